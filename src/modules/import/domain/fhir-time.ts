import { type Instant, instantFromMilliseconds } from '../../../kernel/instant.ts';
import { isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import { dateAt, startOfDay } from '../../../kernel/zone.ts';

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const complete = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Earlier and later years are slips of the pen, not facts about care. */
const firstYear = 1800;
const lastYear = 2200;

/** A FHIR dateTime as a moment: year, month or day begin at midnight in Sweden. Null when it is none. */
export function momentOf(text: string): Instant | null {
  const day = firstDay(text);
  if (day !== null) return startOfDay(day);
  if (!complete.test(text) || !isSensibleDay(text.slice(0, 10))) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : instantFromMilliseconds(milliseconds);
}

/** A FHIR dateTime as a Swedish day. */
export function dayOf(text: string): LocalDate | null {
  const day = firstDay(text);
  if (day !== null) return day;
  const moment = momentOf(text);
  return moment === null ? null : dateAt(moment);
}

/** A FHIR date that is a whole day; a year or a month alone is not. */
export function wholeDay(text: string): LocalDate | null {
  return isSensibleDay(text) ? text : null;
}

function firstDay(text: string): LocalDate | null {
  const parts = partial.exec(text);
  if (parts === null) return null;
  const day = `${parts[1] ?? ''}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`;
  return isSensibleDay(day) ? day : null;
}

function isSensibleDay(text: string): text is LocalDate {
  const year = Number(text.slice(0, 4));
  return isLocalDate(text) && year >= firstYear && year <= lastYear;
}
