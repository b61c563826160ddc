import type { Locator, Page } from 'playwright-core';
import type { JourneyPatient } from './county.ts';

/** From the quiet menu of a matter to one of its dialogs; by keyboard alone. */
async function opensFromTheMenu(person: Page, choice: string): Promise<Locator> {
  const menu = person.getByRole('button', { name: 'Rätta', exact: true });
  await menu.focus();
  await person.keyboard.press('Enter');
  const item = person.getByRole('menuitem', { name: choice });
  await item.waitFor();
  await item.focus();
  await person.keyboard.press('Enter');
  const dialog = person.getByRole('dialog', { name: choice });
  await dialog.waitFor();
  return dialog;
}

/** The writer says how a text should read, and why. */
export async function corrects(person: Page, text: string, newText: string, why: string): Promise<void> {
  const dialog = await opensFromTheMenu(person, 'Rätta en text');
  await choosesText(dialog, text);
  await dialog.getByRole('textbox', { name: 'Så här ska den lyda' }).fill(newText);
  await dialog.getByRole('textbox', { name: 'Varför rättas den?' }).fill(why);
  await dialog.getByRole('button', { name: 'Rätta texten' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The writer notes what the patient says about a text. */
export async function notesTheObjection(person: Page, text: string, words: string): Promise<void> {
  const dialog = await opensFromTheMenu(person, 'Anteckna patientens invändning');
  await choosesText(dialog, text);
  await dialog.getByRole('textbox', { name: 'Vad säger patienten?' }).fill(words);
  await dialog.getByRole('button', { name: 'Anteckna' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function choosesText(dialog: Locator, text: string): Promise<void> {
  const which = dialog.getByRole('combobox', { name: 'Vilken text?' });
  const option = await which.locator('option', { hasText: text }).getAttribute('value');
  await which.selectOption(option);
}

/** The reader unfolds what was corrected, and confirms that it is read. */
export async function readsTheCorrection(person: Page): Promise<string> {
  const mark = person.getByRole('button', { name: /^Rättad \d{4}-\d\d-\d\d \d\d:\d\d av / }).first();
  await mark.click();
  const old = await person.locator('del').first().innerText();
  await person.getByRole('button', { name: 'Vi har läst rättelsen' }).click();
  await person.getByRole('region', { name: 'En rättelse att läsa' }).waitFor({ state: 'hidden' });
  return old;
}

/** The sender finds the right person, compares both, and moves the matter. */
export async function movesToTheRightPatient(person: Page, right: JourneyPatient): Promise<void> {
  const dialog = await opensFromTheMenu(person, 'Flytta till rätt patient');
  await dialog.getByRole('textbox', { name: 'Den rätta personens hela personnummer' }).fill(right.number);
  await dialog.getByRole('button', { name: 'Sök' }).click();
  await dialog.getByText(right.name).waitFor();
  await dialog.getByRole('textbox', { name: 'Varför flyttas ärendet?' }).fill('Två personer med liknande namn.');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Flytta ärendet' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
