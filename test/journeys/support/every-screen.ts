import type { Page } from 'playwright-core';
import type { JourneyCounty } from './county.ts';
import { nothing, screenVisits } from './screens.ts';
import type { Look } from './test-user.ts';
import { visitAll } from './visit.ts';

export const desktop: Look = { locale: 'sv', theme: 'light', width: 1280, height: 900 };

/** Visits every screen and gathers what is wrong, by screen: one line each, empty when nothing is. */
export async function faultsOnEveryScreen(
  { browser, address }: JourneyCounty,
  look: Look,
  find: (page: Page) => Promise<string[]>,
): Promise<string> {
  const found: string[] = [];
  const unreached = await visitAll(
    { browser, address, look, windows: 3 },
    screenVisits.filter(({ withCars }) => withCars === undefined),
    async (page, screen, written) => {
      const faults = [...(await find(page)), ...written.filter((line) => !expected(line))];
      found.push(...faults.map((fault) => `${screen.name}: ${fault}`));
    },
  );
  return [...unreached, ...found].join('\n');
}

/** The browser itself writes a line when the server refuses what does not exist. */
function expected(line: string): boolean {
  return line.includes('Failed to load resource') && line.includes(nothing);
}
