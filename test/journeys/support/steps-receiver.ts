import type { Page } from 'playwright-core';
import { type Answers, answer } from './steps-form.ts';

/** The receiver takes in the referral, so that the sender gets a receipt. */
export async function receives(receiver: Page): Promise<void> {
  await doesInDialog(receiver, 'Ta emot');
}

/** The receiver confirms an acute referral: from now it counts. */
export async function confirmsTheAcute(receiver: Page): Promise<void> {
  await doesInDialog(receiver, 'Bekräfta akut vårdbegäran');
}

async function doesInDialog(person: Page, action: string): Promise<void> {
  await person.getByRole('main').getByRole('button', { name: action, exact: true }).click();
  const dialog = person.getByRole('dialog', { name: action });
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The receiver asks the sender for more, naming the fact that is needed. */
export async function asksForCompletion(receiver: Page, question: string, fact: string): Promise<void> {
  await receiver.getByRole('button', { name: 'Be om komplettering' }).click();
  const dialog = receiver.getByRole('dialog', { name: 'Be om komplettering' });
  await answer(dialog, { 'Vad behöver ni veta?': question, 'Fråga efter en annan uppgift': fact });
  await dialog.getByRole('button', { name: 'Skicka frågan' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The receiver begins to assess, with the rule's outcome beside the decision. */
export async function beginsToAssess(receiver: Page): Promise<void> {
  await receiver.getByRole('main').getByRole('button', { name: 'Bedöm och besluta' }).click();
  const begin = receiver.getByRole('dialog').getByRole('button', { name: 'Börja bedöma' });
  const decision = receiver.getByRole('region', { name: 'Beslut' });
  await begin.or(decision).first().waitFor();
  // Assessing goes on where a question to the sender broke it off.
  if (await begin.isVisible()) await begin.click();
  await decision.waitFor();
}

/** The receiver takes the patient over, with what the decision names. */
export async function admits(receiver: Page, decision: Answers): Promise<void> {
  await answer(receiver.getByRole('region', { name: 'Beslut' }), decision);
  await receiver.getByRole('button', { name: 'Ta emot patienten' }).click();
  await receiver.getByRole('heading', { name: 'Vad som hänt' }).waitFor();
}

/** The receiver declines, in words that the sender and the patient read. */
export async function declines(receiver: Page, why: Answers): Promise<void> {
  await answer(receiver.getByRole('region', { name: 'Beslut' }), why);
  await receiver.getByRole('button', { name: 'Skicka avslaget' }).click();
  await receiver.getByRole('heading', { name: 'Vad som hänt' }).waitFor();
}
