import type { Page } from 'playwright-core';
import type { JourneyPatient } from './county.ts';
import { type Answers, answer, asked } from './steps-form.ts';

/** The sender finds somebody the ward has no contact with, by the whole personnummer, and begins a referral about them. */
export async function findsByWholeNumber(sender: Page, patient: JourneyPatient): Promise<void> {
  await sender.getByRole('link', { name: 'Patienter', exact: true }).click();
  await sender.getByRole('searchbox', { name: 'Namn eller personnummer' }).fill(patient.number);
  await sender.getByRole('button', { name: 'Slå upp numret' }).click();
  await sender.getByText(patient.name).waitFor();
  await sender.getByRole('button', { name: 'Skriv vårdbegäran' }).click();
  await sender.getByRole('heading', { name: 'Ny vårdbegäran' }).waitFor();
  await sender.getByText(patient.number).waitFor();
}

/** Having chosen the patient, the sender says what it is about and starts to write. */
export async function beginsToWrite(sender: Page, kind: string): Promise<void> {
  await sender.getByRole('radio', { name: kind, exact: true }).check();
  await sender.getByRole('button', { name: 'Börja skriva' }).click();
  await sender.getByRole('button', { name: 'Kasta utkastet' }).waitFor();
}

/** The sender answers the questions, and says that what was fetched from older records still holds. */
export async function writes(sender: Page, answers: Answers): Promise<void> {
  await answer(sender, answers);
  await saysThatOldFactsHold(sender);
}

async function saysThatOldFactsHold(sender: Page): Promise<void> {
  const stillHolds = sender.getByRole('button', { name: /^Ja, gäller fortfarande/ });
  for (let left = await stillHolds.count(); left > 0; left = await stillHolds.count()) {
    await stillHolds.first().click();
    await stillHolds.nth(left - 1).waitFor({ state: 'hidden' });
  }
}

/** The sender tries to send and is stopped; answers what is missing, as it is written in the dialog. */
export async function isStoppedFor(sender: Page): Promise<string[]> {
  await pressesSend(sender);
  const stopped = sender.getByRole('dialog', { name: 'Vårdbegäran kan inte skickas än' });
  const links = stopped.getByRole('listitem').getByRole('link');
  await links.first().waitFor();
  return links.allInnerTexts();
}

/** From the list of what is missing the sender is led to the field, and writes there what was forgotten. */
export async function followsTheLinkAndWrites(sender: Page, missing: string, words: string): Promise<void> {
  const stopped = sender.getByRole('dialog', { name: 'Vårdbegäran kan inte skickas än' });
  const list = (await stopped.isVisible())
    ? stopped
    : sender.getByRole('complementary', { name: 'Läget för vårdbegäran' });
  await list.getByRole('link', { name: missing, exact: true }).click();
  const field = sender.getByRole('textbox', { name: asked(missing) }).and(sender.locator(':focus'));
  await field.waitFor();
  await sender.keyboard.type(words);
}

/** The sender sends, and is shown the matter with what is waited for. */
export async function sends(sender: Page): Promise<void> {
  await sender.getByText(/^Komplett till (\d+) av \1$/).waitFor();
  await pressesSend(sender);
  await sender
    .getByRole('dialog', { name: /^Skicka till/ })
    .getByRole('button', { name: 'Skicka vårdbegäran' })
    .click();
  await sender.getByRole('heading', { name: 'Vad som hänt' }).waitFor();
}

async function pressesSend(sender: Page): Promise<void> {
  await sender.getByRole('main').getByRole('button', { name: 'Skicka vårdbegäran' }).first().click();
}

/** The sender answers what the receiver asked, and gives the fact that was asked for. */
export async function answersTheCompletion(sender: Page, words: string, facts: Answers): Promise<void> {
  await sender.getByRole('button', { name: 'Svara på kompletteringen' }).click();
  const dialog = sender.getByRole('dialog', { name: 'Svara på kompletteringen' });
  await answer(dialog, { Svar: words, ...facts });
  await dialog.getByRole('button', { name: 'Skicka svaret' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The sender sends an acute referral though facts are missing, and is told which they owe. */
export async function sendsThoughIncomplete(sender: Page): Promise<string[]> {
  await pressesSend(sender);
  const dialog = sender.getByRole('dialog', { name: /^Skicka till/ });
  const owed = await dialog.getByRole('listitem').getByRole('link').allInnerTexts();
  await dialog.getByRole('button', { name: 'Skicka vårdbegäran' }).click();
  await sender.getByRole('heading', { name: 'Vad som hänt' }).waitFor();
  return owed;
}

/** The sender gives the facts that are still owed. */
export async function suppliesTheFacts(sender: Page, facts: Answers): Promise<void> {
  await sender.getByRole('button', { name: 'Komplettera uppgifter' }).click();
  const dialog = sender.getByRole('dialog', { name: 'Komplettera uppgifter' });
  await answer(dialog, facts);
  await dialog.getByRole('button', { name: 'Skicka uppgifterna' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens the clause that a decision rests on, and reads it. */
export async function readsTheClause(person: Page, heading: string): Promise<string> {
  await person.getByRole('definition').getByRole('button', { name: heading }).click();
  const clause = person.getByRole('dialog', { name: heading });
  const text = await clause.getByRole('paragraph').first().innerText();
  await person.keyboard.press('Escape');
  await clause.waitFor({ state: 'hidden' });
  return text;
}

/** The sender accepts that the referral was declined. */
export async function acceptsTheDecline(sender: Page): Promise<void> {
  await sender.getByRole('main').getByRole('button', { name: 'Godta avslaget' }).click();
  const dialog = sender.getByRole('dialog', { name: 'Godta avslaget' });
  await dialog.getByRole('button', { name: 'Godta avslaget' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
