import { sql } from 'kysely';
import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { includedIn } from '../../model/load.ts';
import { flattened, loadModel, type LoadResult } from '../../model/load.ts';
import type { Library } from '../../model/include.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { Refusal, requireVersion } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { proposeBody } from './contract.ts';
import { type DraftId, lockDraft } from './drafts.ts';
import { aboutVersion } from './entry.ts';
import { registerModel } from './models.ts';
import { sourceOfVersion } from './show-source.ts';
import { agreementTexts } from './texts/index.ts';

/**
 * Makes a draft a version that nobody can change: with what it includes written into it, known by its hash, to be signed by the
 * parties. A faulty draft is refused with its first fault.
 */
export async function proposeVersion(
  work: Work,
  id: DraftId,
  body: z.output<typeof proposeBody>,
): Promise<{ id: DraftId }> {
  authorise(work, allow('no-patient-data'));
  const draft = await lockDraft(work, id);
  requireVersion(draft.version, body.version);
  const library = await libraryFor(work, draft.source);
  const result = loadModel(draft.source, library);
  if (!result.ok) throw faulty(result);
  const text = flattened(draft.source, library);
  const { hash } = await refuseOtherText(work, text, result.model.document);
  const { title, version } = result.model.document;
  work.record({
    type: 'agreement.version-proposed',
    ...aboutVersion(work, hash),
    params: { title, version: String(version) },
    payload: { hash, draft: id },
  });
  await sql`update agreement.model_draft set proposed_as = ${hash}, version = version + 1 where id = ${id}::uuid`.execute(
    work.tx,
  );
  return { id };
}

/** A number stands for one text: another text is another version. */
async function refuseOtherText(work: Work, text: string, { id, version }: { id: string; version: number }) {
  const registered = await registerModel(work.tx, text, work.now);
  const { rows } = await sql<{ hash: string }>`select hash from agreement.model_version
    where model_id = ${id} and version = ${String(version)} and hash <> ${registered.hash}`.execute(work.tx);
  if (rows.length === 0) return registered;
  throw new Refusal(
    'cannot-be-done',
    'version-exists',
    both(agreementTexts, (t) => t.raiseVersion({ model: id, version: String(version) })),
  );
}

function faulty(result: Extract<LoadResult, { ok: false }>): Refusal {
  const [first] = result.faults;
  const says = (locale: 'sv' | 'en') => `${first?.place.line ?? 1}: ${first?.reason[locale] ?? ''}`;
  const count = result.faults.length;
  return new Refusal('cannot-be-done', 'faulty-model', {
    sv: agreementTexts.sv.faulty({ count, first: `rad ${says('sv')}` }),
    en: agreementTexts.en.faulty({ count, first: `line ${says('en')}` }),
  });
}

/** The texts of what a draft includes, and what that in turn includes, from the versions that are kept. */
async function libraryFor(work: Work, source: string): Promise<Library> {
  const texts = new Map<string, string>();
  for (let include = includedIn(source); include !== undefined; ) {
    const key = `${include.model} ${include.version}`;
    const text = texts.has(key) ? undefined : await sourceOfVersion(work, include.model, include.version);
    if (text === undefined) break;
    texts.set(key, text);
    include = includedIn(text);
  }
  return (model, version) => texts.get(`${model} ${version}`);
}
