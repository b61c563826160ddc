import type { Catalogue, Locale, TextSet } from '../kernel/texts.ts';
import { isLocalDate } from '../kernel/local-date.ts';
import { midSentence, textByKey } from '../kernel/texts.ts';
import { sentences as correction } from '../modules/correction/texts/index.ts';
import { sentences as agreement } from '../modules/agreement/texts/index.ts';
import { sentences as access } from '../modules/access/texts/index.ts';
import { sentences as coordination } from '../modules/coordination/texts/index.ts';
import { sentences as enrolment } from '../modules/enrolment/texts/index.ts';
import { sentences as importing } from '../modules/import/texts/index.ts';
import { sentences as logReview } from '../modules/log-review/texts/index.ts';
import { sentences as messaging } from '../modules/messaging/texts/index.ts';
import { sentences as organisation } from '../modules/organisation/texts/index.ts';
import { sentences as patient } from '../modules/patient/texts/index.ts';
import { sentences as physicianSupport } from '../modules/physician-support/texts/index.ts';
import { sentences as referral } from '../modules/referral/texts/index.ts';
import { sentences as responsiblePhysician } from '../modules/responsible-physician/texts/index.ts';
import { sentences as systemClient } from '../modules/system-client/texts/index.ts';
import { sentences as visit } from '../modules/visit/texts/index.ts';
import { sentences as rhythm } from '../modules/rhythm/texts/index.ts';
import { sentences as worklist } from '../modules/worklist/texts/index.ts';
import { formatsFor } from './i18n/format.ts';
import { useLocale } from './i18n/locale.tsx';

/** A sentence as the server names it: a key, and the values to fill in. */
export interface Sentence {
  readonly key: string;
  readonly params: Record<string, unknown>;
}

const byModule: readonly Catalogue<TextSet>[] = [
  agreement,
  coordination,
  correction,
  access,
  enrolment,
  importing,
  logReview,
  messaging,
  organisation,
  patient,
  physicianSupport,
  referral,
  responsiblePhysician,
  visit,
  rhythm,
  systemClient,
  worklist,
];

/** Every module's sentences of journal entries and of waiting work, in both languages. */
export const sentences: Catalogue<TextSet> = {
  sv: Object.assign({}, ...byModule.map((one) => one.sv)) as Catalogue<TextSet>['sv'],
  en: Object.assign({}, ...byModule.map((one) => one.en)) as Catalogue<TextSet>['en'],
};

/** The words of a sentence; its key when the browser's version is older than the server's. */
export function sentenceText(sentence: Sentence, locale: Locale): string {
  return textByKey(sentences, locale, sentence.key, readable(sentence.params, locale)) ?? sentence.key;
}

/** Days as they are written elsewhere on screen. */
function readable(params: Record<string, unknown>, locale: Locale): Record<string, unknown> {
  const format = formatsFor(locale);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isLocalDate(value) ? format.date(value) : value,
    ]),
  );
}

/** Says sentences in the reader's language. */
export function useSentence(): (sentence: Sentence) => string {
  const { locale } = useLocale();
  return (sentence) => sentenceText(sentence, locale);
}

interface WorkSentence {
  readonly sentence: Sentence;
  /** Set when another unit is waited for. */
  readonly waitsFor: { readonly name: string } | null;
}

/** The words of a row of waiting work. What another unit is to do is told from the side of those who wait, where a module has words for it. */
export function workText({ sentence, waitsFor }: WorkSentence, locale: Locale): string {
  if (waitsFor === null) return sentenceText(sentence, locale);
  const params: Record<string, unknown> = { ...sentence.params, unit: waitsFor.name };
  // A time that has run out is told with what it was that the other unit did not do.
  const { action: awaited } = params;
  if (typeof awaited === 'string' && awaited !== sentence.key && awaited in sentences[locale])
    params['what'] = midSentence(workText({ sentence: { key: awaited, params: sentence.params }, waitsFor }, locale));
  return (
    textByKey(sentences, locale, `${sentence.key}-waiting`, readable(params, locale)) ?? sentenceText(sentence, locale)
  );
}

/** Says waiting work in the reader's language. */
export function useWorkSentence(): (work: WorkSentence) => string {
  const { locale } = useLocale();
  return (work) => workText(work, locale);
}
