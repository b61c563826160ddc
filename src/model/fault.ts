import type { Bilingual } from '../kernel/texts.ts';

/** Where in the document (keys and indexes) and what is wrong. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly reason: Bilingual;
}
