import { describe, expect, it } from 'vitest';
import { aSyntheaBundle } from '../factories/synthea.ts';
import { legUlcerOfAStranger } from './support/answers.ts';
import { type JourneyPatient, startJourneyCounty } from './support/county.ts';
import { findsByName, imports } from './support/steps-import.ts';
import { nameOf, opensFromTheList, opensTheOverview } from './support/steps-list.ts';
import { whoAnswersForWhat } from './support/steps-overview.ts';
import { admits, beginsToAssess, receives } from './support/steps-receiver.ts';
import { beginsToWrite, sends, writes } from './support/steps-sender.ts';

const county = await startJourneyCounty();

/** As the generator writes names. */
const patient: JourneyPatient = { id: '', number: '', name: 'Alberto639 Luis7 Atencio627', municipality: '2082' };

describe('a patient who comes from another system', () => {
  it('is imported by the health centre, referred by its nurse, and admitted', async () => {
    const administrator = await county.signIn('unit-administrator', { kind: 'health-centre' });
    const centre = await county.signIn('health-centre-nurse');
    const receiver = await county.signIn('receiver');

    await imports(administrator, aSyntheaBundle(), 'Säter');
    await findsByName(centre, patient.name);
    expect((await whoAnswersForWhat(centre)).get('Omvårdnad på sjuksköterskenivå')).toMatch('Säters vårdcentral');
    await centre.getByRole('button', { name: 'Skriv vårdbegäran' }).click();
    await beginsToWrite(centre, 'Inskrivning');
    await writes(centre, legUlcerOfAStranger);
    await sends(centre);

    await opensFromTheList(receiver, patient, 'Ta emot');
    await receives(receiver);
    await beginsToAssess(receiver);
    const me = await nameOf(receiver);
    await admits(receiver, { 'Ansvarig person': me, 'Fast vårdkontakt': me });
    await opensTheOverview(receiver, patient);
    expect((await whoAnswersForWhat(receiver)).get('Omvårdnad på sjuksköterskenivå')).toMatch(me);
    await centre.getByText('Accepterad', { exact: true }).first().waitFor();
  });
});
