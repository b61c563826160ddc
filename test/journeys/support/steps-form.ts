import type { Locator, Page } from 'playwright-core';

/** A part of a page that questions are answered in: the page itself, or a dialog. */
export type Place = Page | Locator;

/** An answer to a question of a form: words, a choice, several choices, a tick, or a list written line by line. */
export type Answer = string | true | readonly string[] | { readonly lines: readonly string[] };
/** Answers by question, as the question is written on the screen. */
export type Answers = Readonly<Record<string, Answer>>;

/** Answers each question in turn, by its words. */
export async function answer(place: Place, answers: Answers): Promise<void> {
  for (const [question, given] of Object.entries(answers)) await answerOne(place, question, given);
}

async function answerOne(place: Place, question: string, given: Answer): Promise<void> {
  const name = asked(question);
  if (given === true) return place.getByRole('checkbox', { name }).check();
  if (typeof given === 'object' && 'lines' in given) return writeLines(place.getByRole('group', { name }), given.lines);
  if (typeof given === 'object') {
    for (const choice of given) await place.getByRole('group', { name }).getByLabel(choice, { exact: true }).check();
    return;
  }
  const written = place.getByRole('textbox', { name });
  const chosen = place.getByRole('radiogroup', { name });
  const listed = place.getByRole('combobox', { name });
  await written.or(chosen).or(listed).first().waitFor();
  if (await chosen.isVisible()) return chosen.getByRole('radio', { name: given, exact: true }).check();
  if (await listed.isVisible()) return void (await listed.selectOption({ label: given }));
  await written.fill(given);
}

/** A question by its words, also while it is marked as needed. */
export function asked(question: string): RegExp {
  return new RegExp(`^${question.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}( · behövs)?$`);
}

async function writeLines(list: Locator, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await list.getByRole('button', { name: /^Lägg till/ }).click();
    await list.getByRole('listitem').last().getByRole('textbox').first().fill(line);
  }
}
