import type { Locale } from '../../../../kernel/texts.ts';
import {
  type ChoiceField,
  choiceLabels,
  type DiagnosisLine,
  factChoices,
  type FactKey,
  type MaterialLine,
  type MedicationLine,
  type RelativeLine,
} from '../../../../model/index.ts';
import { formatsFor } from '../../../../web/i18n/format.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { widgets } from './widgets.ts';

/** A fact in words, as it is read. Empty when there is none. Takes JSON: earlier versions come as such. */
export function factText(fact: FactKey, value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return listText(fact, value, locale);
  const t = referralWebTexts[locale];
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return numberText(fact, value, locale);
  if (typeof value !== 'string') return '';
  if (fact in factChoices) return choiceText(fact as ChoiceField, value, locale);
  return widgets[fact] === 'date' && value.length === 10 ? formatsFor(locale).date(value) : value;
}

function choiceText(field: ChoiceField, value: string, locale: Locale): string {
  const labels: Readonly<Record<string, string>> = choiceLabels[locale][field];
  return labels[value] ?? value;
}

function numberText(fact: FactKey, value: number, locale: Locale): string {
  const number = formatsFor(locale).number(value, Number.isInteger(value) ? 0 : 1);
  return fact === 'expectedDays' ? referralWebTexts[locale].days({ number }) : number;
}

function listText(fact: FactKey, values: readonly unknown[], locale: Locale): string {
  switch (widgets[fact]) {
    case 'diagnoses':
      return lines(values as DiagnosisLine[], ({ text, code }) => joined([text, code], ' '));
    case 'medicines':
      return lines(values as MedicationLine[], (line) => medicineText(line));
    case 'relatives':
      return lines(values as RelativeLine[], (line) => relativeText(line, locale));
    case 'materials':
      return lines(values as MaterialLine[], (line) => materialText(line, locale));
    default:
      return values.map((one) => choiceText(fact as ChoiceField, String(one), locale)).join(', ');
  }
}

function lines<Line>(values: readonly Line[], text: (line: Line) => string): string {
  return values
    .map(text)
    .filter((line) => line !== '')
    .join('\n');
}

function joined(parts: readonly (string | undefined)[], separator = ', '): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(separator);
}

function medicineText({ name, form, strength, dose, route, times, reason }: MedicationLine): string {
  return joined([joined([name, form, strength], ' '), joined([dose, route, times], ' '), reason]);
}

function relativeText({ name, relation, phone, mayBeInformed }: RelativeLine, locale: Locale): string {
  const t = referralWebTexts[locale];
  const informed = mayBeInformed === undefined ? undefined : mayBeInformed ? t.mayBeInformed : t.mayNotBeInformed;
  return joined([joined([name, relation && `(${relation})`], ' '), phone, informed]);
}

function materialText({ item, kind, payer, state, note }: MaterialLine, locale: Locale): string {
  const t = referralWebTexts[locale];
  return joined([
    item,
    kind && t[`material-${kind}`],
    payer && t.paidBy({ payer: t[`payer-${payer}`] }),
    state && t[`material-${state}`],
    note,
  ]);
}
