import { describe, expect, it } from 'vitest';
import { smallCounty, startJourneyCounty } from './support/county.ts';
import { goesTo } from './support/steps-list.ts';

const county = await startJourneyCounty(smallCounty);

describe('what comes back for each patient', () => {
  it('a follow-up of the plan is on the nurse’s list, is held with a note, and the next day is set', async () => {
    const nurse = await county.signIn('home-care-nurse');
    await goesTo(nurse, 'Genomgångar');
    const rows = nurse.getByRole('main').getByRole('row', { name: /Samordnad plan följs upp/ });
    await rows.first().waitFor();
    await nurse.getByRole('button', { name: /^Försenade/ }).click();
    await nurse.getByRole('main').getByText('Försenad', { exact: false }).first().waitFor();
    await goesTo(nurse, 'Att göra');
    const waiting = nurse.getByRole('main').getByRole('row', { name: /Samordnad plan följs upp/ });
    await waiting.first().waitFor();
    const before = await waiting.count();
    await waiting
      .first()
      .getByRole('button', { name: 'Öppna' })
      .or(waiting.first().getByRole('link', { name: 'Öppna' }))
      .first()
      .click();
    await nurse.getByRole('heading', { name: 'Samordnad plan följs upp' }).waitFor();
    await nurse.getByRole('main').getByText('räknat från', { exact: false }).waitFor();
    await nurse.getByLabel('Anteckning om vad ni kom fram till').fill('Målen är nådda. Ny plan för gången.');
    // Half written, it is still there after a look at the patient.
    await nurse.getByRole('region', { name: 'Patient', exact: true }).getByRole('link').first().click();
    await nurse.getByRole('heading', { name: 'Genomgångar och uppföljningar' }).waitFor();
    await nurse.goBack();
    await nurse.getByText('Ny plan för gången.').waitFor();
    await nurse.getByRole('button', { name: 'Spara som gjord' }).press('Enter');
    await nurse.getByRole('main').getByText('Nästa', { exact: true }).waitFor();
    await goesTo(nurse, 'Att göra');
    await nurse.getByRole('main').getByRole('row').nth(1).waitFor();
    await expect.poll(() => waiting.count()).toBe(before - 1);
  });
});
