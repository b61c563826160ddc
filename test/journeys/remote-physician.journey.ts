import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/instant.ts';
import { aPng } from '../factories/support.ts';
import { startModelCounty } from './support/model-county.ts';

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
  it('sees a photograph from the home, and answers by video', async () => {
    const patient = await patientOfRemotePhysician();
    const nurse = await county.page(place.people.nurse, true);
    await nurse.goto(`${address}/support/new?patient=${patient.id}`);
    await nurse.getByText('Ring distansläkaren på video').waitFor();
    await nurse.getByLabel('Orsak').selectOption({ label: 'Sår' });
    await nurse.getByRole('textbox', { name: 'Situation' }).fill('Bensår, ökad rodnad sedan i går.');
    await nurse
      .getByLabel('Ta eller välj bild')
      .setInputFiles({ name: 'sår.png', mimeType: 'image/png', buffer: aPng() });
    await nurse.getByRole('img', { name: 'Bild 1' }).waitFor();
    await nurse.getByRole('button', { name: 'Skicka avropet' }).click();
    await nurse.getByRole('heading', { name: 'Avrop av läkarstöd' }).waitFor();

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
    await physician.getByText(/^Sparat \d\d[.:]\d\d/).waitFor();
    // The telephone rings, and the window is closed: what was written is there when the form is opened again.
    await physician.reload();
    await physician.getByRole('button', { name: 'Svara' }).click();
    await physician.getByText(/^Sparat \d\d[.:]\d\d/).waitFor();
    expect(await physician.getByLabel('Svar till den som frågade').inputValue()).toBe('Vi tittar tillsammans.');
    await physician.getByLabel('Dag').fill('2026-11-24');
    await physician.getByLabel('Klockslag').fill('13:00');
    await physician.getByLabel('Länk till videomötet (https)').fill('https://video.example/rum/4711');
    await physician.getByRole('button', { name: 'Svara' }).click();
    await physician.getByText(/Svar från Jouren: Videomöte/).waitFor();

    await nurse.reload();
    expect(await nurse.getByRole('link', { name: 'Öppna videomötet' }).getAttribute('href')).toBe(
      'https://video.example/rum/4711',
    );
    await nurse.getByRole('button', { name: 'Jag har läst svaret' }).click();
    await nurse
      .getByText(/Avslutat/)
      .first()
      .waitFor();
  });
});
