import { isDeepStrictEqual } from 'node:util';
import { compileModel } from '../../src/model/compile-model.ts';
import type { CooperationModel, ModelDocument } from '../../src/model/index.ts';
import { answerOf } from './answer-of.ts';
import type { Case } from './cases.ts';
import { shown } from './shown.ts';

/** The clauses whose rules can be taken away without one of the cases that show them failing: there should be none. */
export function unnoticedClauses(model: CooperationModel, cases: readonly Case[]): readonly string[] {
  return model.document.clauses
    .map(({ id }) => id)
    .filter((clause) => {
      const document = documentWithout(model.document, clause);
      const asked = cases.filter((one) => shown(one).includes(clause));
      const [readOff, workedOut] = [asked.filter(isReadOff), asked.filter((one) => !isReadOff(one))];
      if (readOff.some((one) => !holds({ ...model, document }, one))) return false;
      const mutant = compiled(document);
      return mutant !== null && workedOut.every((one) => holds(mutant, one));
    });
}

/** True for what is only read off the document, so that no compiled model is needed, which takes longer. */
export function isReadOff({ ask }: Case): boolean {
  return ask === 'says' || ask === 'occasion';
}

/** A document without the rules of a clause. */
function documentWithout(document: ModelDocument, clause: string): ModelDocument {
  const { clauses, interpretations, ...rules } = document;
  const left = without(rules, clause) as Omit<ModelDocument, 'clauses' | 'interpretations'>;
  return { clauses, interpretations, ...left };
}

/** Null when it is no model at all any more. */
export function compiled(document: ModelDocument): CooperationModel | null {
  try {
    return compileModel(document);
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

/** True when the model answers a case as it expects. */
export function holds(model: CooperationModel, one: Case): boolean {
  try {
    return isDeepStrictEqual(answerOf(model, one), one.expect);
  } catch {
    return false;
  }
}
