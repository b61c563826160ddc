import { createElement, Fragment, type ReactNode } from 'react';
import { serverNow } from '../../../web/clock.ts';
import { type Formats } from '../../../web/i18n/format.ts';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import type { Fact } from '../../../web/ui/FactList.tsx';
import { isLocalDate } from '../../../kernel/local-date.ts';
import type { Locale } from '../../../kernel/texts.ts';
import { choiceLabels, type FactKey, factKeys, factLabels, isGiven, type ReferralFacts } from '../../../model/index.ts';
import { enrolmentWebTexts } from '../texts/web.ts';

/** What was handed over, as facts to show, in the order of the form, each with what stands beside it. */
export function useHandoverFacts(handover: ReferralFacts, beside: (key: FactKey) => ReactNode): readonly Fact[] {
  const { locale } = useLocale();
  const format = useFormat();
  const t = useText(enrolmentWebTexts);
  return factKeys
    .filter((key) => isGiven(handover[key]))
    .map((key) => ({
      label: factLabels[locale][key],
      value: withBeside(
        inWords(handover[key], { locale, format, yes: t.yes, no: t.no, labels: labelsOf(key, locale) }),
        beside(key),
      ),
    }));
}

function withBeside(value: string, beside: ReactNode): ReactNode {
  return createElement(Fragment, null, value, beside);
}

interface Words {
  readonly locale: Locale;
  readonly format: Formats;
  readonly yes: string;
  readonly no: string;
  readonly labels: Readonly<Record<string, string>>;
}

function labelsOf(key: string, locale: Locale): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = choiceLabels[locale];
  return all[key] ?? {};
}

function inWords(value: unknown, words: Words): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return words.format.number(value);
  if (typeof value === 'string')
    return isLocalDate(value) ? words.format.date(value, serverNow()) : (words.labels[value] ?? value);
  if (Array.isArray(value))
    return value.map((one: unknown) => line(one, words)).join(typeof value[0] === 'string' ? ', ' : '\n');
  return '';
}

/** One line of a list, such as a medicine: its parts in the order in which they were written. */
function line(value: unknown, words: Words): string {
  if (typeof value !== 'object' || value === null) return inWords(value, words);
  return Object.values(value)
    .map((part) => inWords(part, words))
    .filter((part) => part !== '')
    .join(', ');
}
