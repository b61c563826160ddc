import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { ReferralId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { tables, type Work, type WorkChange } from '../../platform/work.ts';
import type { AttachmentTable, CompletionTable, FactsVersionTable, ReferralTables } from './tables.ts';

/** A journal entry of the matter, as the conversation needs it. */
export interface CaseEntry {
  id: string;
  type: string;
  unitId: UnitId | null;
  userId: UserId | null;
  payload: JsonObject;
  work: WorkChange[];
  recordedAt: Instant;
}

/** The matter's journal entries in order; row-level security lets participants see them. */
export async function entriesOf(work: Work, id: ReferralId): Promise<CaseEntry[]> {
  const { rows } =
    await sql<CaseEntry>`select id, type, unit_id, user_id, payload, work, recorded_at from platform.journal
    where county = ${work.actor.county} and case_id = ${id}::uuid and case_kind = 'referral' order by sequence`.execute(
      work.tx,
    );
  return rows.filter(({ type }) => type.startsWith('referral.'));
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
