import type { Locator, Page } from 'playwright-core';
import { type Answers, asked } from './steps-form.ts';

type Role = Parameters<Page['getByRole']>[0];

/** Tabs forward until the focus is on something of that kind and name, as one who cannot use a mouse does. */
export async function tabsTo(person: Page, role: Role, name: string | RegExp): Promise<void> {
  await tabsUntil(person, person.getByRole(role, { name, exact: true }), `${role} ${String(name)}`);
}

async function tabsUntil(person: Page, there: Locator, what: string): Promise<void> {
  await there.first().waitFor();
  for (let steps = 0; steps < 150; steps += 1) {
    if ((await person.locator(':focus').and(there).count()) > 0) return;
    await person.keyboard.press('Tab');
    await saysThatItStillHolds(person);
  }
  throw new Error(`Tab does not lead to ${what}`);
}

/** Passing the question whether an old fact still holds, one answers it. */
async function saysThatItStillHolds(person: Page): Promise<void> {
  const holds = await person.evaluate<boolean>(
    `document.activeElement?.matches('button') === true && document.activeElement.textContent.startsWith('Ja, gäller fortfarande')`,
  );
  if (holds) await person.keyboard.press('Enter');
}

/** Tabs to a button or link and presses it. */
export async function presses(person: Page, role: Role, name: string | RegExp): Promise<void> {
  await tabsTo(person, role, name);
  await person.keyboard.press('Enter');
}

/** Answers the questions of a form in the order they stand, with the keyboard only. */
export async function answersByKeyboard(person: Page, answers: Answers): Promise<void> {
  for (const [question, given] of Object.entries(answers)) {
    const name = asked(question);
    if (given === true) await ticks(person, person.getByRole('checkbox', { name }), question);
    else if (typeof given === 'string') await writesOrChooses(person, name, given);
    else if ('lines' in given) await writesLines(person, person.getByRole('group', { name }), given.lines);
    else
      for (const choice of given)
        await ticks(
          person,
          person.getByRole('group', { name }).getByRole('checkbox', { name: choice, exact: true }),
          choice,
        );
  }
}

async function ticks(person: Page, box: Locator, what: string): Promise<void> {
  await tabsUntil(person, box, what);
  await person.keyboard.press('Space');
}

async function writesOrChooses(person: Page, name: RegExp, given: string): Promise<void> {
  const written = person.getByRole('textbox', { name });
  const group = person.getByRole('radiogroup', { name });
  await written.or(group).first().waitFor();
  if (!(await group.isVisible())) {
    await tabsUntil(person, written, given);
    return person.keyboard.type(given);
  }
  await choosesAmong(person, group, given);
}

/** Radio buttons: Tab goes to the group, arrows within it. */
export async function choosesAmong(person: Page, group: Locator, given: string | RegExp): Promise<void> {
  await tabsUntil(person, group.getByRole('radio'), String(given));
  const wanted = group.getByRole('radio', { name: given, exact: true });
  await person.keyboard.press('Space');
  for (let steps = 0; steps < 12 && !(await wanted.isChecked()); steps += 1) await person.keyboard.press('ArrowDown');
}

async function writesLines(person: Page, list: Locator, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await tabsUntil(person, list.getByRole('button', { name: /^Lägg till/ }), line);
    await person.keyboard.press('Enter');
    await person.locator(':focus').and(list.getByRole('textbox')).waitFor();
    await person.keyboard.type(line);
  }
}
