import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ClientId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';
import { proofOf, type WrittenLook } from './access-log/proof.ts';
import { type Actor, systemName } from './actor.ts';
import type { Signer } from './journal/signing.ts';
import type { Look } from './work.ts';

/** Where the looks of one request come from. */
export interface LookContext {
  actor: Actor;
  action: string;
  requestId: string;
  now: Instant;
  signer: Signer;
}

/** What a command came to, kept under its idempotency key so that a repeat is answered and not done again. */
export interface Outcome {
  /** Whose key it is. */
  sender: UserId | ClientId;
  key: string;
  command: string;
  requestHash: Buffer;
  objectId: string;
}

/**
 * Inserts access-log rows, and the outcome of a command, in one statement: within the request's own transaction, before the answer
 * leaves.
 */
export async function writeLooks(
  db: Kysely<unknown>,
  context: LookContext,
  looks: readonly Look[],
  outcome?: Outcome,
): Promise<void> {
  const kept = outcome && keptOutcome(outcome, context.now);
  if (looks.length === 0) {
    if (kept !== undefined) await kept.execute(db);
    return;
  }
  const rows = sql.join(looks.map((look) => rowOf(context, look)));
  const first = kept === undefined ? sql`` : sql`with kept as (${kept})`;
  await sql`${first} insert into platform.access_log (county, at, user_id, assignment_id, unit_id, provider_id, system_actor, action, ground, denied,
    patient_id, case_kind, case_id, request_id, details, holder_provider_id, holder_unit_id, holder_side, proof) values ${rows}`.execute(
    db,
  );
}

function rowOf(context: LookContext, look: Look): RawBuilder<unknown> {
  const row = writtenLook(context, look);
  return sql`(${row.county}, ${row.at}::timestamptz, ${row.userId}::uuid, ${row.assignmentId}::uuid, ${row.unitId}::uuid,
    ${row.providerId}::uuid, ${row.systemActor}::text, ${row.action}, ${row.ground}, ${row.denied}::boolean, ${row.patientId}::uuid,
    ${row.caseKind}::text, ${row.caseId}::uuid, ${row.requestId}, ${JSON.stringify(row.details)}::jsonb, ${row.holderProviderId}::uuid,
    ${row.holderUnitId}::uuid, ${row.holderSide}::text, ${proofOf(context.signer, row)}::bytea)`;
}

/** A look as it is written. */
export function writtenLook({ actor, action, requestId, now }: Omit<LookContext, 'signer'>, look: Look): WrittenLook {
  const user = actor.kind === 'user' ? actor : undefined;
  const sender = actor.kind === 'system' ? undefined : actor;
  const { holder } = look;
  return {
    county: actor.county,
    at: now,
    userId: user?.userId ?? null,
    assignmentId: user?.assignmentId ?? null,
    unitId: sender?.unitId ?? null,
    providerId: sender?.providerId ?? null,
    systemActor: actor.kind === 'user' ? null : systemName(actor),
    action: look.action ?? action,
    ground: look.ground,
    denied: look.denied ?? false,
    patientId: look.patientId ?? null,
    caseKind: look.caseKind ?? null,
    caseId: look.caseId ?? null,
    requestId,
    // As JSON keeps them: what is undefined is not there.
    details: JSON.parse(JSON.stringify(look.details ?? {})) as JsonObject,
    holderProviderId: holder?.providerId ?? null,
    holderUnitId: holder?.unitId ?? null,
    holderSide: holder !== undefined && 'side' in holder ? holder.side : null,
  };
}

function keptOutcome({ sender, key, command, requestHash, objectId }: Outcome, now: Instant) {
  return sql`insert into platform.idempotency_key (user_id, key, command, request_hash, object_id, created_at)
    values (${sender}::uuid, ${key}::uuid, ${command}, ${requestHash}::bytea, ${objectId}::uuid, ${now}::timestamptz)`;
}
