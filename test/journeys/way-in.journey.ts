import { describe, expect, it } from 'vitest';
import { legUlcer, without } from './support/answers.ts';
import { startJourneyCounty } from './support/county.ts';
import { goesTo, nameOf, opensFromTheList, opensTheOverview, rowAbout, today } from './support/steps-list.ts';
import { whoAnswersForWhat } from './support/steps-overview.ts';
import { admits, asksForCompletion, beginsToAssess, receives } from './support/steps-receiver.ts';
import {
  answersTheCompletion,
  beginsToWrite,
  findsByWholeNumber,
  followsTheLinkAndWrites,
  isStoppedFor,
  sends,
  writes,
} from './support/steps-sender.ts';

const county = await startJourneyCounty();

describe('a patient comes home from hospital', () => {
  it('the ward asks, the receiver completes and admits, the nurse has the patient on her list at once', async () => {
    const sender = await county.signIn('ward-nurse', { kind: 'ward' });
    const receiver = await county.signIn('receiver');
    const nurse = await county.signIn('home-care-nurse');
    const patient = await county.takePatient();
    const theNurse = await nameOf(nurse);

    await findsByWholeNumber(sender, patient);
    await beginsToWrite(sender, 'Inskrivning');
    await writes(sender, without(legUlcer, 'Mål med vården', 'Ordinatör'));
    expect(await isStoppedFor(sender)).toEqual(['Mål med vården', 'Ordinatör']);
    await followsTheLinkAndWrites(sender, 'Mål med vården', 'Läkt sår inom tre månader.');
    await followsTheLinkAndWrites(sender, 'Ordinatör', 'Karin Ek, medicinkliniken');
    await sends(sender);

    await opensFromTheList(receiver, patient, 'Ta emot');
    await receives(receiver);
    await sender.getByText(`Mottaget av ${await nameOf(receiver)}`).waitFor();
    await asksForCompletion(receiver, 'Hur länge har såret funnits?', 'Aktuell sjukhistoria');
    await opensFromTheList(sender, patient, 'Komplettera');
    await sender.getByText('Hur länge har såret funnits?').waitFor();
    await answersTheCompletion(sender, 'Sedan i höstas.', { 'Aktuell sjukhistoria': 'Sår sedan i höstas.' });

    await goesTo(nurse, 'Att göra');
    await nurse.getByRole('main').getByRole('button', { name: /^Mina/ }).click();
    await opensFromTheList(receiver, patient, 'Bedöm');
    await receiver.getByText('Sår sedan i höstas.').waitFor();
    await beginsToAssess(receiver);
    await receiver.getByText('Bör skrivas in', { exact: true }).waitFor();
    await admits(receiver, {
      'Ansvarig person': theNurse,
      'Fast vårdkontakt': theNurse,
      'Ansvaret börjar': await today(receiver),
    });
    const admitted = Date.now();
    await rowAbout(nurse, patient).waitFor();
    expect(Date.now() - admitted).toBeLessThan(1000);

    const row = rowAbout(nurse, patient);
    await row.getByText('Ny patient: läs vårdbegäran och ta över ansvaret').click();
    await nurse.getByText('Har inte tagit över ännu').waitFor();
    await nurse.getByRole('link', { name: 'Öppna vårdbegäran' }).click();
    await nurse.getByText('Sår sedan i höstas.').first().waitFor();
    await goesTo(nurse, 'Att göra');
    await row.getByRole('button', { name: /^Ta över ansvaret/ }).click();
    await row.waitFor({ state: 'detached' });
    await goesTo(nurse, 'Inskrivna');
    await rowAbout(nurse, patient).getByRole('link').first().click();
    await opensTheOverview(nurse, patient);
    const answers = await whoAnswersForWhat(nurse);
    expect(answers.size).toBe(21);
    expect(answers.get('Omvårdnad på sjuksköterskenivå')).toMatch(`Säters hemsjukvård\n`);
    expect(answers.get('Omvårdnad på sjuksköterskenivå')).toMatch(theNurse);
    expect(answers.get('Arbetsterapi')).toMatch('Rehabenheten Säter');
    expect(answers.get('Hemtjänst')).toMatch('Hemtjänsten Säter');
    expect(answers.get('Nutrition och dietist')).toMatch('Säters vårdcentral');
    for (const [need, answer] of answers) expect(answer, need).toMatch(/\d{3,4}-\d{3} \d{2}|Ansvaret ligger på/);
  });
});
