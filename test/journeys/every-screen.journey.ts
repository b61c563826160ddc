import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { smallCounty, startJourneyCounty } from './support/county.ts';
import { accessibilityFaults, sidewaysFaults } from './support/judge.ts';
import { type ScreenVisit, screenVisits } from './support/screens.ts';
import type { Look } from './support/test-user.ts';
import { visitAll } from './support/visit.ts';

const county = await startJourneyCounty(smallCounty);

const desktop: Look = { locale: 'sv', theme: 'light', width: 1280, height: 900 };

/** Visits every screen in a look and gathers what is wrong, by screen. */
async function faultsOnEveryScreen(look: Look, find: (page: Page) => Promise<string[]>): Promise<string> {
  const found: string[] = [];
  const { browser, address } = county;
  const unreached = await visitAll(
    { browser, address, look, windows: 3 },
    screenVisits,
    async (page, screen, written) => {
      const faults = [...(await find(page)), ...written.filter((line) => !expected(screen, line))];
      found.push(...faults.map((fault) => `${screen.name}: ${fault}`));
    },
  );
  return [...unreached, ...found].join('\n');
}

/** The browser itself writes a line for an answer that refuses. */
function expected(screen: ScreenVisit, line: string): boolean {
  return screen.refused === true && line.includes('Failed to load resource');
}

const narrow = async (page: Page) => [...(await sidewaysFaults(page)), ...(await accessibilityFaults(page))];

describe('every screen', () => {
  it('is accessible and quiet in Swedish', { timeout: 240_000 }, async () => {
    expect(await faultsOnEveryScreen(desktop, accessibilityFaults)).toBe('');
  });

  it('is accessible and quiet in English', { timeout: 240_000 }, async () => {
    expect(await faultsOnEveryScreen({ ...desktop, locale: 'en' }, accessibilityFaults)).toBe('');
  });

  it('is accessible in the dark', { timeout: 240_000 }, async () => {
    expect(await faultsOnEveryScreen({ ...desktop, theme: 'dark' }, accessibilityFaults)).toBe('');
  });

  it('fits 320 pixels without scrolling sideways', { timeout: 240_000 }, async () => {
    expect(await faultsOnEveryScreen({ ...desktop, width: 320, height: 640 }, narrow)).toBe('');
  });

  it('fits a window of 1280 pixels at 200 %', { timeout: 240_000 }, async () => {
    const look = { ...desktop, width: 640, height: 450, scale: 2 };
    expect(await faultsOnEveryScreen(look, sidewaysFaults)).toBe('');
  });
});
