import type { Browser, Page } from 'playwright-core';
import type { ScreenVisit } from './screens.ts';
import { seekAs } from './seek.ts';
import { type Look, openWindow, signInAs, type TestUser } from './test-user.ts';

const busy = '.aksel-skeleton, .aksel-loader, [aria-busy="true"]';

/** Goes to a screen and brings it to its state. */
export async function visit(page: Page, address: string, screen: ScreenVisit): Promise<void> {
  try {
    await page.goto(`${address}${(await screen.at?.(seekAs(page))) ?? screen.route}`);
    await waitUntilSettled(page);
    if (screen.then === undefined) return;
    await screen.then(page);
    await waitUntilSettled(page);
  } catch (error) {
    throw new Error(`the screen '${screen.name}' could not be brought to its state`, { cause: error });
  }
}

/** Nothing is being fetched or drawn any more. Seen three times in a row: what has been fetched may ask for more. */
async function waitUntilSettled(page: Page): Promise<void> {
  await page.locator('h1:visible').first().waitFor();
  const giveUp = Date.now() + 20_000;
  for (let quiet = 0; quiet < 3; ) {
    quiet = (await page.locator(busy).count()) === 0 ? quiet + 1 : 0;
    if (Date.now() > giveUp) throw new Error('something is still being fetched after 20 s');
    await page.waitForTimeout(60);
  }
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/**
 * Visits screens in one look, each test user in a window of their own, as many windows at a time as asked; `seen` looks at each screen.
 */
export async function visitAll(
  parts: { browser: Browser; address: string; look: Look; windows: number },
  screens: readonly ScreenVisit[],
  seen: (page: Page, screen: ScreenVisit) => Promise<void>,
): Promise<void> {
  const left = new Set(screens.map((screen) => screen.as)).values();
  const lane = async () => {
    for (const user of left) {
      const context = await openWindow(parts.browser, parts.look);
      const page = user === undefined ? await context.newPage() : await signInAs(context, parts.address, user);
      for (const screen of screens.filter((one) => one.as === user)) {
        await visit(page, parts.address, screen);
        await seen(page, screen);
      }
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: parts.windows }, lane));
}
