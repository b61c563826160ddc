import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { smallCounty, startJourneyCounty } from './support/county.ts';
import { desktop, faultsOnEveryScreen } from './support/every-screen.ts';
import { accessibilityFaults, sidewaysFaults } from './support/judge.ts';
import { waitUntilSettled } from './support/visit.ts';

const county = await startJourneyCounty(smallCounty);

const called = (look: string, faults: string[]) => faults.map((fault) => `(${look}) ${fault}`);

/** Waits twice as long as a text area does after a change of width before it measures itself anew. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await waitUntilSettled(page, 6);
}

/** As when another language is chosen in another tab. */
async function choose(page: Page, locale: 'sv' | 'en'): Promise<void> {
  await page.evaluate(`localStorage.setItem('hemlank.locale', '${locale}');
    dispatchEvent(new StorageEvent('storage', { key: 'hemlank.locale', newValue: '${locale}' }))`);
  await page.locator(`html[lang="${locale}"]`).waitFor({ state: 'attached' });
  await waitUntilSettled(page, 2);
}

/**
 * Each screen is brought to its state once, and then seen in the dark, at 200 % (half as wide), in 320 pixels as phones show it (the
 * menu below, forms in one column, lists without some columns), and there in English: colours are the same in both languages.
 */
async function faultsInEveryLook(page: Page): Promise<string[]> {
  const faults = called('light', await accessibilityFaults(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...called('dark', await accessibilityFaults(page, 'contrast')));
  await page.emulateMedia({ colorScheme: 'light' });
  await resize(page, 640, 450);
  faults.push(...called('200 %', await sidewaysFaults(page)));
  await resize(page, 320, 640);
  faults.push(...called('320 pixels', await sidewaysFaults(page)));
  await choose(page, 'en');
  faults.push(...called('English', await sidewaysFaults(page)));
  faults.push(...called('English', await accessibilityFaults(page, 'all but contrast')));
  await choose(page, 'sv');
  await page.setViewportSize({ width: desktop.width, height: desktop.height });
  return faults;
}

describe('every screen', { timeout: 300_000 }, () => {
  it('is accessible and quiet: light, dark, enlarged, on a phone, in Swedish and in English', async () => {
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
