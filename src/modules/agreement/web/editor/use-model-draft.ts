import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { post } from '../../../../web/api/client.ts';
import { isStale } from '../../../../web/api/errors.ts';
import { type SaveState, useAutosave, useSaveOnReturn } from '../../../../web/ui/autosave.ts';
import { useKeptDraft } from '../../../../web/ui/kept-draft.ts';
import { draftAnswer } from '../../contract.ts';
import { draftQuery, draftsQuery } from '../api.ts';

export type Draft = z.output<typeof draftAnswer>;

/** What the writer's text builds on: the version that was read or saved last. */
type Base = Pick<Draft, 'version' | 'source'>;

interface Unsaved {
  readonly text: string;
  readonly base: Base;
}

/**
 * The text of a model being written: saved a moment after each change, never over a colleague's. What could not be saved is kept while
 * the tab is open, and closing it asks first.
 */
export function useModelDraft(draft: Draft) {
  const { id } = draft;
  const queries = useQueryClient();
  const kept = useKeptDraft<Unsaved>(`model-draft ${id}`);
  const base = useRef<Base>(kept.draft?.base ?? draft);
  const latest = useRef(draft.source);
  const [text, setText] = useState(draft.source);
  const keep = () => {
    if (latest.current === base.current.source) kept.forget();
    else kept.keep({ text: latest.current, base: base.current });
  };
  const write = (now: string) => {
    latest.current = now;
    setText(now);
    keep();
  };
  const save = async (source: string) => {
    if (source === base.current.source) return;
    const saved = await post(`/api/model-drafts/${id}`, draftAnswer, { source, version: base.current.version });
    base.current = saved;
    keep();
    queries.setQueryData(draftQuery(id).queryKey, saved);
    void queries.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
  };
  const { state, saveNow } = useAutosave({ value: text, enabled: true, save });
  useSaveOnReturn(saveNow);
  useWrittenBefore(kept.draft?.text, write);
  useFreshAfter(id);
  const conflict = useConflict(state, () => queries.fetchQuery({ ...draftQuery(id), staleTime: 0 }));
  return {
    text,
    write,
    saveNow,
    state: conflict.settled ? ({ kind: 'saving' } as const) : state.kind === 'idle' ? savedAt(draft) : state,
    /** The version to propose, or null when the text could not be saved. */
    versionToPropose: async (): Promise<number | null> => {
      await saveNow();
      return base.current.source === latest.current ? base.current.version : null;
    },
    stale: conflict.open,
    takeTheirs: async () => {
      base.current = await conflict.theirs();
      write(base.current.source);
    },
    keepMine: async () => {
      base.current = await conflict.theirs();
      await saveNow();
    },
  };
}

function savedAt({ changedAt }: Draft): SaveState {
  return { kind: 'saved', at: changedAt };
}

/** A colleague has saved the same draft: nothing of theirs is written over until the writer has chosen. */
function useConflict(state: SaveState, load: () => Promise<Draft>) {
  const [chosen, setChosen] = useState<unknown>(null);
  const error = state.kind === 'failed' && isStale(state.error) ? state.error : null;
  return {
    open: error !== null && error !== chosen,
    settled: error !== null && error === chosen,
    theirs: async () => {
      const draft = await load();
      setChosen(error);
      return draft;
    },
  };
}

/** What was written here before, and could not be saved, is written on. */
function useWrittenBefore(text: string | undefined, write: (text: string) => void): void {
  const before = useRef({ text, write });
  useEffect(() => {
    const { text: unsaved, write: again } = before.current;
    if (unsaved !== undefined) again(unsaved);
  }, []);
}

/** Whoever comes back reads what was saved last, not what the screen began with. */
function useFreshAfter(id: string): void {
  const queries = useQueryClient();
  useEffect(
    () => () => {
      const { queryKey } = draftQuery(id);
      setTimeout(() => queries.removeQueries({ queryKey, exact: true, type: 'inactive' }));
    },
    [queries, id],
  );
}
