import type { CooperationModel, ModelDocument } from '../../src/model/index.ts';
import type { Case } from './cases.ts';
import { compiled, holds, isReadOff } from './unnoticed.ts';

type Path = readonly (string | number)[];

/**
 * The numbers and times of day in rules that follow from the sources, and are not said to be assumed there, which can be changed
 * without a case failing: there should be none. Each with its path and value.
 */
export function unnoticedNumbers(model: CooperationModel, cases: readonly Case[]): readonly string[] {
  const { clauses, interpretations, ...rules } = model.document;
  const sourced = new Set(clauses.filter(({ source }) => !('assumption' in source)).map(({ id }) => id));
  const readOff = cases.filter(isReadOff);
  const workedOut = cases.filter((one) => !isReadOff(one));
  return numbersIn(rules, sourced)
    .filter(({ path, value }) => {
      const changed = withOther(rules, path, value) as Omit<ModelDocument, 'clauses' | 'interpretations'>;
      const document = { clauses, interpretations, ...changed };
      if (readOff.some((one) => !holds({ ...model, document }, one))) return false;
      const mutant = compiled(document);
      return mutant !== null && workedOut.every((one) => holds(mutant, one));
    })
    .map(({ path, value }) => `${path.join('.')}: ${value}`);
}

interface Found {
  readonly path: Path;
  readonly value: number | string;
}

/** Numbers and times under the nearest part with a clause, where that clause is from a source and no assumption stands between. */
function numbersIn(value: unknown, sourced: ReadonlySet<string>, path: Path = [], counts = false): readonly Found[] {
  if (typeof value === 'number' || (typeof value === 'string' && isTime(value))) return counts ? [{ path, value }] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => numbersIn(item, sourced, [...path, i], counts));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'clause' in value && typeof value.clause === 'string' ? sourced.has(value.clause) : counts;
  const here = own && !('assumption' in value);
  return Object.entries(value).flatMap(([key, item]) => numbersIn(item, sourced, [...path, key], here));
}

function isTime(text: string): boolean {
  return /^\d\d:\d\d$/.test(text);
}

/** A copy in which one number is one more, or one time a quarter past (or half past). */
function withOther(value: unknown, [step, ...rest]: Path, old: number | string): unknown {
  if (step === undefined) return typeof old === 'number' ? old + 1 : otherTime(old);
  if (Array.isArray(value))
    return value.map((item: unknown, i): unknown => (i === step ? withOther(item, rest, old) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? withOther(item, rest, old) : item]),
  );
}

function otherTime(time: string): string {
  const hour = time === '24:00' ? '23' : time.slice(0, 2);
  return `${hour}:${time.endsWith('15') ? '30' : '15'}`;
}
