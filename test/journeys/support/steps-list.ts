import type { Locator, Page } from 'playwright-core';
import type { JourneyPatient } from './county.ts';

/** What a list says about a patient: rows of a table, or cards on a phone. */
export function rowsAbout(page: Page, patient: JourneyPatient): Locator {
  const main = page.getByRole('main');
  const about = { hasText: patient.name };
  return main.getByRole('row').filter(about).or(main.getByRole('listitem').filter(about));
}

/** The only or first row about a patient. */
export function rowAbout(page: Page, patient: JourneyPatient): Locator {
  return rowsAbout(page, patient).first();
}

/** Goes to a screen by the menu. */
export async function goesTo(person: Page, screen: string): Promise<void> {
  await person.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
  await person.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** From a screen about a patient to all that is known of them. */
export async function opensTheOverview(person: Page, patient: JourneyPatient): Promise<void> {
  const strip = person.getByRole('region', { name: 'Patient', exact: true });
  await strip.getByRole('link', { name: patient.name }).click();
  await person.getByRole('heading', { name: 'Patientöversikt' }).waitFor();
}

/** The person opens a matter from the unit's list, by what the list says is to be done. */
export async function opensFromTheList(person: Page, patient: JourneyPatient, action: string): Promise<void> {
  await goesTo(person, 'Att göra');
  await rowsAbout(person, patient).getByRole('button', { name: action, exact: true }).first().click();
  await person.getByRole('region', { name: 'Patient', exact: true }).waitFor();
}

/** What a person is called, with their title, as their own account says. */
export async function nameOf(person: Page): Promise<string> {
  const account = await person.getByRole('button', { name: /^Konto: / }).getAttribute('aria-label');
  return (account ?? '').replace('Konto: ', '');
}

/** The day, as the clock on the person's wall says. */
export function today(person: Page): Promise<string> {
  return person.evaluate(`new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })`);
}
