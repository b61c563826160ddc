import { type Bilingual, type Locale, locales } from '../../kernel/texts.ts';
import type { ModelDocument } from '../schema.ts';
import { cellInWords, columnWord, factWord, isClosedWord, keyWord, quoted, valueWord } from './words.ts';

/** A step on the way to a value: a key of the language, or a rule with the title that people know it by. */
export interface Step {
  readonly key: string;
  readonly title: Bilingual | null;
}

type Plain = Readonly<Record<string, unknown>>;
type Names = ReadonlyMap<string, Bilingual>;
type Kind = 'added' | 'removed' | 'changed';

const verbs = {
  sv: {
    added: (what: string) => `${what} läggs till.`,
    removed: (what: string) => `${what} tas bort.`,
    changed: (what: string, from: string, to: string) => `${what} ändras från ${from} till ${to}.`,
    order: 'ordningen',
    nothing: '–',
  },
  en: {
    added: (what: string) => `${what} is added.`,
    removed: (what: string) => `${what} is removed.`,
    changed: (what: string, from: string, to: string) => `${what} changes from ${from} to ${to}.`,
    order: 'the order',
    nothing: '–',
  },
} as const;

/** What differs between documents, in the words of each language. */
export function differenceWords(documents: readonly ModelDocument[]) {
  const names = namesIn(documents);
  const write = (value: unknown, key: string, locale: Locale) => written({ locale, names }, value, key);
  /** Both in words; when the words do not tell them apart, as they stand in the document. */
  const pair = (before: unknown, after: unknown, key: string, locale: Locale): readonly [string, string] => {
    const inWords = [write(before, key, locale), write(after, key, locale)] as const;
    return inWords[0] === inWords[1] ? [JSON.stringify(before) ?? '–', JSON.stringify(after) ?? '–'] : inWords;
  };
  return {
    values: (before: unknown, after: unknown, key: string) => {
      const [sv, en] = [pair(before, after, key, 'sv'), pair(before, after, key, 'en')];
      return {
        before: before === undefined ? null : { sv: sv[0], en: en[0] },
        after: after === undefined ? null : { sv: sv[1], en: en[1] },
      };
    },
    sentence: (kind: Kind, path: readonly Step[], before: unknown, after: unknown, key: string) =>
      inEach((locale) => {
        const what = placeInWords(path, locale);
        if (kind === 'changed') {
          const [from, to] = whereTheyDiffer(...pair(before, after, key, locale));
          // What somebody has written is kept apart from our sentence.
          const apart = (text: string, value: unknown) =>
            isFreeText(value, write(value, key, locale)) ? quoted(locale, text) : text;
          return verbs[locale].changed(what, apart(from, before), apart(to, after));
        }
        const value = kind === 'added' ? after : before;
        const sentence = verbs[locale][kind](what);
        if (isPlain(value) && !isBilingual(value)) return sentence;
        return `${sentence.slice(0, -1)}: ${shortened(write(value, key, locale))}.`;
      }),
  };
}

/** Words that are the writer's own, and no number, day or time. */
function isFreeText(value: unknown, inWords: string): boolean {
  if (isBilingual(value)) return true;
  return typeof value === 'string' && inWords === value && !isClosedWord(value) && !/^[\d:-]+$/.test(value);
}

/** Where it is, outermost first: "Kontaktvägen ”Ring jouren”, målet 2, inom". */
function placeInWords(path: readonly Step[], locale: Locale): string {
  const parts: string[] = [];
  for (const { key, title } of path) {
    const last = parts.length - 1;
    // A rule follows on its part: "kontaktvägen ”Ring jouren”".
    if (title) parts.splice(Math.max(last, 0), 1, `${parts[last] ?? ''} ${title[locale]}`.trim());
    else parts.push(key === 'order' ? verbs[locale].order : (keyWord(locale, key) ?? quoted(locale, key)));
  }
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Longer than this, a text is cut to what differs. */
const LONGEST = 120;
/** How much is shown around it. */
const AROUND = 30;

/** Two texts, cut to where they differ when they are long; never two that read the same. */
function whereTheyDiffer(a: string, b: string): readonly [string, string] {
  if (a.length <= LONGEST && b.length <= LONGEST) return [a, b];
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [cut(a, start, a.length - end), cut(b, start, b.length - end)];
}

/** The part between two places, with whole words around it. */
function cut(text: string, start: number, end: number): string {
  const from = start <= AROUND ? 0 : text.lastIndexOf(' ', start - AROUND) + 1;
  const space = text.indexOf(' ', end + AROUND);
  const to = space < 0 ? text.length : space;
  const part = shortened(text.slice(from, to), 2 * LONGEST);
  return `${from > 0 ? '… ' : ''}${part}${to < text.length && !part.endsWith('…') ? ' …' : ''}`;
}

function shortened(text: string, longest = LONGEST): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
}

