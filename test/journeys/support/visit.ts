import type { Browser, Page } from 'playwright-core';
import type { ScreenVisit } from './screen-visit.ts';
import { seekAs } from './seek.ts';
import { type Look, openWindow, signInAs } from './test-user.ts';

const busy = '.aksel-skeleton, .aksel-loader, [aria-busy="true"]';

/** Goes to a screen and brings it to its state. */
async function visit(page: Page, address: string, screen: ScreenVisit): Promise<void> {
  const place = `${address}${(await screen.at?.(seekAs(page))) ?? screen.route}`;
  if (!(await goWithin(page, place))) await page.goto(place);
  await waitUntilSettled(page);
  if (screen.next === undefined) return;
  await screen.next(page);
  await waitUntilSettled(page);
}

/**
 * Goes to another screen as a link in the product does, which takes a tenth of the time that loading the page anew does. Not when the
 * same screen is shown again or something lies open over it: then false, and what was done there must not be left over.
 */
async function goWithin(page: Page, place: string): Promise<boolean> {
  if (!page.url().startsWith(new URL(place).origin)) return false;
  return page.evaluate<boolean>(`(async () => {
    const to = new URL(${JSON.stringify(place)});
    const heading = document.querySelector('h1');
    const open = document.querySelector('dialog[open], [role="dialog"], [aria-modal="true"]');
    if (to.pathname === location.pathname || heading === null || open !== null) return false;
    history.pushState({}, '', to.pathname + to.search);
    // What is shown may be drawn anew before it is left: the router says when it has arrived.
    const there = ({ status, resolvedLocation }) => status === 'idle' && resolvedLocation?.pathname === to.pathname;
    for (const end = Date.now() + 1000; heading.isConnected || !there(__TSR_ROUTER__.state); ) {
      if (Date.now() > end) return false;
      await new Promise((next) => setTimeout(next, 20));
    }
    return true;
  })()`);
}

/**
 * Nothing is being fetched or drawn any more, seen as many times in a row as said: what has been fetched may ask for more. The page
 * itself looks: asking it from here each time takes longer than waiting.
 */
export async function waitUntilSettled(page: Page, times = 3): Promise<void> {
  await page.locator('h1:visible').first().waitFor();
  const settled = await page.evaluate<boolean>(`(async () => {
    const end = Date.now() + 20000;
    for (let quiet = 0; quiet < ${times}; ) {
      await new Promise((next) => setTimeout(next, 50));
      quiet = document.querySelector('${busy}') === null ? quiet + 1 : 0;
      if (Date.now() > end) return false;
    }
    await document.fonts.ready;
    return true;
  })()`);
  if (!settled) throw new Error('something is still being fetched after 20 s');
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
