import type { Locator, Page } from 'playwright-core';
import { type Answers, asked } from './steps-form.ts';

type Role = Parameters<Page['getByRole']>[0];

/** Tabs forward until the focus is on something of that kind and name, as one who cannot use a mouse does. */
export async function tabsTo(person: Page, role: Role, name: string | RegExp): Promise<void> {
  await tabsUntil(person, person.getByRole(role, { name, exact: true }), `${role} ${String(name)}`);
}

async function tabsUntil(person: Page, there: Locator, what: string): Promise<void> {
  await there.first().waitFor();
  // Found once and then known again: looking for a role means going through the whole page, at every step.
  let wanted = await there.elementHandles();
  for (let steps = 0; steps < 150; steps += 1) {
    const focus = await person.evaluate(whatHasFocus, wanted);
    if (focus === 'wanted') return;
    if (focus === 'gone') wanted = await there.elementHandles();
    // Passing the question whether an old fact still holds, one answers it.
    if (focus === 'question') await person.keyboard.press('Enter');
    if (focus !== 'gone') await person.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${what}`);
}

interface Element {
  isConnected: boolean;
  textContent: string;
  matches(selector: string): boolean;
}

/** Runs in the page. */
function whatHasFocus(wanted: readonly unknown[]): 'wanted' | 'question' | 'gone' | 'other' {
  const focus = (globalThis as unknown as { document: { activeElement: Element } }).document.activeElement;
  if ((wanted as readonly Element[]).some((one) => !one.isConnected)) return 'gone';
  if (wanted.includes(focus)) return 'wanted';
  return focus.matches('button') && focus.textContent.startsWith('Ja, gäller fortfarande') ? 'question' : 'other';
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