interface Reader {
  readonly locale: Locale;
  readonly names: Names;
}

/** A value on one line, as a person reads it. */
function written(reader: Reader, value: unknown, key: string): string {
  const { locale, names } = reader;
  if (typeof value === 'string') return textOf(reader, value, key);
  if (value === undefined || value === null) return verbs[locale].nothing;
  if (typeof value === 'boolean') return valueWord(locale, String(value));
  if (Array.isArray(value)) return listOf(reader, value, key);
  if (isBilingual(value)) return value[locale];
  if (!isPlain(value)) return JSON.stringify(value);
  if (isSpan(value)) return spanOf(reader, value);
  const { parameter } = value;
  if (typeof parameter === 'string') {
    return `${keyWord(locale, 'parameter') ?? ''} ${quoted(locale, names.get(`parameter ${parameter}`)?.[locale] ?? parameter)}`;
  }
  return Object.entries(value)
    .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0))
    .map(([name, item]) => `${nameIn(locale, name, key)} ${written(reader, item, key === 'when' ? 'when' : name)}`)
    .join(', ');
}

function nameIn(locale: Locale, name: string, under: string): string {
  if (under === 'when') return `${columnWord(locale, name)}:`;
  return keyWord(locale, name) ?? quoted(locale, name);
}

function listOf(reader: Reader, list: readonly unknown[], key: string): string {
  const parts = list.map((item) => written(reader, item, key));
  return parts.length === 0
    ? verbs[reader.locale].nothing
    : parts.join(list.some((part) => isPlain(part) && !isBilingual(part)) ? '; ' : ', ');
}

function spanOf(
  reader: Reader,
  { amount, unit, calendar }: { amount: unknown; unit: string; calendar?: unknown },
): string {
  const { locale } = reader;
  const length = `${written(reader, amount, 'amount')} ${valueWord(locale, unit)}`;
  return typeof calendar === 'string' ? `${length} (${textOf(reader, calendar, 'calendar')})` : length;
}

function textOf({ locale, names }: Reader, text: string, key: string): string {
  if (key === 'when') return cellInWords(locale, text);
  if (key === 'fact' || key === 'or') return factWord(locale, text);
  if (key === 'id') return quoted(locale, text);
  const name = names.get(`${key} ${text}`);
  return name ? quoted(locale, name[locale]) : valueWord(locale, text);
}

/** What the ids that rules point at are called, by the key that points: `clause acute-hour`. */
function namesIn(documents: readonly ModelDocument[]): Names {
  const names = new Map<string, Bilingual>();
  for (const { clauses, routes = [], resources, reimbursement, parameters, indicators } of documents) {
    for (const { id, heading } of clauses) names.set(`clause ${id}`, { sv: heading, en: heading });
    for (const { id, title } of resources) names.set(`resource ${id}`, title);
    for (const { id, title } of reimbursement) names.set(`reimbursement ${id}`, title);
    for (const { id, title } of parameters) names.set(`parameter ${id}`, title);
    for (const { id, title } of indicators) names.set(`indicators ${id}`, title);
    for (const { id, title } of routes) names.set(`next ${id}`, title);
  }
  return names;
}

function inEach(text: (locale: Locale) => string): Bilingual {
  const [sv, en] = locales;
  return { sv: text(sv), en: text(en) };
}

/** How long: said as "30 minuter". */
export function isSpan(value: unknown): value is { readonly amount: unknown; readonly unit: string } {
  return isPlain(value) && value.amount !== undefined && typeof value.unit === 'string' && !('id' in value);
}

export function isBilingual(value: unknown): value is Bilingual {
  return isPlain(value) && typeof value.sv === 'string' && typeof value.en === 'string';
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
