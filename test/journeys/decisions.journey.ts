import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { urgentCatheter } from './support/answers.ts';
import { startJourneyCounty } from './support/county.ts';
import { hasReceived, hasSent } from './support/prepared.ts';
import { goesTo, nameOf, opensFromTheList, rowAbout, rowsAbout, today } from './support/steps-list.ts';
import { beginsToAssess, confirmsTheAcute, declines } from './support/steps-receiver.ts';
import {
  acceptsTheDecline,
  beginsToWrite,
  findsByWholeNumber,
  readsTheClause,
  sendsThoughIncomplete,
  suppliesTheFacts,
  writes,
} from './support/steps-sender.ts';

const county = await startJourneyCounty();
const sender = await county.signIn('ward-nurse', { kind: 'ward' });
const colleague = await county.signIn('ward-nurse', { kind: 'ward', second: true });
const receiver = await county.signIn('receiver');
const otherReceiver = await county.signIn('receiver', { second: true });

describe('an acute referral', () => {
  it('does not count until the receiver confirms, and what is missing becomes a task for the sender', async () => {
    const patient = await county.takePatient();
    await goesTo(otherReceiver, 'Att göra');
    await findsByWholeNumber(sender, patient);
    await beginsToWrite(sender, 'Akut');
    await writes(sender, urgentCatheter);
    const owed = await sendsThoughIncomplete(sender);
    expect(owed).toContain('Diagnoser');
    expect(owed).toContain('Ordinatör');
    await sender.getByText('Gäller inte förrän mottagaren har bekräftat.').waitFor();
    await rowAbout(otherReceiver, patient)
      .getByText(/^Akut vårdbegäran att bekräfta/)
      .waitFor();

    await opensFromTheList(receiver, patient, 'Bekräfta');
    await confirmsTheAcute(receiver);
    await sender.getByText('Akut vårdbegäran bekräftad').waitFor();
    expect(await sender.getByText('Gäller inte förrän mottagaren har bekräftat.').count()).toBe(0);

    await opensFromTheList(colleague, patient, 'Fyll i');
    await suppliesTheFacts(colleague, { Diagnoser: { lines: ['Urinretention'] }, Ordinatör: 'Karin Ek' });
    await receiver.getByText('Uppgifter tillagda').waitFor();
    await receiver.getByRole('definition').filter({ hasText: 'Urinretention' }).waitFor();
  });
});

describe('a patient who gets to the health centre', () => {
  it('is declined with the clause, and the sender sees why', async () => {
    const patient = await county.takePatient();
    const sent = await hasSent(sender, county, patient, { reachesClinic: 'with-help' });
    await hasReceived(receiver, sent);

    await opensFromTheList(receiver, patient, 'Bedöm');
    await beginsToAssess(receiver);
    await receiver.getByText('Inte hemsjukvård', { exact: true }).waitFor();
    expect(await receiver.getByRole('radio', { name: /^Avslå/ }).isChecked()).toBe(true);
    await declines(receiver, { 'Skälet med egna ord': 'Patienten tar sig till vårdcentralen med sin dotter.' });

    await opensFromTheList(colleague, patient, 'Ta ställning');
    await colleague.getByText(/^Tröskeln är inte uppfylld\. Patienten tar sig/i).waitFor();
    expect(await readsTheClause(colleague, 'Tröskelprincipen (6.2)')).toMatch(
      /^Den som kan ta sig till primärvårdens mottagning/,
    );
    await acceptsTheDecline(colleague);
    await goesTo(sender, 'Att göra');
    expect(await rowsAbout(sender, patient).count()).toBe(0);
  });
});

describe('a decision with a day that is none', () => {
  it('is not sent: the field says what is wrong, and nothing is taken for a day left out', async () => {
    const patient = await county.takePatient();
    await hasReceived(receiver, await hasSent(sender, county, patient));
    await opensFromTheList(receiver, patient, 'Bedöm');
    await beginsToAssess(receiver);
    const decision = receiver.getByRole('region', { name: 'Beslut' });
    const accept = receiver.getByRole('button', { name: 'Ta emot patienten' });
    for (const [field, written, fault] of [
      ['Ansvaret börjar', '2026-02-30', /^Skriv datumet som/],
      ['Ansvaret börjar', '2020-01-01', /eller en senare dag/],
      ['Ansvaret börjar', '', /^Skriv vilken dag/],
      ['Ansvaret börjar', await today(receiver), null],
      ['Förslag på första besök', '2026-13-01', /^Skriv datumet som/],
    ] as const) {
      await decision.getByRole('textbox', { name: field }).fill(written);
      if (fault === null) continue;
      await accept.click();
      await decision.getByText(fault).waitFor();
    }
    expect(await receiver.getByRole('heading', { name: 'Vad som hänt' }).count()).toBe(0);
    await decision.getByRole('textbox', { name: 'Förslag på första besök' }).fill('');
    await accept.click();
    await receiver.getByRole('heading', { name: 'Vad som hänt' }).waitFor();
  });
});

describe('two receivers decide at once', () => {
  it('one decides, and the other is told who did and what holds', async () => {
    const patient = await county.takePatient();
    await hasReceived(receiver, await hasSent(sender, county, patient));
    for (const one of [receiver, otherReceiver]) {
      await opensFromTheList(one, patient, 'Bedöm');
      await beginsToAssess(one);
    }
    await Promise.all(
      [receiver, otherReceiver].map((one) => one.getByRole('button', { name: 'Ta emot patienten' }).click()),
    );
    const [first, second] = await whoDecided(receiver, otherReceiver);

    await second.getByText('Vad som hänt').waitFor();
    await second.getByText(`Beslutat av`).waitFor();
    await second
      .getByRole('definition')
      .filter({ hasText: await nameOf(first) })
      .waitFor();
    await opensFromTheList(sender, patient, 'Läs beslutet');
    expect(await sender.getByRole('listitem').filter({ hasText: 'Accepterad' }).count()).toBe(1);
  });
});

/** Who got through, and who was told otherwise and has gone on to the matter. */
async function whoDecided(one: Page, other: Page): Promise<[first: Page, second: Page]> {
  const told = (person: Page) =>
    person
      .getByRole('alert')
      .filter({ hasText: 'Det gjordes av' })
      .or(person.getByRole('dialog', { name: /^Någon annan ändrade/ }));
  const outcome = async (person: Page) => {
    const matter = person.getByRole('heading', { name: 'Vad som hänt' });
    await matter.or(told(person)).first().waitFor();
    return matter.isVisible();
  };
  const [oneDid, otherDid] = await Promise.all([outcome(one), outcome(other)]);
  expect([oneDid, otherDid].filter(Boolean)).toHaveLength(1);
  const [first, second] = oneDid ? [one, other] : [other, one];
  const useSaved = second.getByRole('button', { name: 'Använd det som är sparat' });
  await ((await useSaved.isVisible())
    ? useSaved
    : second.getByRole('link', { name: /^Tillbaka till ärendet/ })
  ).click();
  return [first, second];
}
