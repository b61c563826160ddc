import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The demo's chosen test users, in the order that src/demo/county/organisation.ts employs them. */
const inOrder = [
  'ward-nurse',
  'receiver',
  'home-care-nurse',
  'occupational-therapist',
  'health-centre-nurse',
  'health-centre-physician',
  'head-of-unit',
  'unit-administrator',
  'mas',
  'care-manager',
  'home-service-staff',
  'system-administrator',
  'agreement-owner',
] as const;
/** By the number that ends their HSA-id. Those of a coordinator's cars are employed last, and only where there are cars. */
const numbers = { ...numbered(inOrder), 'car-physician': 17, coordinator: 18 };
export type TestUser = (typeof inOrder)[number] | 'car-physician' | 'coordinator';

function numbered<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, index + 1])) as Record<Name, number>;
}

/** How a screen is looked at: how wide, in which language and look. */
export interface Look {
  locale: 'sv' | 'en';
  theme: 'light' | 'dark';
  width: number;
  height: number;
  /** Device pixels for each of the page's. */
  scale?: number;
}

/** A browser window with its own cookies, in a language and a look, as a person has chosen them there earlier. */
export async function openWindow(browser: Browser, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: look.locale === 'en' ? 'en-GB' : 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: look.theme,
    reducedMotion: 'reduce',
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: look.scale ?? 1,
    hasTouch: look.width < 500,
  });
  await context.addInitScript({ content: `localStorage.setItem('hemlank.locale', '${look.locale}')` });
  context.setDefaultTimeout(20_000);
  return context;
}

/** Signs a test user in through the demo's identity provider, as `npm start` offers it. */
export async function signInAs(context: BrowserContext, address: string, user: TestUser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/api/session/login`);
  const number = String(numbers[user]).padStart(2, '0');
  await page.locator(`button[value$="-DEMO${number}"]`).click();
  await page.waitForURL((url) => url.origin === address && !url.pathname.startsWith('/api'));
  await page.getByRole('navigation').first().waitFor();
  return page;
}
