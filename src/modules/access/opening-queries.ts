import { sql } from 'kysely';
import { type Id, newId, type PatientId, type ProviderId, type UnitId, type UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Side } from '../../kernel/side.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { OpeningId, SourceId } from './domain/ids.ts';
import type { AccessGround } from './domain/question.ts';
import { ownerNow } from './names.ts';

export type Among = 'own-controller' | 'other-controllers';

/** Who holds something: another unit of the controller, or another controller as such. */
export interface Holder {
  providerId: ProviderId;
  side: Side;
  unitId: UnitId | null;
  blocked: boolean;
}

/** One act in a chain of steps. */
export interface OpeningRow {
  id: OpeningId | SourceId;
  chainId: OpeningId;
  patientId: PatientId;
  providerId: ProviderId;
  side: Side;
  unitId: UnitId;
  userId: UserId;
  among: Among;
  step: 'existence' | 'source' | 'content';
  follows: Id<string> | null;
  sourceProviderId: ProviderId | null;
  sourceSide: Side | null;
  sourceUnitId: UnitId | null;
  sourceBlocked: boolean;
  ground: AccessGround;
  relevance: string | null;
  danger: string | null;
  whyNoConsent: string | null;
  necessity: string | null;
  openedAt: Instant;
  validUntil: Instant;
}

/** Every act of a chain, oldest first. Row-level security shows the unit's own alone. */
export async function loadChain(work: Work, id: OpeningId): Promise<OpeningRow[]> {
  const { rows } =
    await sql<OpeningRow>`select id, chain_id, patient_id, owner_provider_id as provider_id, owner_side as side,
      owner_unit_id as unit_id, user_id, among, step, follows, source_provider_id, source_side, source_unit_id, source_blocked, ground,
      relevance, danger, why_no_consent, necessity, opened_at, valid_until
    from access.opening where county = ${work.actor.county} and chain_id = ${id}::uuid order by opened_at, id`.execute(
      work.tx,
    );
  return rows;
}

/** A new act: what it adds to the chain. */
export interface NewAct {
  id: OpeningId | SourceId;
  chainId: OpeningId;
  patientId: PatientId;
  among: Among;
  step: OpeningRow['step'];
  follows: Id<string> | null;
  source: Holder | null;
  ground: string;
  validUntil: Instant;
  relevance?: string | null;
  danger?: string | null;
  whyNoConsent?: string | null;
  necessity?: string | null;
}

/** Writes acts, in one statement. */
export async function insertActs(work: Work, acts: readonly NewAct[]): Promise<void> {
  if (acts.length === 0) return;
  const { actor, providerId, side, unitId } = ownerNow(work);
  const rows = sql.join(
    acts.map(
      ({
        source,
        ...act
      }) => sql`(${actor.county}, ${act.id}::uuid, ${act.chainId}::uuid, ${act.patientId}::uuid, ${providerId}::uuid,
        ${side}, ${unitId}::uuid, ${actor.userId}::uuid, ${act.among}, ${act.step}, ${act.follows}::uuid,
        ${source?.providerId ?? null}::uuid, ${source?.side ?? null}::text, ${source?.unitId ?? null}::uuid, ${source?.blocked ?? false}::boolean,
        ${act.ground}, ${act.relevance ?? null}::text, ${act.danger ?? null}::text, ${act.whyNoConsent ?? null}::text,
        ${act.necessity ?? null}::text, ${work.now}::timestamptz, ${act.validUntil}::timestamptz)`,
    ),
  );
  await sql`insert into access.opening (county, id, chain_id, patient_id, owner_provider_id, owner_side, owner_unit_id, user_id, among,
    step, follows, source_provider_id, source_side, source_unit_id, source_blocked, ground, relevance, danger, why_no_consent, necessity,
    opened_at, valid_until) values ${rows}`.execute(work.tx);
}

/** That others hold something, and that something is blocked, per side. The database answers only somebody who cares or has begun. */
export async function existenceOf(
  work: Work,
  patientId: PatientId,
  among: Among,
): Promise<{ side: Side; held: boolean; blocked: boolean }[]> {
  const { rows } = await sql<{ side: Side; held: boolean; blocked: boolean }>`
    select side, held, blocked from access.existence(${work.actor.county}, ${patientId}::uuid, ${among})`.execute(
    work.tx,
  );
  return rows;
}

/** Who holds what; the database answers only who has taken step 1, and tells of blocks only where danger has been stated. */
export async function holdersOf(work: Work, chain: OpeningId): Promise<Holder[]> {
  const { rows } = await sql<Holder>`select provider_id, side, unit_id, blocked
    from access.holders(${work.actor.county}, ${chain}::uuid)`.execute(work.tx);
  return rows;
}

/** The head's review of an emergency, if there is one. */
export async function reviewOf(
  work: Work,
  id: OpeningId,
): Promise<{ at: Instant; by: UserId; note: string | null } | undefined> {
  const { rows } = await sql<{ at: Instant; by: UserId; note: string | null }>`
    select reviewed_at as at, reviewed_by as by, note from access.emergency_review
    where county = ${work.actor.county} and opening_id = ${id}::uuid`.execute(work.tx);
  return rows[0];
}

/** Writes the head's review; false when there is one. */
export async function insertReview(work: Work, start: OpeningRow, note: string | null): Promise<boolean> {
  const { actor, unitId, providerId } = ownerNow(work);
  const { rows } =
    await sql`insert into access.emergency_review (county, opening_id, patient_id, owner_provider_id, owner_unit_id,
      reviewed_at, reviewed_by, note)
    values (${actor.county}, ${start.chainId}::uuid, ${start.patientId}::uuid, ${providerId}::uuid, ${unitId}::uuid, ${work.now},
      ${actor.userId}::uuid, ${note}) on conflict do nothing returning opening_id`.execute(work.tx);
  return rows.length > 0;
}

/** Requests to lift blocks that were made from a chain, by source. */
export async function requestsOf(work: Work, id: OpeningId): Promise<Map<string, Id<'block_request'>>> {
  const { rows } = await sql<{
    id: Id<'block_request'>;
    sourceId: string;
  }>`select id, source_id from access.block_request
    where county = ${work.actor.county} and opening_id = ${id}::uuid`.execute(work.tx);
  return new Map(rows.map((row) => [row.sourceId, row.id]));
}

/** True for the acting user's own chain, in the unit it was begun in. */
export function isOwn(work: Work, start: OpeningRow): boolean {
  const { userId, unitId } = userOf(work.actor);
  return start.userId === userId && start.unitId === unitId;
}

export const newOpeningId = () => newId<'opening'>();
export const newSourceId = () => newId<'source'>();
