import type { Locale } from '../../kernel/texts.ts';
import { formatsFor } from '../i18n/format.ts';
import { uiTexts } from './texts.ts';

/** A deadline as the server gives it. Times are ISO instants. */
export interface Deadline {
  readonly dueAt: string;
  /** From when it is urgent; without it, the last quarter of the time from `startedAt`, else the last four hours. */
  readonly warnAt?: string | null;
  readonly startedAt?: string | null;
  /** When it was met; it no longer counts down. */
  readonly stoppedAt?: string | null;
}

/** `ok` there is time, `warn` it is urgent, `passed` too late, `stopped` done. */
export type DeadlineState = 'ok' | 'warn' | 'passed' | 'stopped';

const fourHours = 4 * 3_600_000;

/** How urgent a deadline is at a moment. */
export function deadlineState(deadline: Deadline, now: number): DeadlineState {
  if (deadline.stoppedAt) return 'stopped';
  const due = Date.parse(deadline.dueAt);
  if (now >= due) return 'passed';
  return now >= warnFrom(deadline, due) ? 'warn' : 'ok';
}

function warnFrom(deadline: Deadline, due: number): number {
  if (deadline.warnAt) return Date.parse(deadline.warnAt);
  if (!deadline.startedAt) return due - fourHours;
  return due - (due - Date.parse(deadline.startedAt)) / 4;
}

/** The deadline as a sentence: "Svar senast i dag 15:00 (om 40 min)". `what` is what is waited for: "Svar", "Bedömning". */
export function deadlineText(deadline: Deadline, what: string | undefined, now: number, locale: Locale): string {
  const t = uiTexts[locale];
  const format = formatsFor(locale);
  const when = format.when(deadline.dueAt, now);
  const relative = format.relative(deadline.dueAt, now);
  switch (deadlineState(deadline, now)) {
    case 'stopped': {
      const stopped = deadline.stoppedAt ?? deadline.dueAt;
      const values = { what: what ?? t.done, when: format.when(stopped, now) };
      return stopped <= deadline.dueAt ? t.stopped(values) : t.stoppedLate(values);
    }
    case 'passed':
      return what === undefined ? t.passedPlain({ when, relative }) : t.passed({ what, when, relative });
    case 'ok':
    case 'warn':
      return what === undefined ? t.byPlain({ when, relative }) : t.by({ what, when, relative });
  }
}
