import { z } from 'zod';
import { type ChoiceField, factChoices, type FactKey, referralFactsSchema } from '../../../model/index.ts';

/** How a fact is written in a form. */
export type FactKind = 'text' | 'date' | 'yes-no' | 'number' | 'one-of' | 'some-of' | 'lines';

/** Found from the fact's own schema, so that a model may ask for any fact. */
export function factKind(key: FactKey): FactKind {
  const inner: unknown = referralFactsSchema.shape[key].unwrap();
  if (isChoice(key)) return inner instanceof z.ZodArray ? 'some-of' : 'one-of';
  if (inner instanceof z.ZodArray) return 'lines';
  if (inner instanceof z.ZodBoolean) return 'yes-no';
  if (inner instanceof z.ZodNumber) return 'number';
  return /(?:Date|Start)$/.test(key) ? 'date' : 'text';
}

/** Whether a fact is chosen among given answers. */
export function isChoice(key: FactKey): key is ChoiceField & FactKey {
  return key in factChoices;
}

/** Facts that fit on one line; the rest get room for several. */
export function isShort(key: FactKey): boolean {
  const inner: unknown = referralFactsSchema.shape[key].unwrap();
  return inner instanceof z.ZodString && (inner.maxLength ?? 0) <= 200;
}
