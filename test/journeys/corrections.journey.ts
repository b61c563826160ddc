import { describe, expect, it } from 'vitest';
import { startJourneyCounty } from './support/county.ts';
import { accessibilityFaults, sidewaysFaults } from './support/judge.ts';
import { hasSent } from './support/prepared.ts';
import { corrects, movesToTheRightPatient, notesTheObjection, readsTheCorrection } from './support/steps-correction.ts';
import { opensFromTheList } from './support/steps-list.ts';

const county = await startJourneyCounty();

describe('what was written was wrong', () => {
  it('the ward corrects a text and notes an objection; the receiver reads the new one and the old one', async () => {
    const sender = await county.signIn('ward-nurse', { kind: 'ward' });
    const receiver = await county.signIn('receiver', { phone: true });
    const patient = await county.takePatient();
    const { id: referral } = await hasSent(sender, county, patient);
    await sender.goto(`${county.address}/referrals/${referral}`);
    await sender.getByRole('heading', { name: 'Vad som hänt' }).waitFor();
    await corrects(sender, 'Mål med vården', 'Läkt sår på vänster underben.', 'Fel ben.');
    await notesTheObjection(sender, 'Funktionsförmåga', 'Jag går utan rollator.');
    await opensFromTheList(receiver, patient, 'Läs');
    await receiver.getByText('Läkt sår på vänster underben.').first().waitFor();
    expect([await accessibilityFaults(receiver), await sidewaysFaults(receiver)]).toEqual([[], []]);
    expect(await readsTheCorrection(receiver)).not.toBe('Läkt sår på vänster underben.');
    await receiver.getByRole('button', { name: /^Patienten anser att uppgiften är oriktig/ }).click();
    await receiver.getByText('Jag går utan rollator.').waitFor();
  });

  it('a referral about the wrong person is moved; the receiver has it on the right one', async () => {
    const sender = await county.signIn('ward-nurse', { kind: 'ward' });
    const receiver = await county.signIn('receiver');
    const [wrong, right] = [await county.takePatient(), await county.takePatient()];
    const { id: referral } = await hasSent(sender, county, wrong);
    await sender.goto(`${county.address}/referrals/${referral}`);
    await sender.getByRole('heading', { name: 'Vad som hänt' }).waitFor();
    await movesToTheRightPatient(sender, right);
    await sender.getByRole('region', { name: 'Patient', exact: true }).getByText(right.name).waitFor();
    await opensFromTheList(receiver, right, 'Läs');
    await receiver.getByText('Ärendet skrevs först på fel patient.').first().waitFor();
    expect(await receiver.getByText(wrong.name).count()).toBe(0);
    expect(await accessibilityFaults(sender)).toEqual([]);
  });
});
