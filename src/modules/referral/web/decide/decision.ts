import type { Instant } from '../../../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import { startOfDay } from '../../../../kernel/zone.ts';

/** Reason for deciding otherwise than the rule, and how to say that somebody tried to send without it. */
export interface Deviation {
  readonly needed: boolean;
  readonly reason: string;
  readonly onTried: () => void;
}

/** True when the decision is another than the rule's. */
export function needsReason(preset: 'accept' | 'decline' | null, choice: 'accept' | 'decline' | null): boolean {
  return preset !== null && choice !== null && preset !== choice;
}

/** When the care begins: at once when it is today, else as the chosen day begins. */
export function startFrom(date: LocalDate | undefined, today: LocalDate): { startsAt?: Instant } {
  return date === undefined || date === today ? {} : { startsAt: startOfDay(date) };
}

/** The days on which the care may begin; the server refuses others. */
export function startDays(today: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: today, to: addDays(today, 365) };
}

/** The day that is filled in at first: the wanted one. One that has passed means as soon as possible, and so does an impossible one. */
export function presetStart(wanted: LocalDate | undefined, today: LocalDate): LocalDate {
  const { from, to } = startDays(today);
  return wanted === undefined || wanted < from || wanted > to ? today : wanted;
}
