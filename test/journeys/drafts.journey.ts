import { describe, expect, it } from 'vitest';
import { startJourneyCounty } from './support/county.ts';

const county = await startJourneyCounty();

describe('what is half written', () => {
  it('is there after a reload, until it is thrown away', async () => {
    const page = await county.signIn('health-centre-nurse', { kind: 'health-centre' });
    const patient = await county.takePatient();
    await page.goto(`${county.address}/messages/new?patient=${patient.id}`);
    await page.getByLabel('Ämne').fill('Sårvård');
    await page.getByRole('textbox', { name: 'Meddelande', exact: true }).fill('Kan ni ta emot');
    await page.getByText(/^Sparat \d\d[.:]\d\d/).waitFor();
    await page.reload();
    await page.getByText(/^Sparat \d\d[.:]\d\d/).waitFor();
    expect(await page.getByLabel('Ämne').inputValue()).toBe('Sårvård');
    expect(await page.getByRole('textbox', { name: 'Meddelande', exact: true }).inputValue()).toBe('Kan ni ta emot');
    // Closed or loaded anew before the moment has passed after which it is saved.
    await page.getByRole('textbox', { name: 'Meddelande', exact: true }).fill('Kan ni ta emot i morgon?');
    await page.reload();
    await page.getByText(/^Sparat \d\d[.:]\d\d/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Meddelande', exact: true }).inputValue()).toBe(
      'Kan ni ta emot i morgon?',
    );
    await page.getByRole('button', { name: 'Kasta utkastet' }).click();
    await page.waitForURL(/\/patients\//);
    await page.goto(`${county.address}/messages/new?patient=${patient.id}`);
    expect(await page.getByLabel('Ämne').inputValue()).toBe('');

    await page.goto(`${county.address}/patients/new`);
    await page.getByLabel('Förnamn').fill('Elsa');
    await page.getByText(/^Sparat \d\d[.:]\d\d/).waitFor();
    await page.reload();
    await page.getByText(/^Sparat \d\d[.:]\d\d/).waitFor();
    expect(await page.getByLabel('Förnamn').inputValue()).toBe('Elsa');
  });
});
