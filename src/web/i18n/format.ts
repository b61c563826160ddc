import { instantFromMilliseconds } from '../../kernel/instant.ts';
import { ageOn, daysBetween, type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { Locale } from '../../kernel/texts.ts';
import { dateAt, ZONE } from '../../kernel/zone.ts';
import { formatTexts } from './format-texts.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The formatters of one language. All moments are shown in Swedish time, wherever the reader is. */
export interface Formats {
  /** "tis 24 nov 14:30"; the year is added when it is not this year. */
  readonly dateTime: (instant: string, now?: number) => string;
  /** "tis 24 nov" from a moment or a calendar date ('YYYY-MM-DD'). */
  readonly date: (value: string, now?: number) => string;
  /** "14:30" */
  readonly time: (instant: string) => string;
  /** "i dag 15:00", "i morgon 08:00", else "tis 24 nov 14:30". */
  readonly when: (instant: string, now: number) => string;
  /** "om 2 tim", "för 3 dagar sedan", "nu". */
  readonly relative: (instant: string, now: number) => string;
  /** "40 min", "2 tim 5 min", "3 dagar": a length without direction. */
  readonly length: (milliseconds: number) => string;
  readonly number: (value: number, decimals?: number) => string;
  readonly percent: (share: number, decimals?: number) => string;
  /** Full years between a birth date and today, as "87 år". */
  readonly age: (birthDate: string, now: number) => string;
}

/** Calendar date of a moment in Swedish time. */
export function stockholmDate(moment: number): LocalDate {
  return dateAt(instantFromMilliseconds(moment));
}

/** "0225-53000" or "+46225…" as the digits of a tel: link. */
export function telHref(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

const cache = new Map<Locale, Formats>();

/** Formatters of a language; made once. */
export function formatsFor(locale: Locale): Formats {
  const known = cache.get(locale);
  if (known) return known;
  const made = makeFormats(locale);
  cache.set(locale, made);
  return made;
}

function makeFormats(locale: Locale): Formats {
  const tag = locale === 'sv' ? 'sv-SE' : 'en-GB';
  const t = formatTexts[locale];
  const clock = new Intl.DateTimeFormat(tag, { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = dateFormatter(tag);
  const time = (instant: string) => clock.format(Date.parse(instant));
  const dateTime = (instant: string, now = Date.now()) => `${date(instant, now)} ${time(instant)}`;
  return {
    dateTime,
    date: (value, now = Date.now()) => date(value, now),
    time,
    when: (instant, now) => {
      const name = t[dayName(stockholmDate(Date.parse(instant)), now)];
      return name === '' ? dateTime(instant, now) : `${name} ${time(instant)}`;
    },
    relative: (instant, now) => {
      const difference = Date.parse(instant) - now;
      if (Math.abs(difference) < minute) return t.now;
      const length = roundLength(Math.abs(difference), t);
      return difference > 0 ? t.inLength({ length }) : t.ago({ length });
    },
    length: (milliseconds) => roundLength(Math.abs(milliseconds), t),
    number: (value, decimals = 0) => fixed(tag, 'decimal', decimals).format(value),
    percent: (share, decimals = 0) => fixed(tag, 'percent', decimals).format(share),
    age: (birthDate, now) => t.years({ count: ageOn(localDate(birthDate), stockholmDate(now)) }),
  };
}

function fixed(tag: string, style: 'decimal' | 'percent', decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { style, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function dateFormatter(tag: string): (value: string, now: number) => string {
  const format = new Intl.DateTimeFormat(tag, {
    timeZone: ZONE,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return (value, now) => {
    // A calendar date has no zone; noon UTC is the same date in Sweden all year round.
    const moment = Date.parse(value.length === 10 ? `${value}T12:00:00Z` : value);
    const parts = new Map(format.formatToParts(moment).map((part) => [part.type, part.value.replace('.', '')]));
    const base = `${parts.get('weekday')} ${parts.get('day')} ${parts.get('month')}`;
    return parts.get('year') === stockholmDate(now).slice(0, 4) ? base : `${base} ${parts.get('year')}`;
  };
}

function dayName(date: LocalDate, now: number): 'yesterday' | 'today' | 'tomorrow' | 'otherDay' {
  const away = daysBetween(stockholmDate(now), date);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  return away === -1 ? 'yesterday' : 'otherDay';
}

/** Coarse on purpose: minutes under an hour, half-days never, days from 48 hours. Rounds down, so time left is never overstated. */
function roundLength(milliseconds: number, t: (typeof formatTexts)['sv']): string {
  if (milliseconds < hour) return t.minutes({ count: Math.floor(milliseconds / minute) });
  const hours = Math.floor(milliseconds / hour);
  const minutes = Math.floor((milliseconds % hour) / minute);
  if (hours < 5 && minutes > 0) return `${t.hours({ count: hours })} ${t.minutes({ count: minutes })}`;
  if (hours < 48) return t.hours({ count: hours });
  const days = Math.floor(milliseconds / day);
  return days < 60 ? t.days({ count: days }) : t.months({ count: Math.floor(days / 30.44) });
}
