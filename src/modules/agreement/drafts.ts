import { sql } from 'kysely';
import type { z } from 'zod';
import { type Id, newId, type UserId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { titleOf } from '../../model/load.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound, requireVersion } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { beginDraftBody, draftAnswer, draftsAnswer, saveDraftBody } from './contract.ts';
import { staffById } from '../organisation/index.ts';
import type { AgreementTables } from './tables.ts';
import { agreementTexts } from './texts/index.ts';

export type DraftId = Id<'model_draft'>;

/** Begins a draft, of a version or of nothing. A draft may be as faulty as half-written text is. */
export async function beginDraft(work: Work, body: z.output<typeof beginDraftBody>): Promise<{ id: DraftId }> {
  const actor = userOf(work.actor);
  authorise(work, allow('no-patient-data'));
  const id = newId<'model_draft'>();
  const { source, basedOn } = body;
  await tables<AgreementTables>(work)
    .insertInto('agreement.model_draft')
    .values({
      id,
      county: actor.county,
      title: titleOf(source),
      source,
      basedOn,
      changedBy: actor.userId,
      changedAt: work.now,
    })
    .execute();
  return { id };
}

/** Keeps what is written so far. Somebody else's later change is not written over. */
export async function saveDraft(
  work: Work,
  id: DraftId,
  { source, version }: z.output<typeof saveDraftBody>,
): Promise<{ id: DraftId }> {
  const actor = userOf(work.actor);
  authorise(work, allow('no-patient-data'));
  const draft = await lockDraft(work, id);
  requireVersion(draft.version, version);
  await tables<AgreementTables>(work)
    .updateTable('agreement.model_draft')
    .set({
      source,
      title: titleOf(source),
      changedBy: actor.userId,
      changedAt: work.now,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
  return { id };
}

/** The county's drafts, last changed first. */
export async function listDrafts(work: Work): Promise<z.input<typeof draftsAnswer>> {
  authorise(work, allow('no-patient-data'));
  const rows = await drafts(work)
    .select([...summary])
    .orderBy('changedAt', 'desc')
    .execute();
  return { drafts: await withNames(work, rows) };
}

/** One draft with its text. */
export async function showDraft(work: Work, id: DraftId): Promise<z.input<typeof draftAnswer>> {
  authorise(work, allow('no-patient-data'));
  const rows = await drafts(work)
    .select([...summary, 'source', 'basedOn', 'proposedAs', 'version'])
    .where('id', '=', id)
    .execute();
  const [draft] = await withNames(work, rows);
  if (draft === undefined) throw noSuchDraft();
  return draft;
}

const summary = ['id', 'title', 'changedBy', 'changedAt'] as const;

function drafts(work: Work) {
  return tables<AgreementTables>(work)
    .selectFrom('agreement.model_draft')
    .where('county', '=', userOf(work.actor).county);
}

async function withNames<Row extends { changedBy: UserId }>(work: Work, rows: readonly Row[]) {
  const staff = await staffById(
    work,
    rows.map(({ changedBy }) => changedBy),
  );
  return rows.map((row) => ({ ...row, changedBy: staff.get(row.changedBy)?.name ?? '–' }));
}

/** A draft of the county, locked until the transaction ends. */
export async function lockDraft(work: Work, id: DraftId) {
  const draft = await tables<AgreementTables>(work)
    .selectFrom('agreement.model_draft')
    .selectAll()
    .where('id', '=', id)
    .where('county', '=', userOf(work.actor).county)
    .forUpdate()
    .executeTakeFirst();
  if (draft === undefined) throw noSuchDraft();
  return draft;
}

function noSuchDraft() {
  return notFound(
    'no-such-draft',
    both(agreementTexts, (t) => t.noSuchDraft),
  );
}
