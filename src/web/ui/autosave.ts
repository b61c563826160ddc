import { useCallback, useEffect, useRef, useState } from 'react';
import { sessionExpired } from '../api/session-events.ts';

/** Where an autosaved draft stands. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What was being saved when a screen was left: whoever comes back at once waits for it. */
let underWay: Promise<unknown> = Promise.resolve();

/** Fetches a draft, after what this tab is still saving. */
export async function afterSaving<Draft>(load: () => Promise<Draft>): Promise<Draft> {
  await underWay;
  return load();
}

interface AutosaveOptions<T> {
  /** What to save; a new object at each change. */
  readonly value: T;
  /** Saves it. Called for one value at a time, the latest one. */
  readonly save: (value: T) => Promise<unknown>;
  /** False until there is something to save, and after it has been sent. */
  readonly enabled: boolean;
  readonly delay?: number;
}

/** Saves a draft a moment after the last change; never two saves at once, and the last change always goes in. */
export function useAutosave<T>({ value, save, enabled, delay = 1200 }: AutosaveOptions<T>) {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const text = JSON.stringify(value);
  const latest = useRef({ value, save, text, enabled });
  const savedText = useRef<string | undefined>(undefined);
  const running = useRef<Promise<void> | undefined>(undefined);
  useEffect(() => {
    latest.current = { value, save, text, enabled };
    // What was there at the start is saved already, or is the empty form.
    savedText.current ??= text;
  });
  const saveNow = useCallback(async (): Promise<void> => {
    while (running.current) await running.current;
    if (latest.current.text === savedText.current) return;
    running.current = saveLatest(latest.current, savedText, setState);
    await running.current;
    running.current = undefined;
  }, []);
  useEffect(() => {
    if (!enabled || text === savedText.current) return;
    const timer = setTimeout(() => void saveNow(), delay);
    return () => clearTimeout(timer);
  }, [enabled, text, delay, saveNow]);
  // Leaving the screen before the moment has passed must not lose the last words.
  useEffect(
    () => () => {
      if (latest.current.enabled) underWay = saveNow();
    },
    [saveNow],
  );
  return { state, saveNow };
}

async function saveLatest<T>(
  { value, save, text }: { readonly value: T; readonly save: (value: T) => Promise<unknown>; readonly text: string },
  savedText: { current: string | undefined },
  setState: (state: SaveState) => void,
): Promise<void> {
  setState({ kind: 'saving' });
  try {
    await save(value);
    savedText.current = text;
    setState({ kind: 'saved', at: new Date().toISOString() });
  } catch (error) {
    setState({ kind: 'failed', error });
  }
}

/** What could not be saved is saved when the network or the session is back; and when the window is put away. */
export function useSaveOnReturn(saveNow: () => Promise<void>): void {
  useEffect(() => {
    const save = () => void saveNow();
    const saveIfHidden = () => {
      if (document.visibilityState === 'hidden') save();
    };
    const stop = sessionExpired.subscribe(() => {
      if (!sessionExpired.get()) save();
    });
    window.addEventListener('online', save);
    document.addEventListener('visibilitychange', saveIfHidden);
    return () => {
      stop();
      window.removeEventListener('online', save);
      document.removeEventListener('visibilitychange', saveIfHidden);
    };
  }, [saveNow]);
}
