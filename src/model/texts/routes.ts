import type { Instant } from '../../kernel/instant.ts';
import { dateOfEpochDay, type LocalDate, partsOf, weekdayOf, weekdayOfEpochDay } from '../../kernel/local-date.ts';
import type { Bilingual, Locale } from '../../kernel/texts.ts';
import { type LocalTime, shownMinute, timeOfMinute } from '../../kernel/zone.ts';
import type { CooperationModel } from '../compiled.ts';
import { DAY_MINUTES, type Opening, type WallMinute, wallMinuteOf } from '../hours.ts';
import type { Way } from '../way.ts';

type Said = Pick<Way, 'kind' | 'now' | 'expected' | 'clauses'>;

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

/** A moment as it stands on the wall: how many days ahead, which day, what time. */
interface OnWall {
  readonly ahead: number;
  readonly day: number;
  readonly time: LocalTime;
}

/** When a way can be used, in minutes of the wall clock. */
export interface WayTimes {
  readonly today: WallMinute;
  readonly opening: Opening | null;
  /** When what opens later opens, or when what is open closes. */
  readonly turns: WallMinute | null;
}

/** A way in one sentence after another: when, until when to book, what to expect, and by which clauses. */
export function sayWay(model: CooperationModel, way: Said, times: WayTimes, reason?: Bilingual): Bilingual {
  const today = dayOf(times.today);
  const told = {
    opening: times.opening && onWall(shownMinute(times.opening.start), today),
    ends: times.opening && onWall(shownMinute(times.opening.end), today),
    turns: times.turns === null ? null : onWall(shownMinute(times.turns), today),
    by: way.expected && onWall(wallMinuteOf(way.expected.by), today),
    clauses: way.clauses.map((id) => model.clauses.get(id)?.heading ?? id).join('; '),
  };
  return { sv: sayIn('sv', way, told, reason), en: sayIn('en', way, told, reason) };
}

interface Told {
  readonly opening: OnWall | null;
  readonly ends: OnWall | null;
  readonly turns: OnWall | null;
  readonly by: OnWall | null;
  readonly clauses: string;
}

/** Why today's slot can no longer be booked. */
export function sayClosed(closedAt: Instant, at: Instant): Bilingual {
  const closed = onWall(wallMinuteOf(closedAt), dayOf(wallMinuteOf(at)));
  return { sv: words.sv.closed(moment('sv', closed)), en: words.en.closed(moment('en', closed)) };
}

function sayIn(locale: Locale, way: Said, told: Told, reason?: Bilingual): string {
  const t = words[locale];
  const parts = [hoursOf(locale, way, told)];
  if (way.expected && told.by) parts.push(t.latest(t.answer[way.expected.what], moment(locale, told.by)));
  if (reason) parts.push(withoutStop(reason[locale]));
  parts.push(`${t.by}: ${told.clauses}`);
  return `${parts.join('. ')}.`;
}

const withoutStop = (text: string) => (text.endsWith('.') ? text.slice(0, -1) : text);

function hoursOf(locale: Locale, { kind, now }: Said, { opening, ends, turns }: Told): string {
  const t = words[locale];
  if (!opening || !ends || !turns) return t.always;
  if (kind === 'bookable-slot') {
    const slot = t.slot(`${moment(locale, opening)}–${ends.time}`);
    return `${slot}, ${now ? t.bookUntil(moment(locale, turns)) : t.bookFrom(moment(locale, turns))}`;
  }
  return now ? t.openUntil(moment(locale, turns)) : t.opens(moment(locale, turns));
}

const dayOf = (wall: WallMinute) => Math.floor(wall / DAY_MINUTES);

function onWall(wall: WallMinute, today: number): OnWall {
  const day = dayOf(wall);
  return { ahead: day - today, day, time: timeOfMinute(wall - day * DAY_MINUTES) };
}

/** A moment as one says it: the time today, else the day with it. */
function moment(locale: Locale, { ahead, day, time }: OnWall): string {
  const t = words[locale];
  if (ahead === 0) return `${t.today} ${time}`;
  if (ahead === 1) return `${t.tomorrow} ${time}`;
  const date = partsOf(dateOfEpochDay(day));
  return `${t.weekdays[weekdayOfEpochDay(day) - 1]} ${date.day} ${t.months[date.month - 1]} ${time}`;
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
