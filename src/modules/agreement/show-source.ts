import { sql } from 'kysely';
import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { sourceAnswer } from './contract.ts';
import { agreementTexts } from './texts/index.ts';

/** A version's text, to be read, compared with or begun from. */
export async function showSource(work: Work, hash: string): Promise<z.input<typeof sourceAnswer>> {
  authorise(work, allow('no-patient-data'));
  const { rows } = await sql<{
    source: string;
  }>`select source from agreement.model_version where hash = ${hash}`.execute(work.tx);
  return found(rows[0]?.source);
}

/** The text of a model by id and version, for a local model that includes it. */
export async function showLibraryText(
  work: Work,
  { model, version }: { model: string; version: number },
): Promise<z.input<typeof sourceAnswer>> {
  authorise(work, allow('no-patient-data'));
  return found(await sourceOfVersion(work, model, version));
}

/** The text of a model by id and version; of several (an old slip) the one that was written last. */
export async function sourceOfVersion(work: Work, model: string, version: number): Promise<string | undefined> {
  const { rows } = await sql<{ source: string }>`select source from agreement.model_version
    where model_id = ${model} and version = ${String(version)} order by recorded_at desc limit 1`.execute(work.tx);
  return rows[0]?.source;
}

function found(source: string | undefined): z.input<typeof sourceAnswer> {
  if (source !== undefined) return { source };
  throw notFound(
    'no-such-model',
    both(agreementTexts, (t) => t.noSuchModel),
  );
}
