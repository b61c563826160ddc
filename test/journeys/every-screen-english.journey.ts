import { describe, expect, it } from 'vitest';
import { smallCounty, startJourneyCounty } from './support/county.ts';
import { desktop, faultsOnEveryScreen } from './support/every-screen.ts';
import { accessibilityFaults } from './support/judge.ts';

const county = await startJourneyCounty(smallCounty);

// Beside the Swedish file, which also looks in the dark, enlarged and narrow: the two run side by side.
describe('every screen in English', { timeout: 300_000 }, () => {
  it('is accessible and quiet', async () => {
    const found = await faultsOnEveryScreen(county, { ...desktop, locale: 'en' }, (page) =>
      accessibilityFaults(page, 'all but contrast'),
    );
    expect(found).toBe('');
  });
});
