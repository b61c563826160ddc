import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../src/kernel/local-date.ts';
import { handover } from './support/answers.ts';
import { startJourneyCounty } from './support/county.ts';
import { hasAdmitted, hasSent } from './support/prepared.ts';
import { acceptsTheEnd, contestsTheEnd, opensTheEnrolment, proposesTheEnd } from './support/steps-end.ts';
import { opensFromTheList, opensTheOverview, today } from './support/steps-list.ts';
import { looksAtTime, whoAnswersForWhat } from './support/steps-overview.ts';

const county = await startJourneyCounty();
const nursing = 'Omvårdnad på sjuksköterskenivå';

describe('home care is no longer needed', () => {
  it('the health centre contests, then takes over, and at no time is the patient without', async () => {
    const sender = await county.signIn('ward-nurse', { kind: 'ward' });
    const receiver = await county.signIn('receiver');
    const nurse = await county.signIn('home-care-nurse');
    const centre = await county.signIn('health-centre-nurse');
    const patient = await county.takePatient();
    await hasAdmitted(receiver, await hasSent(sender, county, patient));
    const firstDay = addDays(localDate(await today(nurse)), 9);

    await opensTheEnrolment(nurse, patient);
    await proposesTheEnd(nurse, firstDay, handover);
    await opensFromTheList(centre, patient, 'Svara');
    await contestsTheEnd(centre, 'Vi behöver veta vem som lägger om tills såret är helt.');

    await opensFromTheList(nurse, patient, 'Föreslå igen');
    await nurse.getByText('Vi behöver veta vem som lägger om').waitFor();
    await opensTheOverview(nurse, patient);
    expect((await whoAnswersForWhat(nurse)).get(nursing)).toMatch('Säters hemsjukvård');
    await nurse.goBack();
    await proposesTheEnd(nurse, firstDay, { 'Behov som kvarstår': 'Såret är helt; bara kontroll av huden.' }, true);
    await opensFromTheList(centre, patient, 'Svara');
    await acceptsTheEnd(centre);

    await opensTheOverview(centre, patient);
    expect((await whoAnswersForWhat(centre)).get(nursing)).toMatch('Säters hemsjukvård');
    await looksAtTime(centre, addDays(firstDay, -1), '23:59');
    expect((await whoAnswersForWhat(centre)).get(nursing)).toMatch('Säters hemsjukvård');
    await looksAtTime(centre, firstDay, '00:00');
    expect((await whoAnswersForWhat(centre)).get(nursing)).toMatch('Säters vårdcentral');
  });
});
