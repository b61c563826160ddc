import type { Browser, Page } from 'playwright-core';
import type { ScreenVisit } from './screen-visit.ts';
import { seekAs } from './seek.ts';
import { type Look, openWindow, signInAs } from './test-user.ts';

const busy = '.aksel-skeleton, .aksel-loader, [aria-busy="true"]';

/** Goes to a screen and brings it to its state. */
async function visit(page: Page, address: string, screen: ScreenVisit): Promise<void> {
  await page.goto(`${address}${(await screen.at?.(seekAs(page))) ?? screen.route}`);
  await waitUntilSettled(page);
  if (screen.next === undefined) return;
  await screen.next(page);
  await waitUntilSettled(page);
}

/** Nothing is being fetched or drawn any more. Seen three times in a row: what has been fetched may ask for more. */
export async function waitUntilSettled(page: Page): Promise<void> {
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
 * Visits screens in one look, each test user in a window of their own, as many windows at a time as asked. `seen` looks at each
 * screen, and hears what errors the page has written in its console. Answers the screens that could not be brought to their state.
 */
export async function visitAll(
  parts: { browser: Browser; address: string; look: Look; windows: number },
  screens: readonly ScreenVisit[],
  seen: (page: Page, screen: ScreenVisit, written: readonly string[]) => Promise<void>,
): Promise<string[]> {
  const unreached: string[] = [];
  const left = new Set(screens.map((screen) => screen.as)).values();
  const lane = async () => {
    for (const user of left) {
      const context = await openWindow(parts.browser, parts.look);
      const page = user === undefined ? await context.newPage() : await signInAs(context, parts.address, user);
      const written = consoleErrors(page);
      for (const screen of screens.filter((one) => one.as === user)) {
        try {
          await visit(page, parts.address, screen);
          await seen(page, screen, written.splice(0));
        } catch (error) {
          unreached.push(`${screen.name}: ${String(error)} ${written.splice(0).join(' ')}`);
        }
      }
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: parts.windows }, lane));
  return unreached;
}

function consoleErrors(page: Page): string[] {
  const written: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') written.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => written.push(`thrown: ${error.message}`));
  return written;
}
