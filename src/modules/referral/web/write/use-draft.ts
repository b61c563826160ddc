import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { ApiError } from '../../../../web/api/errors.ts';
import { useCommand } from '../../../../web/api/use-command.ts';
import { useAutosave, useSaveOnReturn } from '../../../../web/ui/autosave.ts';
import type { FactKey } from '../../../../model/index.ts';
import { receiptAnswer, type saveDraftBody } from '../../contract.ts';
import { type Referral, draftQuery } from '../api.ts';
import type { Change } from '../facts/FactField.tsx';
import { type Conflict, type Draft, changesOf, draftOf, merge } from './merge.ts';

/** A draft being written: kept on the server a moment after each change, merged when a colleague writes in it too. */
export function useDraft(referral: Referral) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(referral));
  const base = useRef({ version: referral.version, draft });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { id } = referral;
  const command = useCommand<z.input<typeof saveDraftBody>, typeof receiptAnswer>({
    path: `/api/referrals/${id}/save`,
    schema: receiptAnswer,
  });
  const save = async (value: Draft) => {
    try {
      const body = { version: base.current.version, ...changesOf(base.current.draft, value) };
      const { version } = await command.mutateAsync(body);
      base.current = { version, draft: value };
    } catch (error) {
      if (error instanceof ApiError && error.code === 'stale') await meet(value);
      throw error;
    }
  };
  const meet = async (mine: Draft) => {
    const theirs = await queries.fetchQuery({ ...draftQuery(id), staleTime: 0 });
    const met = merge(base.current.draft, mine, draftOf(theirs));
    base.current = { version: theirs.version, draft: draftOf(theirs) };
    if (met.conflicts.length === 0) setDraft(met.draft);
    else setConflict(met);
    setMeetings((count) => count + 1);
  };
  const [meetings, setMeetings] = useState(0);
  const { state, saveNow } = useAutosave({ value: draft, save, enabled: conflict === null, delay: 700 });
  // After a merge the same words may have to be saved again, on top of the newer version.
  useEffect(() => {
    if (meetings > 0 && conflict === null) void saveNow();
  }, [meetings, conflict, saveNow]);
  useSaveOnReturn(saveNow);
  const set: Change = useCallback(
    (fact, value) => setDraft((old) => ({ ...old, facts: withFact(old.facts, fact, value) })),
    [],
  );
  const confirm = useCallback(
    (fact: FactKey) => setDraft((old) => ({ ...old, confirmed: [...new Set([...old.confirmed, fact])] })),
    [],
  );
  const settle = (keepMine: boolean) => {
    if (conflict) setDraft(keepMine ? conflict.draft : conflict.withTheirs);
    setConflict(null);
  };
  /** Saves what is left; the version to send, or null when it could not be saved. */
  const versionToSend = async (): Promise<number | null> => {
    await saveNow();
    const left = changesOf(base.current.draft, draft);
    return Object.keys(left).length === 0 ? base.current.version : null;
  };
  return { draft, setDraft, set, confirm, state, saveNow, conflict, settle, versionToSend };
}

function withFact(facts: Draft['facts'], fact: FactKey, value: Draft['facts'][FactKey]): Draft['facts'] {
  if (value !== undefined) return { ...facts, [fact]: value };
  const { [fact]: _gone, ...rest } = facts;
  return rest;
}
