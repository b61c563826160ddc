import { writtenPath } from './fault.ts';
import type { Clause, ModelDocument } from './schema.ts';

export type SourceKind = 'seed' | 'law' | 'assumption';

/** Something assumed, with its place in the document and its reason. */
export interface Assumption {
  readonly path: string;
  readonly reason: string;
}

export interface FactCount {
  /** Clauses by where they come from. */
  readonly clauses: Readonly<Record<SourceKind, number>>;
  /** Rules by where their clause comes from; a rule with an assumed value in it counts as it does and adds to the assumptions. */
  readonly rules: Readonly<Record<SourceKind, number>>;
  /** Clauses that are assumptions, then values in rules that are. */
  readonly assumptions: readonly Assumption[];
}

/** Where a clause comes from. */
export function sourceKind({ source }: Pick<Clause, 'source'>): SourceKind {
  return 'seed' in source ? 'seed' : 'law' in source ? 'law' : 'assumption';
}

/** Counts what the sources and the law give and what is assumed. */
export function countFacts(document: ModelDocument): FactCount {
  const kinds = new Map(document.clauses.map((clause) => [clause.id, sourceKind(clause)]));
  const clauses = { seed: 0, law: 0, assumption: 0 };
  const rules = { seed: 0, law: 0, assumption: 0 };
  const assumptions: Assumption[] = [];
  for (const clause of document.clauses) {
    clauses[sourceKind(clause)] += 1;
    if ('assumption' in clause.source) {
      assumptions.push({ path: `clauses.${clause.id}`, reason: clause.source.assumption });
    }
  }
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, nameOf(item) ?? index]);
    } else if (typeof value === 'object' && value !== null) {
      const { clause, assumption } = value as Readonly<Record<string, unknown>>;
      const kind = typeof clause === 'string' ? kinds.get(clause) : undefined;
      if (kind) rules[kind] += 1;
      if (typeof assumption === 'string') assumptions.push({ path: writtenPath(path), reason: assumption });
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    }
  };
  const { clauses: _, ...rest } = document;
  visit(rest, []);
  return { clauses, rules, assumptions };
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}
