import type { Contribution } from './contribution.ts';

/** The modules that have screens. Add one line here when a module gets its first screen. */
export const contributions: readonly Contribution[] = [];
