import type { Page } from 'playwright-core';
import type { JourneyPatient } from './county.ts';
import { type Answers, answer } from './steps-form.ts';
import { goesTo, rowAbout } from './steps-list.ts';

/** The nurse opens the enrolment of one of the unit's patients. */
export async function opensTheEnrolment(nurse: Page, patient: JourneyPatient): Promise<void> {
  await goesTo(nurse, 'Inskrivna');
  await rowAbout(nurse, patient).getByRole('link').first().click();
  await nurse.getByRole('heading', { name: 'Så är det nu' }).waitFor();
}

/** The nurse proposes that the health centre takes over from a day, and hands over what it needs to know. */
export async function proposesTheEnd(nurse: Page, from: string, facts: Answers, again = false): Promise<void> {
  await nurse.getByRole('button', { name: again ? 'Föreslå avslut igen' : 'Avsluta och lämna över' }).click();
  await answer(nurse, { 'Vårdcentralen ansvarar från och med': from, ...facts });
  await nurse.getByText('Allt som krävs finns med.').waitFor();
  await nurse.getByRole('button', { name: 'Föreslå avslut' }).click();
  await nurse.getByRole('heading', { name: 'Förslag om avslut' }).waitFor();
}

/** The health centre contests: home care keeps the responsibility. */
export async function contestsTheEnd(centre: Page, why: string): Promise<void> {
  await centre.getByRole('button', { name: 'Bestrid' }).click();
  const dialog = centre.getByRole('dialog', { name: 'Bestrid avslutet' });
  await answer(dialog, { 'Varför kan ni inte ta över?': why });
  await dialog.getByRole('button', { name: 'Bestrid' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The health centre takes the patient over. */
export async function acceptsTheEnd(centre: Page): Promise<void> {
  await centre.getByRole('main').getByRole('button', { name: 'Ta emot' }).click();
  const dialog = centre.getByRole('dialog', { name: 'Ta emot patienten' });
  await dialog.getByRole('button', { name: 'Ta emot' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
