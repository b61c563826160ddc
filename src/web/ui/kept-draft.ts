import { useEffect, useState } from 'react';

const drafts = new Map<string, unknown>();

interface KeptDraft<T> {
  /** What was kept when the screen was opened. */
  readonly draft: T | undefined;
  readonly keep: (value: T) => void;
  readonly forget: () => void;
}

/**
 * What was written so far, kept while this tab is open: going to another screen and back loses nothing. Kept in memory alone, since
 * nothing about patients may lie in the browser's storage; closing the tab asks first while something is kept.
 */
export function useKeptDraft<T>(key: string): KeptDraft<T> {
  const [draft] = useState(() => drafts.get(key) as T | undefined);
  useEffect(() => {
    window.addEventListener('beforeunload', askBeforeLosing);
  }, []);
  return { draft, keep: (value) => void drafts.set(key, value), forget: () => forgetDraft(key) };
}

/** What was kept is sent or thrown away. */
export function forgetDraft(key: string): void {
  drafts.delete(key);
}

function askBeforeLosing(event: BeforeUnloadEvent): void {
  if (drafts.size > 0) event.preventDefault();
}
