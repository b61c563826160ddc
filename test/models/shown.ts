import type { Case } from './cases.ts';

/** The clauses that a case shows. */
export function shown({ shows }: Case): readonly string[] {
  return typeof shows === 'string' ? [shows] : shows;
}
