import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startJourneyCounty } from './support/county.ts';
import { caresToo, hasReceived, hasSent } from './support/prepared.ts';
import {
  fillsIn,
  looksAmongOthers,
  looksAmongOwnUnits,
  opensAccess,
  opensSource,
  seesWhoHolds,
  sends,
} from './support/steps-access.ts';
import { provesAnew } from './support/steps-session.ts';
import { goesTo, opensFromTheList, rowsAbout } from './support/steps-list.ts';

const county = await startJourneyCounty();
const sender = await county.signIn('ward-nurse', { kind: 'ward' });
const receiver = await county.signIn('receiver');
const nurse = await county.signIn('home-care-nurse');
const region = 'Region Dalarna';

/** A patient whom the ward has referred to Säter's home care, which has received. */
async function referredPatient() {
  const patient = await county.takePatient();
  await hasReceived(receiver, await hasSent(sender, county, patient));
  return patient;
}

const givesConsent = (person: Page) =>
  fillsIn(person, 'Anteckna samtycke', { 'Hur lämnade patienten samtycket?': 'Muntligt' }, 'Spara samtycket');

describe("another provider's data", () => {
  it('are opened in steps once the patient consents, and closed the moment the consent is withdrawn', async () => {
    const patient = await referredPatient();
    await opensAccess(nurse, patient);
    await nurse.getByText('Inget samtycke är antecknat.').waitFor();
    await looksAmongOthers(nurse);
    await nurse.getByText('Ja. Andra vårdgivare eller socialtjänsten har uppgifter').waitFor();
    // Neither who holds nor what it says before the patient has been asked.
    await nurse.getByText('Patientens samtycke behövs.').waitFor();
    expect(await nurse.getByRole('main').getByText(region).count()).toBe(0);
    await givesConsent(nurse);
    await seesWhoHolds(nurse, 'Omläggning av bensår: vad har gjorts på avdelningen?');
    await opensSource(nurse, region);
    const first = nurse.getByRole('list', { name: 'Uppgifter, nyast först' }).getByRole('listitem').first();
    await first.getByText(`${region}`).waitFor();

    // On another screen the patient takes the consent back; the open one shows nothing more from then on.
    const other = await nurse.context().newPage();
    await other.goto(`${county.address}/patients/${patient.id}/access`);
    await other.getByText('Patienten samtycker till att').waitFor();
    await fillsIn(other, 'Ta tillbaka samtycket', { 'Hur sa patienten det?': 'Muntligt' }, 'Ta tillbaka samtycket');
    await other.getByText('Patienten har tagit tillbaka sitt samtycke.').waitFor();
    await nurse.reload();
    await nurse.getByRole('alert').getByText('Patienten har tagit tillbaka sitt samtycke').waitFor();
    expect(await nurse.getByRole('list', { name: 'Uppgifter, nyast först' }).count()).toBe(0);
    await other.getByRole('button', { name: 'Visa historik' }).click();
    await other.getByText('Samtycke tillbakataget').waitFor();
    await other.close();
  });

  it('stay closed without consent, with what is needed said', async () => {
    const patient = await referredPatient();
    await opensAccess(nurse, patient);
    await looksAmongOthers(nurse);
    await nurse.getByText('Patientens samtycke behövs. Fråga patienten och anteckna svaret.').waitFor();
    expect(await nurse.getByRole('button', { name: /^(Öppna|Visa vilka)/ }).count()).toBe(0);
    await nurse.getByText('Först när du har sett vilka som har uppgifter.').waitFor();
  });

  it('of somebody who cannot take a stand are opened when the attitude is clarified', async () => {
    const patient = await referredPatient();
    await opensAccess(nurse, patient);
    await looksAmongOthers(nurse);
    await fillsIn(
      nurse,
      'Patienten kan inte svara',
      {
        'Kan patienten ta ställning?': 'Kan inte ta ställning, och det är inte tillfälligt',
        'Hur har inställningen klarlagts?': 'Dottern berättar att han alltid har velat att alla vet.',
        'Finns det anledning att anta att patienten hade motsatt sig?': 'Nej, inget talar för det',
      },
      'Spara',
    );
    await seesWhoHolds(nurse, 'Läkemedel före hemgång');
    await opensSource(nurse, region);
    await opensAccess(nurse, patient);
    const clarified = nurse.getByText('Inställningen är klarlagd så långt det går.');
    await clarified.waitFor();
    expect(await clarified.count()).toBe(1);
  });
});

