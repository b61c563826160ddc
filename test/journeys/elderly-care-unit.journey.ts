import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { instant, plus } from '../../src/kernel/instant.ts';
import { aStaff, aUnit } from '../factories/organisation.ts';
import { startModelCounty } from './support/model-county.ts';

const start = instant('2026-11-24T08:30:00+01:00');
const county = await startModelCounty({ model: 'uppsala-mobile', county: '03', municipality: '0380' }, start);
const { place, address, test } = county;

/** The unit of the same region that takes over those whom their centre refers, and a ward. */
async function elderlyCareUnit() {
  const region = { principalId: place.centre.principalId, providerId: place.centre.providerId };
  const here = { county: place.county, municipality: place.municipality };
  const unit = await aUnit(test.owner, region, { kind: 'mobile-team', name: 'Äldrevårdsenheten', ...here });
  const ward = await aUnit(test.owner, region, { kind: 'ward', name: 'Avdelning 30D', county: place.county });
  return {
    uno: await aStaff(test.owner, unit, 'home-care-physician', 'Uno Hembesök', 'läkare'),
    wardNurse: await aStaff(test.owner, ward, 'ward-nurse', 'Vera Vård'),
  };
}
const { uno, wardNurse } = await elderlyCareUnit();

/** Answers in the dialog that has opened. */
async function confirm(page: Page, action: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown>) {
  await page.getByRole('button', { name: action }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog
    .getByRole('button')
    .filter({ hasText: /Skicka frågan|Ta över läkaransvaret/ })
    .click();
  await dialog.waitFor({ state: 'hidden' });
}
const because = (text: string) => (dialog: ReturnType<Page['getByRole']>) =>
  dialog.getByRole('textbox', { name: 'Varför, och vad de behöver veta' }).fill(text);
const chosen = (dialog: ReturnType<Page['getByRole']>) =>
  dialog.getByRole('combobox', { name: 'Ansvarig läkare' }).selectOption({ index: 1 });

it('Uppsala: responsibility moves to the elderly-care unit when it accepts, its morning list follows, and it returns', async () => {
  const patient = await place.patient();
  const physicianOf = `${address}/patients/${patient.id}/physician`;

  const centre = await county.page(place.people.physician);
  await centre.goto(physicianOf);
  await confirm(centre, 'Be en enhet ta över', because('Sviktar kontinuerligt trots täta kontakter.'));
  await centre.getByText('Väntar på svar').first().waitFor();
  const asked = centre.url();
  const nurse = await county.page(place.people.nurse);
  await nurse.goto(physicianOf);
  await nurse.getByText('Hälsocentralen').first().waitFor();

  const unit = await county.page(uno);
  await unit.goto(asked);
  await confirm(unit, 'Ta över läkaransvaret', chosen);
  await unit.getByText('Övertaget').first().waitFor();
  await nurse.reload();
  await nurse.getByText('Äldrevårdsenheten').first().waitFor();
  expect(await nurse.getByRole('main').textContent()).toContain('Uno Hembesök');
  await centre.goto(asked);
  await centre.getByRole('button', { name: 'Jag har läst svaret' }).click();
  await centre.getByText('Svaret läst').waitFor();

  const happened = {
    patientId: patient.id,
    kind: 'admitted',
    place: 'Avdelning 30D',
    happenedAt: plus(start, { hours: -3 }),
  };
  expect((await place.nurse.post('/api/hospital-events', happened)).status).toBe(200);
  await unit.goto(`${address}/morning-list`);
  await unit.getByText('Avdelning 30D').waitFor();
  expect(await unit.getByRole('main').textContent()).toContain('Inlagd');

  await unit.goto(physicianOf);
  await confirm(unit, 'Lämna tillbaka till vårdcentralen', because('Stabil sedan tre veckor.'));
  await unit.getByText('Väntar på svar').first().waitFor();
  await centre.goto(unit.url());
  await confirm(centre, 'Ta över läkaransvaret', chosen);
  await centre.getByText('Övertaget').first().waitFor();
  await nurse.reload();
  await nurse.getByText('Uno Hembesök, Äldrevårdsenheten').waitFor();
  await nurse.getByText('Per Doktor').first().waitFor();
});

/** The nurse asks for a physician at once, by the first way there is; gives the address of the request. */
async function askAcutely(nurse: Page, patientId: string): Promise<string> {
  await nurse.goto(`${address}/support/new?patient=${patientId}`);
  await nurse.getByText('Akut, en läkare behövs nu').click();
  // The health centre came first as long as it was not acute.
  await nurse.getByRole('radio', { name: 'Ring det mobila närvårdsteamet', checked: true }).waitFor();
  await nurse.getByRole('textbox', { name: 'Situation' }).fill('Andfådd, upp fyra kilo på en vecka.');
  await nurse.getByRole('button', { name: 'Skicka avropet' }).click();
  await nurse.waitForURL(/\/support\/[0-9a-f-]{36}$/);
  return nurse.url();
}

it('Uppsala: the team refers a request on; another it answers with direct admission, which the ward acknowledges', async () => {
  const nurse = await county.page(place.people.nurse, true);
  const team = await county.page(uno);

  const passed = await askAcutely(nurse, (await place.patient()).id);
  await team.goto(passed);
  await team.getByRole('button', { name: 'Skicka vidare' }).click();
  await team.getByRole('button', { name: 'Skicka vidare' }).click();
  await team.getByText('Välj en väg.').waitFor();
  await team.getByRole('radio').first().check();
  await team.getByRole('textbox', { name: 'Skäl' }).fill('Vårdcentralen känner patienten.');
  await team.getByRole('button', { name: 'Skicka vidare' }).click();
  await nurse.getByText('Till Hälsocentralen').waitFor();
  expect(await nurse.getByRole('main').textContent()).toContain('Vårdcentralen känner patienten.');

  const admitted = await askAcutely(nurse, (await place.patient()).id);
  await team.goto(admitted);
  await team.getByRole('button', { name: 'Svara' }).click();
  await team.getByText('Direktinläggning', { exact: true }).click();
  await team.getByLabel('Svar till den som frågade').fill('Läggs in för hjärtsvikt, kommer före lunch.');
  await team.getByLabel('Läggs in på').fill('30D');
  await team.getByRole('option', { name: 'Avdelning 30D' }).click();
  await team.getByRole('button', { name: 'Svara' }).click();
  await nurse.getByText('Läggs in på: Avdelning 30D').waitFor();

  const ward = await county.page(wardNurse);
  await ward.goto(`${address}/`);
  await ward.getByRole('link', { name: /Rapport om läkarstöd från Äldrevårdsenheten/ }).click();
  await ward.getByRole('button', { name: 'Jag har läst rapporten' }).click();
  await ward.getByText('Vera Vård').first().waitFor();
  await nurse.getByText('Vera Vård').first().waitFor();
});
