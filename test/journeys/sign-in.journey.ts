import { describe, expect, it } from 'vitest';
import { startJourneyCounty } from './support/county.ts';

const county = await startJourneyCounty();

describe('signing in', () => {
  it('goes through the identity provider and lands in the one assignment', async () => {
    const page = await county.signIn('receiver');
    expect(await page.getByText('Säters hemsjukvård').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('a login that comes back to another browser is refused', async () => {
    const context = await county.browser.newContext();
    const page = await context.newPage();
    const answer = await page.goto(`${county.address}/api/session/callback?code=stolen&state=guessed`);
    expect(answer?.status()).toBe(400);
    await context.close();
  });
});
