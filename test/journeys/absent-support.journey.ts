import { describe, expect, it } from 'vitest';
import type { County } from '../../src/kernel/ids.ts';
import { instant } from '../../src/kernel/instant.ts';
import { escalateDue } from '../../src/modules/physician-support/escalate.ts';
import { startModelCounty } from './support/model-county.ts';

const callOff = { model: 'call-off', county: '25', municipality: '2580' };
const county = await startModelCounty(callOff, instant('2026-11-24T09:00:00+01:00'));
const { place, address, clock } = county;

describe('a call-off that nobody answers', () => {
  it('goes on, becomes a case of absent support, and ends in a claim that the region answers', async () => {
    let nurse = await county.page(place.people.nurse);
    const patient = await place.patient();
    await nurse.goto(`${address}/support/new?patient=${patient.id}`);
    await nurse.getByText('Akut, en läkare behövs nu').click();
    await nurse.getByText('Ring patientens vårdcentral').waitFor();
    await nurse.getByRole('textbox', { name: 'Situation' }).fill('Andfådd, viktuppgång tre kilo.');
    await nurse.getByRole('button', { name: 'Skicka avropet' }).click();
    await nurse.getByRole('heading', { name: 'Avrop av läkarstöd' }).waitFor();
    for (let round = 0; round < 2; round += 1) {
      clock.pass({ minutes: 31 });
      await escalateDue(county.platform, place.county as County);
    }
    const request = nurse.url();
    nurse = await county.page(place.people.nurse);
    await nurse.goto(request);
    await nurse.getByText('Svarade inte i tid: gick vidare').waitFor();
    await nurse.getByRole('link', { name: 'Ärendet om uteblivet läkarstöd' }).click();
    await nurse.getByRole('button', { name: 'Anmäl till regionen' }).click();
    await nurse.getByLabel('Anmälan till regionen').fill('Ingen svarade på en timme.');
    await nurse.getByRole('button', { name: 'Anmäl till regionen' }).click();
    await nurse.getByText(/Rättelse senast/).waitFor();

    clock.pass({ days: 8 });
    nurse = await county.page(place.people.headOfHomeCare);
    await nurse.goto(`${address}/support/absent`);
    await nurse.getByRole('link', { name: patient.name }).first().click();
    await nurse.getByRole('button', { name: 'Anteckna anlitad läkare' }).click();
    await nurse.getByLabel('Anlitad läkare').fill('Doktor AB, två timmar.');
    await nurse.getByRole('button', { name: 'Anteckna anlitad läkare' }).click();
    await nurse.getByRole('button', { name: 'Begär ersättning' }).click();
    await nurse.getByLabel('Belopp i kronor').fill('12 500,50');
    await nurse.getByLabel('Underlag').fill('Räkning 17.');
    await nurse.getByRole('button', { name: 'Begär ersättning' }).click();
    await nurse.getByText('Ersättning begärd').waitFor();

    const region = await county.page(place.people.physician);
    await region.goto(`${address}/support/absent`);
    await region.getByRole('link', { name: patient.name }).first().click();
    await region.getByText('12 500,50').waitFor();
    await region.getByRole('button', { name: 'Svara på kravet' }).click();
    await region.getByLabel('Svar på kravet').last().fill('Betalas.');
    await region.getByRole('button', { name: 'Svara på kravet' }).click();
    await region.getByText('Kravet godtaget').waitFor();
    expect(await region.getByRole('button', { name: 'Svara på kravet' }).count()).toBe(0);

    await nurse.reload();
    await nurse.emulateMedia({ media: 'print' });
    await nurse.getByText('Andfådd, viktuppgång tre kilo.').waitFor();
    await nurse.getByText('Hilda Hemma, Hemsjukvården').waitFor();
    await nurse.emulateMedia({ media: 'screen' });
    await nurse.getByRole('button', { name: 'Avsluta ärendet' }).click();
    const dialog = nurse.getByRole('dialog', { name: 'Avsluta ärendet?' });
    await dialog.getByRole('button', { name: 'Avsluta ärendet' }).click();
    await dialog.getByText('Skriv något här.').waitFor();
    await dialog.getByLabel('Varför inget mer ska göras').fill('Kravet är betalt.');
    await dialog.getByRole('button', { name: 'Avsluta ärendet' }).click();
    await nurse.getByText(/Kravet är betalt\./).waitFor();
  });
});
