import { both } from '../kernel/texts.ts';
import { type Fault, writtenPath } from './fault.ts';
import type { ModelDocument } from './schema.ts';
import { checkTexts } from './texts/check.ts';

interface Reference {
  readonly path: readonly (string | number)[];
  readonly clause: string;
}

/** Every rule points at a clause that exists, and every clause has something that follows from it. */
export function checkClauses(document: ModelDocument): Fault[] {
  const references = clauseReferences(document);
  const known = new Set(document.clauses.map((clause) => clause.id));
  const used = new Set(references.map((reference) => reference.clause));
  const dangling = references
    .filter(({ clause }) => !known.has(clause))
    .map(({ path, clause }): Fault => ({ path, reason: both(checkTexts, (t) => t.clauseMissing({ clause })) }));
  const clauses = document.clauses.flatMap(({ id }, i): Fault[] => {
    const path = ['clauses', i, 'id'];
    if (document.clauses.findIndex((other) => other.id === id) < i) {
      return [{ path, reason: both(checkTexts, (t) => t.clauseTwice({ clause: id })) }];
    }
    return used.has(id) ? [] : [{ path, reason: both(checkTexts, (t) => t.clauseUnused({ clause: id })) }];
  });
  return [...dangling, ...clauses];
}

/** Every place in the document that names a clause. */
export function clauseReferences(document: ModelDocument): readonly Reference[] {
  const found: Reference[] = [];
  collect(document, [], found);
  return found;
}

/** The places of the rules that follow from a clause. */
export function rulesOfClause(document: ModelDocument, id: string): readonly string[] {
  return clauseReferences(document).flatMap(({ path, clause }) =>
    clause === id ? [writtenPath(path.slice(0, -1))] : [],
  );
}

/** Walks the whole document, so that a part of the language added later is covered without a line here. */
function collect(value: unknown, path: readonly (string | number)[], found: Reference[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      collect(item, [...path, index], found);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'clause' && typeof item === 'string') found.push({ path: [...path, key], clause: item });
      else collect(item, [...path, key], found);
    }
  }
}
