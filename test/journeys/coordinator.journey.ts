import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.ts';
import { aMalmo, asksCoordinator, malmo, posted } from '../factories/malmo.ts';
import { accessibilityFaults, sidewaysFaults } from './support/judge.ts';
import { startModelCounty } from './support/model-county.ts';

const county = await startModelCounty(malmo, instant('2026-11-24T09:40:00+01:00'));
const { address, test, place } = county;
const { people, patient: aPatient, coordinator: coordinating } = await aMalmo(test, place);

const faultsOf = async (page: Page) => [...(await accessibilityFaults(page)), ...(await sidewaysFaults(page))];

it('from a nurse in Malmö to the coordinator, to a car, and back with a report that the responsible physician reads', async () => {
  const patient = await aPatient();
  const coordinator = await county.page(people.coordinator);
  await coordinator.goto(`${address}/coordination/staffing`);
  await coordinator.getByText(/Läkarbilar: 7 enligt modellen, 0 upplagda/).waitFor();
  await coordinator.getByRole('button', { name: 'Lägg upp bil eller team' }).click();
  await coordinator.getByLabel('Namn').fill('Läkarbil 1');
  await coordinator.getByLabel('Distrikt 1').check();
  await coordinator.getByRole('button', { name: 'Spara' }).click();
  await coordinator.getByRole('button', { name: 'Bemanna Läkarbil 1' }).click();
  await coordinator.getByRole('button', { name: 'Spara bemanningen' }).click();
  await coordinator.getByText('Välj minst en person.').waitFor();
  await coordinator.getByLabel('Siv Spetssjuksköterska', { exact: false }).check();
  await coordinator.getByText('Ingen läkare är med, och enligt modellen svarar en läkare.').waitFor();
  await coordinator.getByLabel('Siv Spetssjuksköterska', { exact: false }).uncheck();
  await coordinator.getByLabel('Gerd Geriatriker (läkare)').check();
  await coordinator.getByRole('button', { name: 'Spara bemanningen' }).click();
  await coordinator.getByText(/24 nov.* till .*7 dec/).waitFor();
  expect(await faultsOf(coordinator)).toEqual([]);

  const nurse = await county.page(place.people.nurse, true);
  await nurse.goto(`${address}/support/new?patient=${patient.id}`);
  await nurse.getByText('Ring de mobila teamens koordinator').first().waitFor();
  await nurse.getByRole('textbox', { name: 'Situation' }).fill('Feber 39 och rosslig sedan i natt.');
  await nurse.getByRole('button', { name: 'Skicka avropet' }).click();
  await nurse.getByRole('heading', { name: 'Avrop av läkarstöd' }).waitFor();

  await coordinator.goto(`${address}/coordination`);
  await coordinator.getByText('Feber 39 och rosslig sedan i natt.').waitFor();
  await coordinator.getByText('Sedan: Ring patientens vårdcentral').waitFor();
  expect(await faultsOf(coordinator)).toEqual([]);
  await coordinator.getByRole('button', { name: `Ge till …: ${patient.name}` }).click();
  await coordinator
    .getByLabel('Till', { exact: true })
    .selectOption({ label: 'Läkarbil 1: 0 besök, plats för 6 till, patientens distrikt' });
  await coordinator.getByRole('button', { name: 'Ge uppdraget' }).click();
  await coordinator.getByText(/1 besök kvar, 80 av 510 min/).waitFor();
  await coordinator.getByText('Inga avrop väntar.', { exact: false }).waitFor();

  const car = await county.page(people.geriatrician, true);
  await car.goto(`${address}/coordination/round`);
  await car.getByText('Näst på tur').waitFor();
  await car.getByText('Testvägen 1, 78330 Säter').waitFor();
  await car.getByRole('button', { name: 'Jag är framme' }).click();
  await car.getByRole('button', { name: 'Klart: svara och rapportera' }).click();
  await car.getByLabel('Svar till den som frågade').fill('Pneumoni. Kåvepenin insatt, ny kontroll på fredag.');
  expect(await car.getByLabel('Rapport till ansvarig läkare vid Hälsocentralen').inputValue()).toContain('Pneumoni');
  expect(await faultsOf(car)).toEqual([]);
  await car.getByRole('button', { name: 'Svara' }).click();
  await car.getByText('Klart', { exact: true }).waitFor();

  const physician = await county.page(place.people.physician);
  await physician.goto(`${address}/`);
  await physician.getByText('Rapport om läkarstöd från Mobila teamen: läs och kvittera').first().waitFor();
  await physician.goto(`${address}/support/${nurse.url().split('/').at(-1)}`);
  await physician.getByText('Pneumoni. Kåvepenin insatt, ny kontroll på fredag.').first().waitFor();
  await physician.getByRole('button', { name: 'Jag har läst rapporten' }).click();
  await physician.getByRole('button', { name: 'Jag har läst rapporten' }).waitFor({ state: 'detached' });

  await nurse.reload();
  await nurse.getByText('Läkarbil 1 kommer.', { exact: false }).waitFor();
  await nurse.getByText(/Svar från Mobila teamen: Hembesök/).waitFor();
  await nurse.getByText('Rapport till Hälsocentralen').waitFor();
  await nurse.getByRole('button', { name: 'Jag har läst svaret' }).click();
  await nurse
    .getByText(/Avslutat/)
    .first()
    .waitFor();
});

it('the coordinator puts a round in another order, by keyboard and by dragging', async () => {
  const coordinator = await county.page(people.coordinator);
  const { rows } = await sql<{ id: string }>`select id from coordination.team`.execute(test.owner);
  for (let index = 0; index < 3; index += 1) {
    const patient = await aPatient();
    const request = await asksCoordinator(place.nurse, patient.id, 'planned', 'Trött.');
    const body = { version: request.version, day: '2026-11-25', teamId: rows[0]?.id, note: 'Bilen kommer.' };
    await posted(coordinating, `/api/coordination/requests/${request.id}/assign`, body);
  }
  await coordinator.goto(`${address}/coordination?day=2026-11-25`);
  const stops = coordinator.locator('li[data-task]');
  const ids = async () => {
    const all = await stops.all();
    return Promise.all(all.map((one) => one.getAttribute('data-task')));
  };
  await stops.nth(2).waitFor();
  const given = await ids();
  const order = async () => (await ids()).map((id) => given.indexOf(id));
  expect(await order()).toEqual([0, 1, 2]);
  await stops.nth(1).getByRole('button').first().press('Shift+ArrowUp');
  expect(await order()).toEqual([1, 0, 2]);
  await stops.nth(2).dragTo(stops.nth(0));
  expect(await order()).toEqual([2, 1, 0]);
  await coordinator.getByText('Ny ordning. 1 besök blir senare.').waitFor();
  await coordinator.getByRole('button', { name: 'Spara ordningen' }).click();
  await coordinator.getByRole('button', { name: 'Spara ordningen' }).waitFor({ state: 'detached' });
  await coordinator.reload();
  await stops.nth(2).waitFor();
  expect(await order()).toEqual([2, 1, 0]);
});
