import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt, instantsAt, type LocalTime, startOfDay, timeAt } from '../../kernel/zone.ts';
import { badInput, type Refusal } from '../../platform/errors.ts';
import type { Since } from './contract.ts';
import { patientTexts } from './texts/index.ts';

const midnight = '00:00' as LocalTime;

/**
 * From when a change holds: now, or a moment on the Swedish wall clock that has been. It may not begin before what holds now, since
 * that would rewrite what others acted on; an hour that the clock skips is refused, one that comes twice means the first.
 */
export function momentSince(
  since: Since | undefined,
  now: Instant,
  current: Instant | null,
  birthDate: LocalDate,
): Instant {
  if (since === undefined) return now;
  const time = since.time ?? midnight;
  const [moment] = instantsAt(since.date, time);
  if (moment === undefined) throw refused(both(patientTexts, (t) => t.noSuchHour({ time, date: since.date })));
  if (moment > now) throw refused(both(patientTexts, (t) => t.sinceFuture));
  if (moment < startOfDay(birthDate)) throw refused(both(patientTexts, (t) => t.sinceBeforeBirth));
  if (current !== null && moment < current) {
    const from = `${dateAt(current)} ${timeAt(current)}`;
    throw refused(both(patientTexts, (t) => t.sinceBeforeCurrent({ from })));
  }
  return moment;
}

function refused(text: { sv: string; en: string }): Refusal {
  return badInput('impossible-since', text, { since: text });
}
