import pg from 'pg';

const { builtins } = pg.types;

const arrayOf = { text: 1009, int8: 1016, date: 1182, timestamptz: 1185 };

/** Turns PostgreSQL's text of a timestamptz into our Instant: UTC, milliseconds (finer parts are cut off). */
export function parseInstant(text: string): string {
  // '2026-11-22 13:00:00.123456+00', fraction optional.
  if (text.endsWith('+00') && text.charAt(10) === ' ' && text.charAt(4) === '-') {
    const fraction = text.length > 22 ? text.slice(20, -3).padEnd(3, '0').slice(0, 3) : '000';
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
  }
  // A session in another zone gives '+01', '+05:30': let Date read it.
  const time = Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
  if (Number.isNaN(time))
    throw new RangeError('a moment that cannot be written as an Instant (infinity, or before year 1)');
  return new Date(time).toISOString();
}

function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number too large to be exact');
  return value;
}

function parseDate(text: string): string {
  if (text.length !== 10)
    throw new RangeError('a date that cannot be written as YYYY-MM-DD (infinity, or before year 1)');
  return text;
}

/** Reads an array as the driver reads text[], then each of its elements. */
function elements(parse: (text: string) => unknown): (text: string) => unknown[] {
  const readTexts = pg.types.getTypeParser(arrayOf.text, 'text') as (text: string) => (string | null)[];
  return (text) => readTexts(text).map((element) => (element === null ? null : parse(element)));
}

const asText = (text: string) => text;

const ours = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, parseInstant],
  [builtins.TIMESTAMP, asText],
  [builtins.DATE, parseDate],
  [builtins.INT8, parseBigint],
  [builtins.NUMERIC, asText],
  [builtins.INTERVAL, asText],
  [arrayOf.timestamptz, elements(parseInstant)],
  [arrayOf.date, elements(parseDate)],
  [arrayOf.int8, elements(parseBigint)],
]);

/** How column values become JavaScript values, for our connections only (the driver's global table is left alone). */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parser = format === 'binary' ? undefined : ours.get(oid);
    return parser ?? (pg.types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown);
  },
};
