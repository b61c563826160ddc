import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CooperationModel } from '../../../../model/index.ts';
import type { LoadResult, PlacedFault } from '../../../../model/load.ts';
import { ApiError } from '../../../../web/api/errors.ts';
import { libraryQuery } from '../api.ts';

/** What the checker says of a text: nothing yet, complete, or its faults. */
export interface Checked {
  readonly model: CooperationModel | null;
  readonly faults: readonly PlacedFault[];
  /** The text that this is said of. */
  readonly text: string | null;
  /** What kept it from being checked: a model that it includes could not be fetched. */
  readonly error: unknown;
}

const NOTHING: Checked = { model: null, faults: [], text: null, error: null };
/** A writer pauses about this long between thoughts. */
const PAUSE_MS = 500;

type AskForText = (model: string, version: number) => Promise<string | undefined>;

/** Checks a text a moment after it was last changed; the checker and its YAML reader come with the first text. */
export function useChecked(text: string | undefined): Checked {
  const [checked, setChecked] = useState<Checked>(NOTHING);
  const queries = useQueryClient();
  useEffect(() => {
    if (text === undefined) return;
    let wanted = true;
    const timer = setTimeout(() => {
      const ask: AskForText = async (model, version) => {
        const found = await queries.fetchQuery(libraryQuery(model, version)).catch(unlessMissing);
        return found?.source;
      };
      void readModel(text, ask)
        .then((result) => (result.ok ? { model: result.model, faults: [] } : { model: null, faults: result.faults }))
        .then((result): Checked => ({ ...result, text, error: null }))
        .catch((error: unknown): Checked => ({ ...NOTHING, text, error }))
        .then((result) => wanted && setChecked(result));
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, queries]);
  return checked;
}

/** A model that nobody has is a fault of the text, which the checker puts words to; that it could not be fetched is none. */
function unlessMissing(error: unknown): undefined {
  if (error instanceof ApiError && error.status === 404) return undefined;
  throw error;
}

/** Reads and checks a text with what it includes, fetched first. */
async function readModel(text: string, ask: AskForText): Promise<LoadResult> {
  const { includedIn, loadModel } = await import('../../../../model/load.ts');
  const texts = new Map<string, string>();
  for (let include = includedIn(text); include !== undefined; ) {
    const key = `${include.model} ${include.version}`;
    const found = texts.has(key) ? undefined : await ask(include.model, include.version);
    if (found === undefined) break;
    texts.set(key, found);
    include = includedIn(found);
  }
  return loadModel(text, (model, version) => texts.get(`${model} ${version}`));
}
