/** The languages of the interface; Swedish is the default. */
export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text is a plain sentence or a function of named values. */
export type Text = string | ((values: never) => string);
export type TextSet = Record<string, Text>;

/** The shape a translation must have: the same keys, the same values to fill in. */
export type Texts<T extends TextSet> = {
  [Key in keyof T]: T[Key] extends (values: infer Values) => string ? (values: Values) => string : string;
};

/** A text in both languages, for answers whose reader's language is known only at the edge. */
export type Bilingual = Record<Locale, string>;

export type Catalogue<T extends TextSet> = Record<Locale, Texts<T>>;

/**
 * Pairs a module's Swedish and English texts. A key that one of them lacks, or that takes other values, is a
 * type error, so `npm run check` finds a missing text.
 */
export function catalogue<T extends TextSet>(sv: T, en: Texts<T>): Catalogue<T> {
  return { sv: sv as unknown as Texts<T>, en };
}

/** Says one thing in both languages: `both(texts, (t) => t.alreadyDecided({ by }))`. */
export function both<T extends TextSet>(texts: Catalogue<T>, pick: (t: Texts<T>) => string): Bilingual {
  return { sv: pick(texts.sv), en: pick(texts.en) };
}

/**
 * Text chosen by a key that is data, such as the sentence of a journal entry. Missing values are shown as "–"
 * rather than failing a whole list. Returns undefined when no text has that key.
 */
export function textByKey(
  texts: Catalogue<TextSet>,
  locale: Locale,
  key: string,
  values: Record<string, unknown>,
): string | undefined {
  const text = texts[locale][key] as string | ((given: Record<string, unknown>) => string) | undefined;
  if (text === undefined || typeof text === 'string') return text;
  return text(new Proxy(values, { get: (target, name) => target[String(name)] ?? '–' }));
}

/** The best locale for an Accept-Language header; Swedish unless English is asked for first. */
export function preferredLocale(header: string | undefined): Locale {
  const first = header?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'sv';
}

/** A name that begins with a capital (of a role, a level) as it is written inside a sentence; abbreviations keep theirs. */
export function midSentence(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A name as it stands within parentheses: what it has in parentheses of its own comes after a comma. */
export function withinParentheses(name: string): string {
  return name.replaceAll(/\s*\(([^()]*)\)/g, ', $1');
}
