import type { Locale } from '../../../kernel/texts.ts';
import type { UserId } from '../../../kernel/ids.ts';
import { type WorklistGroup, type WorklistItem, worklistGroups } from '../contract.ts';

/** Names a row: the matter and what is waited for in it. */
export function rowKey(item: Pick<WorklistItem, 'caseId' | 'action'>): string {
  return `${item.caseId}/${item.action}`;
}

/** Rows whose text holds every word that was written, in any order. */
export function matching(
  items: readonly WorklistItem[],
  text: string,
  locale: Locale,
  textOf: (item: WorklistItem) => string,
): readonly WorklistItem[] {
  const words = text.trim().toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const whole = textOf(item).toLocaleLowerCase(locale);
    return words.every((word) => whole.includes(word));
  });
}

/** Rows under their group, in the server's order. */
export function byGroup(items: readonly WorklistItem[]): Record<WorklistGroup, WorklistItem[]> {
  const groups: Record<WorklistGroup, WorklistItem[]> = { urgent: [], today: [], later: [], waiting: [] };
  for (const group of worklistGroups) groups[group] = items.filter((item) => item.group === group);
  return groups;
}

/** Rows that were not in the list before. Nothing is new in a list that is shown for the first time. */
export function arrivals(before: ReadonlySet<string> | undefined, items: readonly WorklistItem[]): WorklistItem[] {
  if (before === undefined) return [];
  return items.filter((item) => !before.has(rowKey(item)));
}

/** Somebody to give work to. */
export interface Colleague {
  readonly id: UserId;
  readonly name: string;
  readonly title: string;
}

/** Those whose name and title have all the words, in any order. */
export function colleaguesMatching(colleagues: readonly Colleague[], text: string): readonly Colleague[] {
  const words = text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return colleagues.filter(({ name, title }) => {
    const said = `${name} ${title}`.toLocaleLowerCase('sv');
    return words.every((word) => said.includes(word));
  });
}
