import type { Instant } from '../../../../kernel/instant.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
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
