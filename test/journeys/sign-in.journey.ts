import { describe, expect, it } from 'vitest';
import { startJourneyCounty } from './support/county.ts';

const county = await startJourneyCounty();

describe('signing in', () => {
  it('goes through the identity provider and lands in the one assignment', async () => {
    const page = await county.signIn('receiver');
    expect(await page.getByText('Säters hemsjukvård').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('too weak a login is refused with what to do, in both languages', async () => {
    const context = await county.browser.newContext({ locale: 'sv-SE' });
    const page = await context.newPage();
    await page.goto(`${county.address}/sign-in`);
    await page
      .getByRole('link', { name: 'Logga in' })
      .or(page.getByRole('button', { name: 'Logga in' }))
      .click();
    await page.getByLabel('Tillitsnivå 2').check();
    await page.locator('button[name=user]').first().click();
    await page.getByRole('alert').getByText('inte är säkert nog').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('alert').getByText('not secure enough').waitFor();
    const cookies = await context.cookies();
    expect(cookies.map(({ name }) => name)).not.toContain('hemlank_session');
    await context.close();
  });

  it('a login that comes back to another browser is refused', async () => {
    const context = await county.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${county.address}/api/session/callback?code=stolen&state=guessed`);
    await page.getByRole('alert').getByText('Inloggningen tog för lång tid').waitFor();
    const cookies = await context.cookies();
    expect(cookies.map(({ name }) => name)).not.toContain('hemlank_session');
    await context.close();
  });
});
