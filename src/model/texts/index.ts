import type { Bilingual, Locale } from '../../kernel/texts.ts';
import { factChoices, type ChoiceField } from '../fact-choices.ts';
import type { FactKey, FactSection } from '../facts.ts';
import type { ChoiceLabels } from './choice-labels.ts';
import { choiceLabelsEn } from './choices-en.ts';
import { choiceLabelsSv } from './choices-sv.ts';
import { factLabelsEn, sectionLabelsEn } from './facts-en.ts';
import { factLabelsSv, sectionLabelsSv } from './facts-sv.ts';

export const factLabels: Record<Locale, Record<FactKey, string>> = { sv: factLabelsSv, en: factLabelsEn };
export const sectionLabels: Record<Locale, Record<FactSection, string>> = { sv: sectionLabelsSv, en: sectionLabelsEn };
export const choiceLabels: Record<Locale, ChoiceLabels> = { sv: choiceLabelsSv, en: choiceLabelsEn };

/** The label of a fact in both languages. */
export function factLabel(fact: FactKey): Bilingual {
  return { sv: factLabelsSv[fact], en: factLabelsEn[fact] };
}

/** The answers of a choice field with their labels, in order, for a form. */
export function choicesOf(field: ChoiceField, locale: Locale): readonly { value: string; label: string }[] {
  const labels: Readonly<Record<string, string>> = choiceLabels[locale][field];
  return factChoices[field].map((value) => ({ value, label: labels[value] ?? value }));
}
