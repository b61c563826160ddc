import { useEffect, useState } from 'react';

const drafts = new Map<string, unknown>();

/**
 * What was written so far, kept while this tab is open: going to another screen and back loses nothing. Kept in memory alone, since
 * nothing about patients may lie in the browser's storage; closing the tab asks first while something is kept.
 */
export function useKeptDraft<T>(key: string): {
  readonly draft: T | undefined;
  readonly keep: (value: T) => void;
  readonly forget: () => void;
} {
  const [draft] = useState(() => drafts.get(key) as T | undefined);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (drafts.has(key)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [key]);
  return { draft, keep: (value) => void drafts.set(key, value), forget: () => void drafts.delete(key) };
}
