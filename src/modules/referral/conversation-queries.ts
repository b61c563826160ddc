import type { Selectable } from 'kysely';
import type { ReferralId } from '../../kernel/ids.ts';
import { type CaseEntry, entriesOfCase } from '../../platform/journal/of-case.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { AttachmentTable, CompletionTable, FactsVersionTable, ReferralTables } from './tables.ts';

// That the matter left a patient whom it did not concern is told in that patient's record, not here.
const ofCorrections = new Set([
  'correction.made',
  'correction.objection-noted',
  'correction.seen',
  'correction.moved-here',
]);

/** The matter's journal entries, its own and those of corrections in it, oldest first. */
export async function entriesOf(work: Work, id: ReferralId): Promise<CaseEntry[]> {
  const entries = await entriesOfCase(work, id);
  return entries.filter(({ type }) => type.startsWith('referral.') || ofCorrections.has(type));
}

/** The facts each time they were sent. */
export async function versionsOf(work: Work, id: ReferralId): Promise<Selectable<FactsVersionTable>[]> {
  return tables<ReferralTables>(work)
    .selectFrom('referral.facts_version')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('referralId', '=', id)
    .orderBy('number')
    .execute();
}

/** Questions and answers, oldest first. */
export async function completionsOf(work: Work, id: ReferralId): Promise<Selectable<CompletionTable>[]> {
  return tables<ReferralTables>(work)
    .selectFrom('referral.completion')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('referralId', '=', id)
    .orderBy('askedAt')
    .execute();
}

/** Attachments, also removed ones (without their content), oldest first. */
export async function attachmentsOf(work: Work, id: ReferralId): Promise<Selectable<AttachmentTable>[]> {
  return tables<ReferralTables>(work)
    .selectFrom('referral.attachment')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('referralId', '=', id)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
}
