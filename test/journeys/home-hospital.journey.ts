import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.ts';
import { borgholm } from '../factories/home-hospital.ts';
import { startModelCounty } from './support/model-county.ts';

const county = await startModelCounty(borgholm, instant('2026-11-24T08:29:00+01:00'));
const { place, address, clock } = county;

describe('the hour for acute home visits', () => {
  it('is booked at 08:29, refused at 08:31, and taken by the ambulance at 10:00', async () => {
    const nurse = await county.page(place.people.nurse);
    const first = await place.patient();
    await nurse.goto(`${address}/patients/${first.id}`);
    await nurse.getByRole('button', { name: 'Be om läkare' }).click();
    await nurse.getByText('Akut, en läkare behövs nu').click();
    await nurse.getByText('Tid i dag 11:00–12:00, bokas senast i dag 08:30').waitFor();
    await nurse.getByLabel('Orsak').selectOption({ label: 'Feber, misstänkt infektion' });
    await nurse.getByRole('textbox', { name: 'Situation' }).fill('Feber 39 sedan i natt.');
    await nurse.getByRole('button', { name: 'Boka och skicka' }).click();
    await nurse.getByText(/Bokad tid tis 24 nov 11:00/).waitFor();

    clock.set(instant('2026-11-24T08:31:00+01:00'));
    const second = await place.patient();
    await nurse.goto(`${address}/support/new?patient=${second.id}`);
    await nurse.getByText('Akut, en läkare behövs nu').click();
    await nurse.getByText('Bokningen stängde i dag 08:30.').waitFor();
    const offered = nurse.getByRole('radiogroup', { name: 'Vägar till läkare nu' });
    expect(await offered.getByRole('radio').first().isChecked()).toBe(true);
    expect(await offered.textContent()).not.toContain('Boka akut hembesök');
    expect(await offered.textContent()).toContain('Ring patientens vårdcentral');

    clock.set(instant('2026-11-24T10:00:00+01:00'));
    const unknown = await place.patient([]);
    expect((await place.ambulance.post('/api/support-requests/meet', { patientId: unknown.id })).status).toBe(200);
    const ambulance = await county.page(place.people.ambulance, true);
    await ambulance.goto(`${address}/support/new?patient=${unknown.id}`);
    await ambulance.getByText('Akut, en läkare behövs nu').click();
    await ambulance.getByText('Tid i dag 11:00–12:00').first().waitFor();
    await ambulance.getByRole('textbox', { name: 'Situation' }).fill('Fallit, vill inte åka in.');
    await ambulance.getByRole('button', { name: 'Boka och skicka' }).click();
    await ambulance.getByText(/Bokad tid tis 24 nov 11:00/).waitFor();

    const physician = await county.page(place.people.physician);
    await physician.goto(`${address}/support/slots`);
    await physician.getByRole('link', { name: first.name }).first().click();
    await physician.getByRole('button', { name: 'Svara' }).click();
    await physician.getByLabel('Svar till den som frågade').fill('Jag kommer 11:10, lägg fram urinprov.');
    await physician.getByRole('button', { name: 'Svara' }).click();
    await physician.getByText(/Svar från Hälsocentralen: Råd/).waitFor();
  });
});
