import { ageOn, isLocalDate, type LocalDate } from './local-date.ts';

/**
 * Identity numbers of patients. Three kinds are accepted:
 * - `personnummer`: ÅÅÅÅMMDD-NNNK, K by the Luhn rule over the ten last digits;
 * - `samordningsnummer`: the same with 60 added to the day;
 * - `national-reserve`: the national reserve number XXÅÅMMDD-NNGC. XX is the century of birth plus a multiple of three
 *   (19 -> 22, 25 …), NN two letters (not I, O, Q, V, W), G a digit (sex known) or a letter, C a digit. With an unknown
 *   birth date XX is 00 and the rest of the date a serial number. Only the shape is checked: the issuing service is
 *   the one source of validity.
 *
 * All are kept as 'ÅÅÅÅMMDD-NNNN'. The `personnummer` package is the test oracle: it takes future birth dates and a
 * guessed century from the running clock, neither of which a rule here may do.
 */
declare const brand: unique symbol;
export type PersonalNumber = string & { readonly [brand]: true };

export type PersonalNumberKind = 'personnummer' | 'samordningsnummer' | 'national-reserve';

export type PersonalNumberFault = 'shape' | 'date' | 'future' | 'too-old' | 'check-digit';

export type PersonalNumberResult =
  | { readonly ok: true; readonly value: PersonalNumber; readonly kind: PersonalNumberKind }
  | { readonly ok: false; readonly fault: PersonalNumberFault };

/** No living person is older; an older birth date is a mistyped century. */
const OLDEST_AGE = 125;

const DIGITS = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{3})(\d)$/;
const RESERVE = /^(\d{2})(\d{2})(\d{2})(\d{2})-?([A-HJ-NPR-UX-Z]{2}[\dA-HJ-NPR-UX-Z]\d)$/;

/**
 * Reads what a person typed: with or without century, hyphen ('+' from the year one turns 100) and spaces. `today`
 * settles the century and refuses birth dates in the future.
 */
export function parsePersonalNumber(text: string, today: LocalDate): PersonalNumberResult {
  const typed = text.replace(/\s/g, '').toUpperCase();
  const parts = DIGITS.exec(typed);
  if (!parts) return parseReserveNumber(typed, today);
  const [, century, yy = '', month = '', day = '', separator = '', serial = '', check = ''] = parts;
  const year = (century ?? guessCentury(yy, month, day, separator === '+', today)) + yy;
  const coordination = Number(day) > 60;
  const fault = birthDateFault(`${year}-${month}-${dayOfBirth(day)}`, today);
  if (fault) return { ok: false, fault };
  if (luhnDigit(yy + month + day + serial) !== Number(check)) return { ok: false, fault: 'check-digit' };
  return {
    ok: true,
    value: `${year}${month}${day}-${serial}${check}` as PersonalNumber,
    kind: coordination ? 'samordningsnummer' : 'personnummer',
  };
}

/** True when the text is a stored number in its canonical form with a right check digit (dates are not judged). */
export function isPersonalNumber(text: string): text is PersonalNumber {
  const result = parsePersonalNumber(text, '9999-12-31' as LocalDate);
  const valid = result.ok ? result.value === text : result.fault === 'too-old';
  return (
    valid &&
    /^\d{8}-[0-9A-Z]{4}$/.test(text) &&
    (kindOf(text as PersonalNumber) === 'national-reserve' || checkHolds(text))
  );
}

/** Which of the three kinds a number is. */
export function kindOf(number: PersonalNumber): PersonalNumberKind {
  if (!/^\d{4}$/.test(number.slice(9))) return 'national-reserve';
  return Number(number.slice(6, 8)) > 60 ? 'samordningsnummer' : 'personnummer';
}

/** The date of birth that the number states; null for a reserve number given without one. */
export function birthDateOf(number: PersonalNumber): LocalDate | null {
  if (kindOf(number) === 'national-reserve') return reserveBirthDate(number);
  return `${number.slice(0, 4)}-${number.slice(4, 6)}-${dayOfBirth(number.slice(6, 8))}` as LocalDate;
}

