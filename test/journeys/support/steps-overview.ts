import type { Page } from 'playwright-core';

/** Who answers for each of the patient's needs, as the overview says: need, and unit with person and number. */
export async function whoAnswersForWhat(person: Page): Promise<Map<string, string>> {
  const panel = person.getByRole('region', { name: /^Ansvar / });
  const showAll = panel.getByRole('button', { name: /^Visa alla \d+ behov$/ });
  await panel.getByRole('term').first().waitFor();
  if (await showAll.isVisible()) await showAll.click();
  const needs = await panel.getByRole('term').allInnerTexts();
  const answers = await panel.getByRole('definition').allInnerTexts();
  return new Map(needs.map((need, index) => [need, answers[index] ?? '']));
}

/** Asks the overview who answers at another time. */
export async function looksAtTime(person: Page, date: string, time: string): Promise<void> {
  const panel = person.getByRole('region', { name: /^Ansvar / });
  await panel.getByRole('radio', { name: 'Annan tid' }).click();
  await panel.getByRole('textbox', { name: 'Datum' }).fill(date);
  const clock = panel.getByLabel('Klockslag');
  await clock.fill(time);
  await clock.press('Tab');
  await panel.getByRole('heading', { name: time }).waitFor();
}
