import type { Instant } from '../../kernel/instant.ts';
import { dateOfEpochDay, daysBetween, type LocalDate, partsOf, weekdayOf } from '../../kernel/local-date.ts';
import type { Bilingual, Locale } from '../../kernel/texts.ts';
import { dateAt, timeAt } from '../../kernel/zone.ts';
import type { CooperationModel } from '../compiled.ts';
import { DAY_MINUTES, type Opening, type WallMinute } from '../hours.ts';
import type { Way } from '../way.ts';

type Unsaid = Omit<Way, 'why'>;

const words = {
  sv: {
    today: 'i dag',
    tomorrow: 'i morgon',
    weekdays: ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'],
    months: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
    always: 'Öppet dygnet runt',
    openUntil: (at: string) => `Öppet till ${at}`,
    opens: (at: string) => `Öppnar ${at}`,
    slot: (time: string) => `Tid ${time}`,
    bookUntil: (at: string) => `bokas senast ${at}`,
    bookFrom: (at: string) => `kan bokas från ${at}`,
    answer: { answer: 'Svar', visit: 'Besök', decision: 'Besked' },
    latest: (what: string, at: string) => `${what} senast ${at}`,
    by: 'Enligt',
    closed: (at: string) => `Bokningen stängde ${at}.`,
  },
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    always: 'Open day and night',
    openUntil: (at: string) => `Open until ${at}`,
    opens: (at: string) => `Opens ${at}`,
    slot: (time: string) => `Time ${time}`,
    bookUntil: (at: string) => `to be booked by ${at}`,
    bookFrom: (at: string) => `can be booked from ${at}`,
    answer: { answer: 'Answer', visit: 'Visit', decision: 'Decision' },
    latest: (what: string, at: string) => `${what} by ${at}`,
    by: 'By',
    closed: (at: string) => `Booking closed ${at}.`,
  },
} as const;

/** A way in one sentence after another: when, until when to book, what to expect, and by which clauses. */
export function sayWay(model: CooperationModel, way: Unsaid, at: Instant, reason?: Bilingual): Bilingual {
  return { sv: sayIn('sv', model, way, at, reason), en: sayIn('en', model, way, at, reason) };
}

/** Why today's slot can no longer be booked. */
export function sayClosed(closedAt: Instant, at: Instant): Bilingual {
  return { sv: words.sv.closed(moment('sv', closedAt, at)), en: words.en.closed(moment('en', closedAt, at)) };
}

function sayIn(locale: Locale, model: CooperationModel, way: Unsaid, at: Instant, reason?: Bilingual): string {
  const t = words[locale];
  const parts = [hoursOf(locale, way, at)];
  if (way.expected) parts.push(t.latest(t.answer[way.expected.what], moment(locale, way.expected.by, at)));
  if (reason) parts.push(reason[locale].replace(/\.$/, ''));
  const clauses = way.clauses.map((id) => model.clauses.get(id)?.heading ?? id);
  parts.push(`${t.by}: ${clauses.join('; ')}`);
  return `${parts.join('. ')}.`;
}

function hoursOf(locale: Locale, { kind, now, from, until, opening }: Unsaid, at: Instant): string {
  const t = words[locale];
  if (!opening || !until) return t.always;
  if (kind === 'bookable-slot') {
    const slot = t.slot(`${moment(locale, opening.start, at)}–${timeAt(opening.end)}`);
    return `${slot}, ${now ? t.bookUntil(moment(locale, until, at)) : t.bookFrom(moment(locale, from, at))}`;
  }
  return now ? t.openUntil(moment(locale, until, at)) : t.opens(moment(locale, from, at));
}

/** A moment as one says it: the time today, else the day with it. */
function moment(locale: Locale, of: Instant, at: Instant): string {
  const t = words[locale];
  const date = dateAt(of);
  const time = timeAt(of);
  const days = daysBetween(dateAt(at), date);
  if (days === 0) return `${t.today} ${time}`;
  if (days === 1) return `${t.tomorrow} ${time}`;
  const { month, day } = partsOf(date);
  return `${t.weekdays[weekdayOf(date) - 1]} ${day} ${t.months[month - 1]} ${time}`;
}

/** A stretch of hours with its day, as in a fault: `fre 19 juni 2026 22:00–lör 20 juni 2026 08:00`. */
export function sayStretch({ start, end }: Opening): Bilingual {
  return { sv: stretch('sv', start, end), en: stretch('en', start, end) };
}

function stretch(locale: Locale, start: WallMinute, end: WallMinute): string {
  const from = dateOfEpochDay(Math.floor(start / DAY_MINUTES));
  const to = dateOfEpochDay(Math.floor(end / DAY_MINUTES));
  return `${dayWithYear(locale, from)} ${clock(start)}–${from === to ? '' : `${dayWithYear(locale, to)} `}${clock(end)}`;
}

function dayWithYear(locale: Locale, date: LocalDate): string {
  const { weekdays, months } = words[locale];
  const { year, month, day } = partsOf(date);
  return `${weekdays[weekdayOf(date) - 1]} ${day} ${months[month - 1]} ${year}`;
}

function clock(wall: WallMinute): string {
  const minute = wall - Math.floor(wall / DAY_MINUTES) * DAY_MINUTES;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
