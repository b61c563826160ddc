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
  if (await listed.isVisible()) return chooseFrom(listed, given);
  await written.fill(given);
}

/** Chooses from a list by the beginning of the line, as one does who looks for a name. */
async function chooseFrom(list: Locator, words: string): Promise<void> {
  const line = list.getByRole('option').filter({ hasText: new RegExp(`^${verbatim(words)}(,|$)`) });
  await line.waitFor({ state: 'attached' });
  await list.selectOption({ label: await line.innerText() });
}

/** A question by its words, also while it is marked as needed. */
export function asked(question: string): RegExp {
  return new RegExp(`^${verbatim(question)}( · behövs)?$`);
}

async function writeLines(list: Locator, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await list.getByRole('button', { name: /^Lägg till/ }).click();
    await list.getByRole('listitem').last().getByRole('textbox').first().fill(line);
  }
}

function verbatim(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
