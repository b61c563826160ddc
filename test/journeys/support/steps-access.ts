import type { Page } from 'playwright-core';
import type { JourneyPatient } from './county.ts';
import { type Answers, answer } from './steps-form.ts';
import { goesTo } from './steps-list.ts';

/** From the list of patients to what the patient has decided and what others hold. */
export async function opensAccess(person: Page, patient: JourneyPatient): Promise<void> {
  await goesTo(person, 'Patienter');
  await person.getByRole('searchbox').fill(patient.name);
  await person.getByRole('main').getByRole('link', { name: patient.name }).first().click();
  await person.getByRole('heading', { name: 'Patientöversikt' }).waitFor();
  await person.getByRole('link', { name: 'Samtycke och spärrar', exact: true }).click();
  await person.getByRole('heading', { name: 'Det patienten har bestämt' }).waitFor();
}

/** Step 1: looks whether others hold anything. */
export async function looksAmongOthers(person: Page): Promise<void> {
  await person.getByRole('button', { name: 'Se om andra vårdgivare har uppgifter' }).click();
  await person.getByRole('heading', { name: 'Finns det uppgifter?' }).waitFor();
}

/** Step 1 within one's own provider. */
export async function looksAmongOwnUnits(person: Page): Promise<void> {
  await person.getByRole('button', { name: /^Se om andra enheter hos / }).click();
  await person.getByRole('heading', { name: 'Finns det uppgifter?' }).waitFor();
}

/** Opens a form by its button, fills it in and sends it; it closes when it is done. */
export async function fillsIn(person: Page, button: string, answers: Answers, send: string): Promise<void> {
  await person.getByRole('main').getByRole('button', { name: button, exact: true }).click();
  await sends(person, answers, send);
}

/** Fills in a form that is open and sends it. */
export async function sends(person: Page, answers: Answers, send: string): Promise<void> {
  const main = person.getByRole('main');
  await answer(main, answers);
  await main.getByRole('button', { name: send, exact: true }).last().click();
}

/** Step 2, where nothing hinders it: what the data can matter for. */
export async function seesWhoHolds(person: Page, relevance: string): Promise<void> {
  await sends(person, { 'Vad kan uppgifterna ha betydelse för?': relevance }, 'Visa vilka som har uppgifter');
  await person
    .getByRole('button', { name: /^Öppna uppgifter hos / })
    .first()
    .waitFor();
}

/** Step 3: opens what one of them holds, and reads. */
export async function opensSource(person: Page, who: string): Promise<void> {
  await person.getByRole('button', { name: `Öppna uppgifter hos ${who}` }).click();
  await person.getByRole('button', { name: 'Öppna och läs' }).click();
  await person.getByRole('note').getByText(`Du läser uppgifter från ${who}.`).waitFor();
}
