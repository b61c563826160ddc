import { useMutation } from '@tanstack/react-query';
import { type SaveState, useAutosave, useSaveOnReturn } from './autosave.ts';

/** What is being saved when a screen is left: whoever comes back at once waits for it. */
let saving: Promise<unknown> = Promise.resolve();

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
  const keep = (draft: T | null) => {
    const kept = save(draft);
    // A fault is told by `kept`, beside the form; whoever comes back only waits until nothing is under way.
    saving = kept.catch(() => undefined);
    return kept;
  };
  const { state, saveNow } = useAutosave({
    value,
    enabled,
    save: (now) => keep(JSON.stringify(now) === JSON.stringify(empty) ? null : now),
  });
  useSaveOnReturn(saveNow);
  const discard = useMutation({
    mutationFn: async () => {
      // Nothing under way may come after, and put back what was thrown away.
      await saveNow();
      await keep(null);
    },
    ...(onDiscarded ? { onSuccess: onDiscarded } : {}),
  });
  const began: SaveState = savedAt === null ? state : { kind: 'saved', at: savedAt };
  return { state: state.kind === 'idle' ? began : state, saveNow, discard };
}

/** Fetches a draft, after what this tab is still saving. */
export async function afterSaving<Draft>(load: () => Promise<Draft>): Promise<Draft> {
  await saving;
  return load();
}
