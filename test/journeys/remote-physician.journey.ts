import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/instant.ts';
import { aPng } from '../factories/support.ts';
import { startModelCounty } from './support/model-county.ts';
import { movesToTheRightPatient } from './support/steps-correction.ts';

const rural = { model: 'rural-remote', county: '24', municipality: '2421' };
const county = await startModelCounty(rural, instant('2026-11-24T09:00:00+01:00'));
const { place, address, test } = county;

/** The remote physician has taken the patient's responsibility over; how that is done has a journey of its own. */
async function patientOfRemotePhysician() {
  const patient = await place.patient();
  await sql`insert into responsible_physician.term (county, id, patient_id, owner_provider_id, owner_unit_id, carrier, performer, unit_id, model_hash,
      clause, named_by, valid_from)
    select ${place.county}, ${newId()}, ${patient.id}, ${place.onCallUnit.providerId}, ${place.onCallUnit.id}, 'remote-physician',
      'remote-physician', ${place.onCallUnit.id}, hash, 'digital-first', ${place.people.onCall.id}, '2026-01-01' from agreement.model_version`.execute(
    test.owner,
  );
  return patient;
}

describe('a remote physician', () => {
  it('sees a photograph from the home, moved to the right patient, and answers in every way that there is', async () => {
    const [wrong, patient] = [await patientOfRemotePhysician(), await patientOfRemotePhysician()];
    const nurse = await county.page(place.people.nurse, true);
    await nurse.goto(`${address}/support/new?patient=${wrong.id}`);
    await nurse.getByText('Ring distansläkaren på video').waitFor();
    await nurse.getByLabel('Orsak').selectOption({ label: 'Sår' });
    await nurse.getByRole('textbox', { name: 'Situation' }).fill('Bensår, ökad rodnad sedan i går.');
    await nurse
      .getByLabel('Ta eller välj bild')
      .setInputFiles({ name: 'sår.png', mimeType: 'image/png', buffer: aPng() });
    await nurse.getByRole('img', { name: 'Bild 1' }).waitFor();
    await nurse.getByRole('button', { name: 'Skicka avropet' }).click();
    await nurse.getByRole('heading', { name: 'Avrop av läkarstöd' }).waitFor();

    await movesToTheRightPatient(nurse, patient);
    await nurse.getByText('Ärendet skrevs först på fel patient.').first().waitFor();

    const physician = await county.page(place.people.onCall);
    await physician.goto(`${address}/`);
    await physician
      .getByText(/Läkarstöd \(i dag\) till Hemsjukvården: svara/)
      .first()
      .waitFor();
    await physician.goto(`${address}/support`);
    await physician.getByRole('link', { name: patient.name }).first().click();
    const photo = physician.getByRole('img', { name: 'Bild 1' });
    await photo.waitFor();
    expect(await photo.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(1);
    await physician.getByRole('button', { name: 'Svara' }).click();
    await physician.getByText('Videomöte', { exact: true }).click();
    await physician.getByLabel('Svar till den som frågade').fill('Vi tittar tillsammans.');
    await physician.getByLabel('Dag').fill('2026-11-24');
    await physician.getByLabel('Klockslag').fill('13:00');
    await physician.getByLabel('Länk till videomötet (https)').fill('https://video.example/rum/4711');
    await physician.getByRole('button', { name: 'Svara' }).click();
    await physician.getByText(/Svar från Jouren: Videomöte/).waitFor();
    await alsoAnswers(physician, 'Råd');
    await alsoAnswers(physician, 'Bedömning av bild');
    await alsoAnswers(physician, 'Ambulans');
    await alsoAnswers(physician, 'Hembesök', async () => {
      await physician.getByLabel('Dag').fill('2026-11-24');
      await physician.getByLabel('Klockslag').fill('15:00');
    });
    await alsoAnswers(physician, 'Ändrad ordination', async () => {
      await physician.getByLabel('Läkemedel och styrka').fill('Flukloxacillin 1 g');
      await physician.getByLabel('Dosering och anvisning').fill('1 tablett 3 gånger om dagen i 7 dagar');
      await physician.getByLabel('Från och med').fill('2026-11-24');
    });

    await nurse.reload();
    for (const kind of ['Råd', 'Bedömning av bild', 'Ambulans', 'Hembesök', 'Ändrad ordination'])
      await nurse.getByText(`Svar från Jouren: ${kind}`).waitFor();
    await nurse.getByText('Flukloxacillin 1 g').waitFor();
    expect(await nurse.getByRole('link', { name: 'Öppna videomötet' }).getAttribute('href')).toBe(
      'https://video.example/rum/4711',
    );
    await nurse.getByRole('button', { name: 'Jag har läst svaret' }).click();
    await nurse
      .getByText(/Avslutat/)
      .first()
      .waitFor();
  });

  it('is reached by a crew that has come to somebody whom its unit had not met', async () => {
    const { number } = await place.patient();
    const crew = await county.page(place.people.ambulance, true);
    await crew.goto(`${address}/patients`);
    await crew.getByRole('searchbox').first().fill(number);
    await crew.getByRole('button', { name: 'Slå upp numret' }).click();
    await crew.getByRole('button', { name: 'Vi är hos patienten' }).click();
    await crew.getByRole('button', { name: 'Vi är hos patienten: börja' }).click();
    await crew.getByRole('region', { name: 'Patient', exact: true }).getByText(number).waitFor();
  });
});

/** One more answer in the same thread, with what its kind asks for. */
async function alsoAnswers(physician: Page, kind: string, more = () => Promise.resolve()): Promise<void> {
  await physician.getByRole('button', { name: 'Svara' }).click();
  await physician.getByText(kind, { exact: true }).click();
  await physician.getByLabel('Svar till den som frågade').fill(`${kind}, se nedan.`);
  await more();
  await physician.getByRole('button', { name: 'Svara' }).click();
  await physician.getByText(`Svar från Jouren: ${kind}`).waitFor();
}