describe('a block', () => {
  it("within the provider shows the provider's other units that it exists, and nothing more", async () => {
    const patient = await referredPatient();
    await opensAccess(nurse, patient);
    await fillsIn(nurse, 'Spärra hos oss', { 'Hur begärdes det?': 'Muntligt' }, 'Spärra');
    await nurse.getByText('är spärrat för andra enheter hos Säters kommun').waitFor();

    await caresToo(county, patient.id, 'rehab');
    const therapist = await county.signIn('occupational-therapist', { kind: 'rehab' });
    await opensAccess(therapist, patient);
    await therapist.getByText('En annan enhet hos Säters kommun har spärrade uppgifter.').waitFor();
    await looksAmongOwnUnits(therapist);
    await therapist.getByText('Det finns bara uppgifter som patienten har spärrat.').waitFor();
    expect(await therapist.getByRole('main').getByText('Säters hemsjukvård').count()).toBe(0);
    await therapist.context().close();
  });

  it('towards other providers closes what they have open, at once', async () => {
    const patient = await referredPatient();
    await opensAccess(nurse, patient);
    await looksAmongOthers(nurse);
    await givesConsent(nurse);
    await seesWhoHolds(nurse, 'Läkemedel');
    await opensSource(nurse, region);

    await opensAccess(sender, patient);
    await fillsIn(sender, 'Spärra mot andra vårdgivare', { 'Hur begärdes det?': 'Muntligt' }, 'Spärra nu');
    await sender.getByText('är spärrat för andra vårdgivare').waitFor();
    await nurse.reload();
    await nurse.getByRole('alert').getByText('inte längre öppna för dig').waitFor();
    expect(await nurse.getByRole('list', { name: 'Uppgifter, nyast först' }).count()).toBe(0);
  });
});

describe('an emergency', () => {
  it('is stated, judged and opened in two steps with a new login, and the head goes through it', async () => {
    const patient = await referredPatient();
    const head = await county.signIn('head-of-unit', { kind: 'home-care' });
    await opensAccess(nurse, patient);
    county.passMinutes(15);
    await nurse.getByRole('button', { name: 'Nödöppning', exact: true }).click();
    await sends(
      nurse,
      {
        'Vilken är faran?': 'Medvetslös, misstänkt överdos.',
        'Varför kan patienten inte tillfrågas?': 'Svarar inte på tilltal.',
      },
      'Visa vilka som har uppgifter',
    );
    await provesAnew(nurse);
    await nurse.getByText('Medvetslös, misstänkt överdos.').waitFor();
    expect(await nurse.getByText('Du läser uppgifter från').count()).toBe(0);
    await nurse.getByRole('button', { name: `Nödöppna uppgifter hos ${region}` }).click();
    await sends(nurse, { 'Varför behövs just de här uppgifterna?': 'Vilka läkemedel som är satta.' }, 'Nödöppna');
    await nurse.getByRole('note').getByText(`Nödöppning. Du läser uppgifter från ${region}.`).waitFor();

    await opensFromTheList(head, patient, 'Gå igenom');
    await head.getByText('Vilka läkemedel som är satta.').waitFor();
    await sends(head, { 'Anteckning (behövs inte)': 'Vi har talat om det.' }, 'Jag har gått igenom den');
    await head.getByText('Vi har talat om det.').waitFor();
    await goesTo(head, 'Att göra');
    await expect.poll(() => rowsAbout(head, patient).getByRole('button', { name: 'Gå igenom' }).count()).toBe(0);
    await head.context().close();
  });
});
