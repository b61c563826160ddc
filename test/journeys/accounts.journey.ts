import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { County } from '../../src/kernel/ids.ts';
import { lockDormantAccounts } from '../../src/modules/organisation/index.ts';
import { startJourneyCounty } from './support/county.ts';
import { goesTo, nameOf } from './support/steps-list.ts';
import { provesAnew } from './support/steps-session.ts';

const county = await startJourneyCounty();
const administrator = (second = false, more: { phone?: boolean; locale?: 'sv' | 'en' } = {}) =>
  county.signIn('unit-administrator', { kind: 'home-care', second, ...more });

/** Opens the list of users by the menu and the tabs. */
async function opensUsers(admin: Page): Promise<void> {
  await goesTo(admin, 'Administration');
  await admin.getByRole('link', { name: 'Användare', exact: true }).click();
  await admin.getByRole('heading', { level: 1, name: 'Användare' }).waitFor();
}

/** Fills in an assignment at Säter's home care, in the form or the dialog where it is asked for. */
async function choosesAssignment(admin: Page, role: string, lastDay?: string): Promise<void> {
  await admin.getByLabel('Sök enhet').fill('Säters hemsjukvård');
  const unit = admin.getByRole('combobox', { name: 'Enhet', exact: true });
  await unit.getByRole('option', { name: 'Säters hemsjukvård' }).waitFor({ state: 'attached' });
  await unit.selectOption({ label: 'Säters hemsjukvård' });
  await admin.getByRole('combobox', { name: 'Roll' }).selectOption({ label: role });
  if (lastDay !== undefined) await admin.getByRole('textbox', { name: /^Till/ }).fill(lastDay);
}

