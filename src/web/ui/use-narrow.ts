import { useSyncExternalStore } from 'react';

// The same width as in frame.css. In rem, so that 200 % zoom gives the phone's form.
const narrow = typeof matchMedia === 'undefined' ? undefined : matchMedia('(max-width: 52rem)');

function follow(listener: () => void): () => void {
  narrow?.addEventListener('change', listener);
  return () => narrow?.removeEventListener('change', listener);
}

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => narrow?.matches ?? false);
}
