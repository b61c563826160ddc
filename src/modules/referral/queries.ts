import type { Insertable, Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { PatientId, ReferralId, UserId } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import type { JsonValue } from '../../kernel/json.ts';
import type { ReferralFacts } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { jsonb } from '../../platform/database/connect.ts';
import { requireVersion } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { CompletionTable, ReferralTable, ReferralTables } from './tables.ts';

export type Referral = Selectable<ReferralTable>;
export type ReferralChange = Omit<Updateable<ReferralTable>, 'county' | 'id' | 'version' | 'updatedAt'>;

// What a unit of work has just written needs no second reading when the answer is rendered.
const written = new WeakMap<Work, Referral>();

/** The facts of a referral; they have passed the contract's schema when they were written. */
export function factsOf(referral: Pick<Referral, 'facts'>): ReferralFacts {
  return referral.facts as unknown as ReferralFacts;
}

/** Loads and locks, so that of two who act at once the second sees what the first did. Undefined when out of sight. */
export async function lockReferral(work: Work, id: ReferralId): Promise<Referral | undefined> {
  return tables<ReferralTables>(work)
    .selectFrom('referral.referral')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('id', '=', id)
    .where('discardedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Loads without lock; what this unit of work wrote itself comes from memory. */
export async function loadReferral(work: Work, id: ReferralId): Promise<Referral | undefined> {
  const own = written.get(work);
  if (own?.id === id) return own;
  return tables<ReferralTables>(work)
    .selectFrom('referral.referral')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Inserts a draft; the case number is drawn in the same statement. */
export async function insertDraft(
  work: Work,
  draft: Omit<Insertable<ReferralTable>, 'county' | 'caseNumber' | 'facts' | 'prefilled'> & {
    facts: JsonValue;
    prefilled: JsonValue;
  },
): Promise<Referral> {
  const { county } = work.actor;
  const row = await tables<ReferralTables>(work)
    .insertInto('referral.referral')
    .values({
      ...draft,
      county,
      caseNumber: sql<string>`'VB' || ${county}::text || '-' || lpad(nextval('referral.case_number_seq')::text, 6, '0')`,
      facts: jsonb(draft.facts),
      prefilled: jsonb(draft.prefilled),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  written.set(work, row);
  return row;
}

/** What is written beside the change of the referral itself, in the same statement. */
export interface Alongside {
  /** A new version of the facts, by its number. */
  factsVersion?: { number: number; facts: ReferralFacts; reason?: string };
  asked?: { id: CompletionTable['id']; question: string; missingFacts: string[]; dueAt: CompletionTable['dueAt'] };
  answered?: { answer: string };
}

/** Saves a change of a locked referral and raises its version; one statement. */
export async function saveReferral(
  work: Work,
  referral: Referral,
  change: ReferralChange,
  alongside: Alongside = {},
): Promise<Referral> {
  const db = tables<ReferralTables>(work);
  const { providerId, userId } = userOf(work.actor);
  const { county, id, patientId } = referral;
  const common = { county, referralId: id, patientId, ownerProviderId: providerId };
  let query = db.with('touched', (q) => q.selectNoFrom(sql<number>`1`.as('one')));
  if (alongside.factsVersion !== undefined) {
    const { number, facts, reason = null } = alongside.factsVersion;
    const written = { recordedAt: work.now, recordedBy: userId, reason };
    const values = { ...common, number, facts: jsonb(facts as JsonValue), ...written };
    query = query.with('version', (q) => q.insertInto('referral.facts_version').values(values));
  }
  if (alongside.asked !== undefined) {
    const values = { ...common, ...alongside.asked, askedAt: work.now, askedBy: userId };
    query = query.with('asked', (q) => q.insertInto('referral.completion').values(values));
  }
  if (alongside.answered !== undefined) {
    const set = { answer: alongside.answered.answer, answeredAt: work.now, answeredBy: userId };
    query = query.with('answered', (q) =>
      q
        .updateTable('referral.completion')
        .set(set)
        .where('county', '=', county)
        .where('referralId', '=', id)
        .where('answeredAt', 'is', null),
    );
  }
  const row = await query
    .updateTable('referral.referral')
    .set({ ...jsonColumns(change), version: referral.version + 1, updatedAt: work.now })
    .where('county', '=', county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  // The row is locked and in sight, so only a change made around the lock could be the reason.
  if (row === undefined) requireVersion(referral.version + 1, referral.version);
  const saved = row as Referral;
  written.set(work, saved);
  return saved;
}

/** Gives a locked referral, its questions and its files to another patient. What was sent stays in the record that it was written in. */
export async function giveToPatient(work: Work, { county, id }: Referral, patientId: PatientId): Promise<void> {
  const db = tables<ReferralTables>(work);
  await db
    .with('asked', (q) =>
      q.updateTable('referral.completion').set({ patientId }).where('county', '=', county).where('referralId', '=', id),
    )
    .with('added', (q) =>
      q.updateTable('referral.attachment').set({ patientId }).where('county', '=', county).where('referralId', '=', id),
    )
    .updateTable('referral.referral')
    .set({ patientId })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

function jsonColumns(change: ReferralChange): ReferralChange {
  const result: Record<string, unknown> = { ...change };
  for (const key of ['facts', 'decision', 'prefilled'] as const) {
    if (change[key] !== undefined && change[key] !== null) result[key] = jsonb(change[key] as JsonValue);
  }
  return result;
}

/** A new id for a question, known before it is written so that the entry can name it. */
export function newCompletionId(): CompletionTable['id'] {
  return newId<'completion'>();
}

/** The person acting. */
export function actingUser(work: Work): UserId {
  return userOf(work.actor).userId;
}
