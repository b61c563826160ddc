import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { smallCounty, startJourneyCounty } from './support/county.ts';
import { desktop, faultsOnEveryScreen } from './support/every-screen.ts';
import { accessibilityFaults, sidewaysFaults } from './support/judge.ts';
import { waitUntilSettled } from './support/visit.ts';

const county = await startJourneyCounty(smallCounty);

const called = (look: string, faults: string[]) => faults.map((fault) => `(${look}) ${fault}`);

/** Each screen is brought to its state once, and then seen in the dark, at 200 % (half as wide) and in 320 pixels as well; how accessible it is there the English file tells. */
async function faultsInEveryLook(page: Page): Promise<string[]> {
  const faults = called('light', await accessibilityFaults(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...called('dark', await accessibilityFaults(page, 'contrast')));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 640, height: 450 });
  await waitUntilSettled(page);
  faults.push(...called('200 %', await sidewaysFaults(page)));
  await page.setViewportSize({ width: 320, height: 640 });
  await waitUntilSettled(page);
  faults.push(...called('320 pixels', await sidewaysFaults(page)));
  await page.setViewportSize({ width: desktop.width, height: desktop.height });
  return faults;
}

describe('every screen', { timeout: 300_000 }, () => {
  it('is accessible and quiet in Swedish: light, dark, enlarged, narrow', async () => {
    expect(await faultsOnEveryScreen(county, desktop, faultsInEveryLook)).toBe('');
  });

  it('would not pass with faults planted in it', async () => {
    const page = await county.browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.setContent(
      '<html lang="sv"><title>Fel</title><main><h1 style="color:#999;background:#aaa">Rubrik</h1><input><div style="width:400px">brett</div></main>',
    );
    const found = [...(await accessibilityFaults(page)), ...(await sidewaysFaults(page))].join('\n');
    expect(found).toContain('color-contrast');
    expect(found).toContain('label');
    expect(found).toContain('scrolls sideways');
    await page.close();
  });
});
