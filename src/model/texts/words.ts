import { type Locale, locales, midSentence } from '../../kernel/texts.ts';
import { needs } from '../needs.ts';
import { choiceLabelsEn } from './choices-en.ts';
import { choiceLabelsSv } from './choices-sv.ts';
import { inputNames } from './explain.ts';
import { factLabelsEn } from './facts-en.ts';
import { factLabelsSv } from './facts-sv.ts';
import { measureWords } from './measures.ts';
import { partWords } from './parts.ts';
import { needLabels, partyLabels, performerLabels } from './responsibility.ts';
import { valueWordsEn } from './values-en.ts';
import { valueWordsSv } from './values-sv.ts';

type Words = Readonly<Record<string, string>>;

const choices = { sv: choiceLabelsSv, en: choiceLabelsEn } as const;
const ownWords: Record<Locale, Words> = { sv: valueWordsSv, en: valueWordsEn };

/** The closed words of the language (who, what, how urgent, where) as they stand inside a sentence. */
const valueWords = inEach((locale): Words => {
  const places = Object.fromEntries(
    Object.entries<string>(choices[locale].placeOfCare).map(([value, label]) => [value, midSentence(label)]),
  );
  const needWords = Object.fromEntries(needs.map((need) => [need, midSentence(needLabels[locale][need])]));
  const asked = Object.values(choices[locale]).flatMap((labels) => Object.entries<string>(labels));
  const answers = Object.fromEntries(asked.map(([value, label]) => [value, midSentence(label)]));
  return {
    ...answers,
    ...measureWords[locale],
    ...performerLabels[locale],
    ...needWords,
    ...places,
    ...partyLabels[locale],
    ...ownWords[locale],
  };
});

const moreInputs: Record<Locale, Words> = {
  sv: {
    place: 'platsen',
    time: 'tiden på dygnet',
    adult: 'vuxen',
    enrolled: 'inskriven',
    firstWeekHome: 'första tiden hemma',
    palliative: 'palliativ vård',
    psychiatric: 'psykiatrisk vård',
    carrier: 'läkarformen',
  },
  en: {
    place: 'the place',
    time: 'the time of day',
    adult: 'adult',
    enrolled: 'enrolled',
    firstWeekHome: 'first time at home',
    palliative: 'palliative care',
    psychiatric: 'psychiatric care',
    carrier: 'the physician carrier',
  },
};

/** What a column of a table asks about. */
const columnWords = inEach((locale): Words => ({ ...inputNames[locale], ...moreInputs[locale] }));

const factWords: Record<Locale, Words> = { sv: factLabelsSv, en: factLabelsEn };

/** A closed word of the language, such as `same-day` or `home-care-nurse`; what is none of them is given back as it is. */
export function valueWord(locale: Locale, value: string): string {
  return wordIn(valueWords, locale, value) ?? value;
}

/** A closed word as a writer has to find it: as it is written, with what it means. */
export function valueInWords(locale: Locale, value: string): string {
  const word = valueWord(locale, value.replaceAll('"', ''));
  return word === value || word === value.replaceAll('"', '') ? value : `${value} (${word})`;
}

/** True for a word that the language has. */
export function isClosedWord(value: string): boolean {
  return wordIn(valueWords, 'sv', value) !== undefined;
}

/** What a key of the document is called; undefined for a name that the writer has given. */
export function keyWord(locale: Locale, key: string): string | undefined {
  return wordIn(partWords, locale, key);
}

/** A key as a writer has to find it: in words, with the key itself. */
export function keyInWords(locale: Locale, key: string): string {
  const word = keyWord(locale, key);
  return word === undefined ? quoted(locale, key) : `${word} (${key})`;
}

/** A column of a table in words. */
export function columnWord(locale: Locale, input: string): string {
  return wordIn(columnWords, locale, input) ?? input;
}

/** A fact of a referral in words. */
export function factWord(locale: Locale, fact: string): string {
  const word = wordIn(factWords, locale, fact);
  return word === undefined ? fact : midSentence(word);
}

/** A name that somebody has given, within the quotation marks of the language. */
export function quoted(locale: Locale, name: string): string {
  return locale === 'sv' ? `”${name}”` : `“${name}”`;
}

const conditionWords = {
  sv: { not: 'inte', or: ' eller ', true: 'ja', false: 'nej', any: 'vad som helst' },
  en: { not: 'not', or: ' or ', true: 'yes', false: 'no', any: 'anything' },
} as const;

/** A cell of a table in words: `not("hospital")` is "inte sjukhus". Numbers and comparisons are read as they are. */
export function cellInWords(locale: Locale, cell: string): string {
  const t = conditionWords[locale];
  if (cell.trim() === '-') return t.any;
  if (cell === 'true' || cell === 'false') return t[cell];
  return cell
    .replaceAll(/"\s*,\s*"/g, `"${t.or}"`)
    .replaceAll(/"([^"]*)"/g, (_, value: string) => valueWord(locale, value))
    .replaceAll(/\bnot\(([^()]*)\)/g, `${t.not} $1`);
}

/** A kind of case in words: each column with its value. */
export function caseInWords(locale: Locale, example: Readonly<Record<string, unknown>>): string {
  return Object.entries(example)
    .map(([name, value]) => `${columnWord(locale, name)}: ${valueWord(locale, String(value))}`)
    .join(', ');
}

/** Only what a list itself has: a writer may call something `constructor`. */
function wordIn(words: Record<Locale, Words>, locale: Locale, key: string): string | undefined {
  return Object.hasOwn(words[locale], key) ? words[locale][key] : undefined;
}

function inEach(words: (locale: Locale) => Words): Record<Locale, Words> {
  const [sv, en] = locales;
  return { sv: words(sv), en: words(en) };
}
