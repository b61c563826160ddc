import type { Bilingual } from '../kernel/texts.ts';

/** Where in the document (keys and indexes) and what is wrong. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly reason: Bilingual;
}

/** A path as text: `clauses[3].source`. */
export function writtenPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}
