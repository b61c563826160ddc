import { useMutation } from '@tanstack/react-query';
import { type SaveState, useAutosave, useSaveOnReturn } from './autosave.ts';

interface SavedDraftOptions<T> {
  /** The form as it is now. */
  readonly value: T;
  /** The form before anything was written: then nothing is kept. */
  readonly empty: T;
  /** When what the form began with was saved; null when it began empty. */
  readonly savedAt: string | null;
  /** Saves on the server; null throws the draft away. */
  readonly save: (value: T | null) => Promise<unknown>;
  /** False while it is being sent, and after. */
  readonly enabled: boolean;
  readonly onDiscarded?: () => void;
}

/** A half-written form, kept on the server for its writer at the acting unit until it is sent. */
export function useSavedDraft<T>({ value, empty, savedAt, save, enabled, onDiscarded }: SavedDraftOptions<T>) {
  const { state, saveNow } = useAutosave({
    value,
    enabled,
    save: (now) => save(JSON.stringify(now) === JSON.stringify(empty) ? null : now),
  });
  useSaveOnReturn(saveNow);
  const discard = useMutation({
    mutationFn: async () => {
      // Nothing under way may come after, and put back what was thrown away.
      await saveNow();
      await save(null);
    },
    ...(onDiscarded ? { onSuccess: onDiscarded } : {}),
  });
  const began: SaveState = savedAt === null ? state : { kind: 'saved', at: savedAt };
  return { state: state.kind === 'idle' ? began : state, saveNow, discard };
}
