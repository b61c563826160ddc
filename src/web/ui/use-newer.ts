import { useState } from 'react';
import { isStale } from '../api/errors.ts';

/** What a form needs when somebody else saved first: what is saved now, to be shown beside what was written. */
export interface Newer<Saved> {
  /** Null until somebody was first, and when one of the two has been chosen. */
  readonly saved: Saved | null;
  /** Reads what is saved when the error says that somebody was first; false for other errors, which are the form's. */
  readonly readAfter: (error: unknown) => boolean;
  readonly settle: () => void;
}

/** Keeps what is saved now, once a form has been refused because somebody else saved first. */
export function useNewer<Saved>(read: () => Promise<Saved>): Newer<Saved> {
  const [saved, setSaved] = useState<Saved | null>(null);
  return {
    saved,
    readAfter: (error) => {
      if (!isStale(error)) return false;
      // Should it fail, the form still says that somebody was first, and its text is there.
      void read().then(setSaved, () => undefined);
      return true;
    },
    settle: () => setSaved(null),
  };
}

/** Label and words of each item of a form, in order. */
export type Described = readonly (readonly [label: string, words: string])[];

/** Items side by side that differ. */
export function differing(mine: Described, theirs: Described) {
  return mine
    .map(([label, words], index) => ({ label, mine: words, theirs: theirs[index]?.[1] ?? '' }))
    .filter((field) => field.mine !== field.theirs);
}
