import type { ChoiceField, factChoices } from '../fact-choices.ts';

/** A label for every answer of every choice field; a missing or extra one is a type error. */
export type ChoiceLabels = {
  readonly [Field in ChoiceField]: Readonly<Record<(typeof factChoices)[Field][number], string>>;
};
