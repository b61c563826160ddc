import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../src/model/compile-model.ts';
import type { CooperationModel, ModelDocument } from '../../src/model/index.ts';
import { shippedModel } from '../factories/shipped-models.ts';
import { answerOf } from './answer-of.ts';
import type { Case } from './cases.ts';
import { casesOf } from './cases/index.ts';
import { shown } from './shown.ts';

/** Every clause says something: when the rules that follow from it are taken away, one of the cases that show it fails. */
describe.each(Object.entries(casesOf))('%s', (name, cases) => {
  it('has no clause whose rules can be taken away unnoticed', () => {
    const model = shippedModel(name);
    const unnoticed = model.document.clauses
      .map(({ id }) => id)
      .filter((clause) => {
        const mutant = compiledWithout(model.document, clause);
        const asked = cases.filter((one) => shown(one).includes(clause));
        return mutant !== null && asked.every((one) => holds(mutant, one));
      });
    expect(unnoticed).toEqual([]);
  });
});

/** The model without the rules of a clause; null when it is then no model at all. */
function compiledWithout(document: ModelDocument, clause: string): CooperationModel | null {
  const { clauses, interpretations, ...rules } = document;
  const left = { clauses, interpretations, ...(without(rules, clause) as Omit<ModelDocument, 'clauses' | 'interpretations'>) };
  try {
    return compileModel(left);
  } catch {
    return null;
  }
}

/** A copy without the parts that point at a clause: entries of lists, and parts under a key of their own. */
function without(value: unknown, clause: string): unknown {
  if (Array.isArray(value)) return value.filter((item) => !follows(item, clause)).map((item) => without(item, clause));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !follows(part, clause))
      .map(([key, part]) => [key, without(part, clause)]),
  );
}

function follows(part: unknown, clause: string): boolean {
  return typeof part === 'object' && part !== null && 'clause' in part && part.clause === clause;
}

function holds(model: CooperationModel, one: Case): boolean {
  try {
    return isDeepStrictEqual(answerOf(model, one), one.expect);
  } catch {
    return false;
  }
}
