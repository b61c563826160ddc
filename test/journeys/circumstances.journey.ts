import { describe, expect, it } from 'vitest';
import { legUlcer } from './support/answers.ts';
import { startJourneyCounty } from './support/county.ts';
import { hasSent } from './support/prepared.ts';
import { answersByKeyboard, choosesAmong, presses, tabsTo } from './support/steps-keyboard.ts';
import { goesTo, nameOf, opensFromTheList, rowAbout } from './support/steps-list.ts';
import { admits, asksForCompletion, beginsToAssess, receives } from './support/steps-receiver.ts';
import { answersTheCompletion, beginsToWrite, findsByWholeNumber, writes } from './support/steps-sender.ts';
import { sessionsExpire, signsInAgain } from './support/steps-session.ts';

const county = await startJourneyCounty();

describe('without a mouse', () => {
  it('a referral is written and sent, received and decided', async () => {
    const sender = await county.signIn('ward-nurse', { kind: 'ward' });
    const receiver = await county.signIn('receiver');
    const nurse = await county.signIn('home-care-nurse');
    const patient = await county.takePatient();
    await goesTo(nurse, 'Inskrivna');

    await sender.keyboard.press('Control+k');
    await sender.getByRole('dialog', { name: 'Sök' }).waitFor();
    await sender.keyboard.type('Skriv vårdbegäran');
    await sender.getByRole('option', { name: 'Skriv vårdbegäran' }).waitFor();
    await sender.keyboard.press('Enter');
    await tabsTo(sender, 'searchbox', 'Namn eller personnummer');
    await sender.keyboard.type(patient.number);
    await presses(sender, 'button', new RegExp(patient.name));
    await choosesAmong(sender, sender.getByRole('radiogroup', { name: 'Vad gäller det?' }), 'Inskrivning');
    await presses(sender, 'button', 'Börja skriva');
    await answersByKeyboard(sender, legUlcer);
    await presses(sender, 'button', 'Skicka vårdbegäran');
    await sender.getByRole('dialog', { name: /^Skicka till/ }).waitFor();
    await presses(sender, 'button', 'Skicka vårdbegäran');
    await sender.getByRole('heading', { name: 'Vad som hänt' }).waitFor();

    await rowAbout(receiver, patient).waitFor();
    await receiver.keyboard.press('j');
    await receiver.keyboard.press('Enter');
    await presses(receiver, 'button', 'Ta emot');
    await receiver.getByRole('dialog', { name: 'Ta emot' }).waitFor();
    await presses(receiver, 'button', 'Ta emot');
    await presses(receiver, 'button', 'Bedöm och besluta');
    await presses(receiver, 'button', 'Börja bedöma');
    await presses(receiver, 'button', 'Ta emot patienten');
    await receiver.getByRole('listitem').filter({ hasText: 'Accepterad' }).first().waitFor();
    await rowAbout(nurse, patient).waitFor();
    expect(await rowAbout(nurse, patient).innerText()).toMatch('Sjuksköterska');
  });
});

describe('on a phone', () => {
  it('the receiver receives, asks, assesses and admits', async () => {
    const sender = await county.signIn('ward-nurse', { kind: 'ward' });
    const receiver = await county.signIn('receiver', { phone: true });
    const nurse = await county.signIn('home-care-nurse', { phone: true });
    const patient = await county.takePatient();
    await goesTo(nurse, 'Inskrivna');
    await hasSent(sender, county, patient);

    await opensFromTheList(receiver, patient, 'Ta emot');
    await receives(receiver);
    await asksForCompletion(receiver, 'Hur länge har såret funnits?', 'Aktuell sjukhistoria');
    await opensFromTheList(sender, patient, 'Komplettera');
    await answersTheCompletion(sender, 'Sedan i höstas.', { 'Aktuell sjukhistoria': 'Sår sedan i höstas.' });
    await opensFromTheList(receiver, patient, 'Bedöm');
    await beginsToAssess(receiver);
    const theNurse = await nameOf(nurse);
    await admits(receiver, { 'Ansvarig person': theNurse, 'Fast vårdkontakt': theNurse });
    await rowAbout(nurse, patient).waitFor();
    const wider = await receiver.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect(wider).toBe(false);
  });
});

describe('signed out while writing', () => {
  it('what was written is there after signing in again, and is saved', async () => {
    const sender = await county.signIn('ward-nurse', { kind: 'ward' });
    const patient = await county.takePatient();
    await findsByWholeNumber(sender, patient);
    await beginsToWrite(sender, 'Inskrivning');
    await writes(sender, { 'Orsak till vårdbegäran': 'Bensår som behöver läggas om.' });
    await sender
      .getByRole('complementary')
      .getByText(/^Sparat \d/)
      .waitFor();

    await goesTo(sender, 'Katalog');
    await sender.goBack();
    const cause = sender.getByRole('textbox', { name: 'Orsak till vårdbegäran' });
    await cause.waitFor();
    expect(await cause.inputValue()).toBe('Bensår som behöver läggas om.');

    // Left before the moment has passed after which it is saved.
    await cause.fill('Bensår som behöver läggas om två gånger i veckan.');
    await goesTo(sender, 'Katalog');
    await sender.goBack();
    await cause.waitFor();
    expect(await cause.inputValue()).toBe('Bensår som behöver läggas om två gånger i veckan.');

    await sessionsExpire(county);
    await writes(sender, { 'Mål med vården': 'Läkt sår inom tre månader.' });
    await signsInAgain(sender);
    const goal = sender.getByRole('textbox', { name: 'Mål med vården' });
    expect(await goal.inputValue()).toBe('Läkt sår inom tre månader.');
    await sender
      .getByRole('complementary')
      .getByText(/^Sparat \d/)
      .waitFor();

    await sender.reload();
    await goal.waitFor();
    expect(await goal.inputValue()).toBe('Läkt sår inom tre månader.');
    expect(await sender.getByRole('textbox', { name: 'Orsak till vårdbegäran' }).inputValue()).toBe(
      'Bensår som behöver läggas om två gånger i veckan.',
    );
  });
});
