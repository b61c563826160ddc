import { addDays, dateOfEpochDay, epochDayOf, localDateOf, weekdayOfEpochDay, type LocalDate } from './local-date.ts';

/**
 * Swedish public holidays (lag 1989:253 om allmänna helgdagar) and the eves on which offices are closed by custom.
 * Whit Monday was a holiday until 2004; the National Day has been one since 2005.
 */
export interface Holiday {
  readonly date: LocalDate;
  readonly sv: string;
  readonly en: string;
  /** `public`: a holiday by law. `eve`: closed by custom. */
  readonly kind: 'public' | 'eve';
}

/** All holidays and customary eves of a year, by date. Two names may fall on one day. */
export function holidaysOf(year: number): readonly Holiday[] {
  return yearOf(year).list;
}

/** True on a public holiday; ordinary Sundays do not count. */
export function isPublicHoliday(date: LocalDate): boolean {
  return yearOf(Number(date.slice(0, 4))).publicDays.has(date);
}

/** True on the eves that are days off by custom: Easter, Whitsun, Midsummer, Christmas and New Year's Eve. */
export function isCustomaryEve(date: LocalDate): boolean {
  return yearOf(Number(date.slice(0, 4))).eves.has(date);
}

/** The names of a day, or an empty list on an ordinary one. */
export function holidayNames(date: LocalDate): readonly Holiday[] {
  return holidaysOf(Number(date.slice(0, 4))).filter((holiday) => holiday.date === date);
}

/** Easter Sunday by the Gregorian computus (Meeus/Jones/Butcher). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return localDateOf(year, Math.floor(n / 31), (n % 31) + 1);
}

interface HolidayYear {
  readonly list: readonly Holiday[];
  readonly publicDays: ReadonlySet<LocalDate>;
  readonly eves: ReadonlySet<LocalDate>;
}

const years = new Map<number, HolidayYear>();

function yearOf(year: number): HolidayYear {
  let known = years.get(year);
  if (!known) {
    const list = [...publicHolidays(year), ...eves(year)].toSorted((a, b) => (a.date < b.date ? -1 : 1));
    known = {
      list,
      publicDays: new Set(list.filter((h) => h.kind === 'public').map((h) => h.date)),
      eves: new Set(list.filter((h) => h.kind === 'eve').map((h) => h.date)),
    };
    years.set(year, known);
  }
  return known;
}

function publicHolidays(year: number): Holiday[] {
  const easter = easterSunday(year);
  const day = (date: LocalDate, sv: string, en: string): Holiday => ({ date, sv, en, kind: 'public' });
  const list = [
    day(localDateOf(year, 1, 1), 'Nyårsdagen', 'New Year’s Day'),
    day(localDateOf(year, 1, 6), 'Trettondedag jul', 'Epiphany'),
    day(addDays(easter, -2), 'Långfredagen', 'Good Friday'),
    day(easter, 'Påskdagen', 'Easter Sunday'),
    day(addDays(easter, 1), 'Annandag påsk', 'Easter Monday'),
    day(localDateOf(year, 5, 1), 'Första maj', 'May Day'),
    day(addDays(easter, 39), 'Kristi himmelsfärdsdag', 'Ascension Day'),
    day(addDays(easter, 49), 'Pingstdagen', 'Whit Sunday'),
    day(midsummerDay(year), 'Midsommardagen', 'Midsummer Day'),
    day(saturdayFrom(year, 10, 31), 'Alla helgons dag', 'All Saints’ Day'),
    day(localDateOf(year, 12, 25), 'Juldagen', 'Christmas Day'),
    day(localDateOf(year, 12, 26), 'Annandag jul', 'Boxing Day'),
  ];
  if (year >= 2005) list.push(day(localDateOf(year, 6, 6), 'Sveriges nationaldag', 'National Day'));
  else list.push(day(addDays(easter, 50), 'Annandag pingst', 'Whit Monday'));
  return list;
}

function eves(year: number): Holiday[] {
  const easter = easterSunday(year);
  const eve = (date: LocalDate, sv: string, en: string): Holiday => ({ date, sv, en, kind: 'eve' });
  return [
    eve(addDays(easter, -1), 'Påskafton', 'Easter Eve'),
    eve(addDays(easter, 48), 'Pingstafton', 'Whitsun Eve'),
    eve(addDays(midsummerDay(year), -1), 'Midsommarafton', 'Midsummer Eve'),
    eve(localDateOf(year, 12, 24), 'Julafton', 'Christmas Eve'),
    eve(localDateOf(year, 12, 31), 'Nyårsafton', 'New Year’s Eve'),
  ];
}

function midsummerDay(year: number): LocalDate {
  return saturdayFrom(year, 6, 20);
}

/** The first Saturday on or after a day. */
function saturdayFrom(year: number, month: number, dayOfMonth: number): LocalDate {
  const from = epochDayOf(year, month, dayOfMonth);
  return dateOfEpochDay(from + ((6 - weekdayOfEpochDay(from) + 7) % 7));
}
