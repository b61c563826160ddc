import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { smallCounty, startJourneyCounty } from './support/county.ts';
import { desktop, faultsOnEveryScreen } from './support/every-screen.ts';
import { accessibilityFaults, sidewaysFaults } from './support/judge.ts';
import { waitUntilSettled } from './support/visit.ts';

const county = await startJourneyCounty(smallCounty);

/** As a phone shows it: the menu below, forms in one column, lists without some columns. */
async function faultsOnPhone(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  await waitUntilSettled(page);
  const faults = [...(await sidewaysFaults(page)), ...(await accessibilityFaults(page, 'all but contrast'))];
  await page.setViewportSize({ width: desktop.width, height: desktop.height });
  return faults;
}

// Beside the Swedish file, which looks at the width of a computer, in the light and in the dark: the two run side by side.
describe('every screen in English', { timeout: 300_000 }, () => {
  it('is accessible and quiet on a phone', async () => {
    expect(await faultsOnEveryScreen(county, { ...desktop, locale: 'en' }, faultsOnPhone)).toBe('');
  });
});