describe('user administration', () => {
  it('a person is added until a day; a right is proposed, refused to oneself and approved by another who signs in anew', async () => {
    const first = await administrator();
    await opensUsers(first);
    const menu = first.getByRole('navigation', { name: /huvudmeny/i }).getByRole('link', { name: /^Administration/ });
    expect(await menu.getAttribute('aria-current')).toBe('page');
    const tab = first.getByRole('link', { name: 'Användare', exact: true });
    expect(await tab.getAttribute('aria-current')).toBe('page');

    await first.getByRole('main').getByText('Lägg till person').first().click();
    await first.getByRole('textbox', { name: 'Förnamn' }).fill('Vikar');
    await first.getByRole('textbox', { name: 'Efternamn' }).fill('Sommarsson');
    await first.getByRole('textbox', { name: 'Titel' }).fill('sjuksköterska');
    await first.getByRole('textbox', { name: 'HSA-id' }).fill('SE2120002080-VIKAR');
    await choosesAssignment(first, 'Sjuksköterska i hemsjukvården', '2030-09-01');
    await first.getByRole('button', { name: 'Lägg till person' }).click();
    await first.getByRole('heading', { level: 1, name: 'Vikar Sommarsson' }).waitFor();
    await first.getByText(/1 sep/).first().waitFor();

    await first.getByRole('button', { name: 'Ge uppdrag' }).click();
    const dialog = first.getByRole('dialog', { name: 'Ge uppdrag' });
    await choosesAssignment(first, 'Enhetsadministratör');
    await dialog.getByText('En annan administratör ska godkänna uppdraget').waitFor();
    await dialog.getByRole('button', { name: 'Ge uppdrag' }).click();
    await first.getByText('Enhetsadministratör, Säters hemsjukvård väntar på godkännande').waitFor();
    await first.getByRole('link', { name: 'Visa förslaget' }).click();
    await first.getByText('Du lämnade förslaget. En annan administratör').waitFor();
    expect(await first.getByRole('button', { name: 'Godkänn' }).count()).toBe(0);

    const second = await administrator(true);
    await second
      .getByRole('navigation')
      .getByRole('link', { name: /^Administration/ })
      .click();
    await second.getByRole('link', { name: 'Väntar på godkännande (1)' }).click();
    county.passMinutes(30);
    await second.getByRole('button', { name: 'Godkänn' }).click();
    await second.getByRole('dialog', { name: 'Godkänn behörigheten' }).getByRole('button', { name: 'Godkänn' }).click();
    await provesAnew(second);
    await second.getByText('Inget väntar.').waitFor();

    await first.goto(`${county.address}/admin/users`);
    await first.getByRole('searchbox').fill('Sommarsson');
    await first
      .getByRole('main')
      .getByRole('link', { name: /Vikar Sommarsson/ })
      .first()
      .click();
    await first.getByText('Enhetsadministratör, Säters hemsjukvård').waitFor();
    await second.context().close();
    await first.context().close();
  });

  it('an account that nobody used is locked, refused at sign-in and unlocked with a reason', async () => {
    const unused = await county.signIn('home-care-nurse', { kind: 'home-care' });
    const name = (await nameOf(unused)).split(',')[0] ?? '';
    await unused.context().close();
    await sql`update organisation.staff set dormancy_from = now() - interval '200 days'
      where given_name || ' ' || family_name = ${name}`.execute(county.db.owner);
    const { locked } = await lockDormantAccounts(county.server.platform, '20' as County);
    expect(locked).toBeGreaterThan(0);

    const admin = await administrator(false, { phone: true });
    await admin.goto(`${county.address}/admin/users`);
    await admin.getByLabel('Bara vilande och låsta konton').check();
    await admin
      .getByRole('main')
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await admin.getByRole('heading', { name: 'Kontot är låst' }).waitFor();
    await admin.getByRole('button', { name: 'Lås upp' }).click();
    const dialog = admin.getByRole('dialog', { name: 'Lås upp kontot' });
    await dialog.getByRole('button', { name: 'Lås upp' }).click();
    await dialog.getByText('Skriv ett skäl').waitFor();
    await dialog.getByLabel('Varför låser du upp?').fill('Tillbaka från föräldraledighet.');
    await dialog.getByRole('button', { name: 'Lås upp' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await admin.getByText(/^Loggade senast in/).waitFor();
    await admin.context().close();
  });

  it('a system is connected by two administrators, found, and ended', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const first = await administrator();
    await goesTo(first, 'Administration');
    await first.getByRole('link', { name: 'Anslutna system', exact: true }).click();
    await first.getByText('Inget anslutet system.').waitFor();
    await first.getByRole('main').getByText('Anslut ett system').first().click();
    const send = first.getByRole('button', { name: 'Anmäl för godkännande' });
    await send.click();
    await first.getByText('Klistra in nycklarna.').first().waitFor();
    await first.getByRole('textbox', { name: 'Namn' }).fill('Kommunens statistik');
    const unit = first.getByRole('combobox', { name: 'Enhet som svarar för systemet' });
    await unit.fill('Säters hemsjukvård');
    await first
      .getByRole('option', { name: /Säters hemsjukvård/ })
      .first()
      .click();
    await first.getByRole('checkbox', { name: 'Läsa statistik utan personer' }).check();
    const keys = first.getByRole('textbox', { name: 'Offentliga nycklar (JWK)' });
    await keys.fill('{"keys": [{"kty": "oct", "k": "c2VjcmV0"}]}');
    await first.getByRole('textbox', { name: /^Sista dag/ }).fill('2027-06-01');
    await send.click();
    await first.getByText('Delade hemligheter tas inte emot.').first().waitFor();
    await keys.fill(JSON.stringify({ keys: [publicKey.export({ format: 'jwk' })] }));
    await send.click();
    await first.getByRole('heading', { level: 1, name: 'Kommunens statistik' }).waitFor();
    await first.getByText('Du har anmält systemet.').waitFor();
    expect(await first.getByRole('button', { name: 'Godkänn' }).count()).toBe(0);

    const second = await administrator(true, { phone: true });
    await second.goto(`${county.address}/admin/system-clients`);
    await second.getByRole('searchbox').fill('statistik');
    await second
      .getByRole('link', { name: /Kommunens statistik/ })
      .first()
      .click();
    await second.getByRole('button', { name: 'Godkänn' }).click();
    await second.getByRole('dialog', { name: 'Godkänn anslutningen' }).getByRole('button', { name: 'Godkänn' }).click();
    await second.getByText('Anslutet', { exact: true }).waitFor();
    await second.getByRole('button', { name: 'Avsluta' }).click();
    const dialog = second.getByRole('dialog', { name: 'Avsluta anslutningen' });
    await dialog.getByRole('textbox', { name: 'Varför?' }).fill('Det byts ut.');
    await dialog.getByRole('button', { name: 'Avsluta' }).click();
    await second.getByText('Avslutat', { exact: true }).waitFor();
    await second.context().close();
    await first.context().close();
  });
});