/** Age in whole years on a day; null when the number does not state when the person was born. */
export function ageOf(number: PersonalNumber, day: LocalDate): number | null {
  const born = birthDateOf(number);
  return born === null ? null : ageOn(born, day);
}

/** Legal sex as the number states it (odd third serial digit: man); unknown for reserve numbers with a letter there. */
export function sexOf(number: PersonalNumber): 'woman' | 'man' | 'unknown' {
  const digit = Number(number.slice(11, 12));
  if (Number.isNaN(digit)) return 'unknown';
  return digit % 2 === 1 ? 'man' : 'woman';
}

/**
 * True for a number of the published test series: serial 980–989, or 238–239. Only such numbers may appear in demo
 * data and tests.
 */
export function isTestSeries(number: PersonalNumber): boolean {
  if (kindOf(number) === 'national-reserve') return false;
  const serial = Number(number.slice(9, 12));
  return (serial >= 980 && serial <= 989) || serial === 238 || serial === 239;
}

/** The number with its last four hidden: '19400101-****'. */
export function maskPersonalNumber(number: PersonalNumber): string {
  return `${number.slice(0, 8)}-****`;
}

/** A number of the test series from a birth date; for generators and tests. `serial` picks among the twelve. */
export function testPersonalNumber(birthDate: LocalDate, serial: TestSerial): PersonalNumber {
  const compact = birthDate.replaceAll('-', '');
  return `${compact}-${serial}${luhnDigit(compact.slice(2) + String(serial))}` as PersonalNumber;
}

export type TestSerial = 238 | 239 | 980 | 981 | 982 | 983 | 984 | 985 | 986 | 987 | 988 | 989;

/** Check digit by the Luhn rule (weights 2, 1, 2, 1 … from the left over nine digits). */
export function luhnDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const product = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

function checkHolds(text: string): boolean {
  return luhnDigit(text.slice(2, 8) + text.slice(9, 12)) === Number(text.slice(12));
}

function parseReserveNumber(typed: string, today: LocalDate): PersonalNumberResult {
  const parts = RESERVE.exec(typed);
  if (!parts) return { ok: false, fault: 'shape' };
  const value = `${typed.slice(0, 8)}-${parts[5] ?? ''}` as PersonalNumber;
  const fault = reserveDateFault(value, today);
  return fault ? { ok: false, fault } : { ok: true, value, kind: 'national-reserve' };
}

function reserveDateFault(number: PersonalNumber, today: LocalDate): PersonalNumberFault | null {
  if (number.startsWith('00')) {
    // Without a birth date the month and day are serial numbers outside the calendar.
    const month = Number(number.slice(4, 6));
    const day = Number(number.slice(6, 8));
    return month >= 20 && day >= 40 && day <= 59 ? null : 'date';
  }
  if (Number(number.slice(0, 2)) < 22) return 'date';
  return birthDateFault(reserveDateText(number), today);
}

function reserveBirthDate(number: PersonalNumber): LocalDate | null {
  const text = reserveDateText(number);
  return !number.startsWith('00') && isLocalDate(text) ? text : null;
}

/** Undoes the multiple of three that was added to the century; the centuries 18–20 each have their own remainder. */
function reserveDateText(number: PersonalNumber): string {
  const century = 18 + (Number(number.slice(0, 2)) % 3);
  return `${century}${number.slice(2, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`;
}

function birthDateFault(date: string, today: LocalDate): PersonalNumberFault | null {
  if (!isLocalDate(date)) return 'date';
  if (date > today) return 'future';
  return ageOn(date, today) > OLDEST_AGE ? 'too-old' : null;
}

function dayOfBirth(day: string): string {
  const n = Number(day);
  return n > 60 ? String(n - 60).padStart(2, '0') : day;
}

/** Without century: the latest that is not in the future; with '+' a hundred years earlier. */
function guessCentury(yy: string, month: string, day: string, plus: boolean, today: LocalDate): string {
  const current = Number(today.slice(0, 2));
  const future = `${current}${yy}-${month}-${dayOfBirth(day)}` > today;
  return String(current - (future ? 1 : 0) - (plus ? 1 : 0));
}
