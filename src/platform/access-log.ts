import { type Kysely, sql } from 'kysely';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Actor } from './actor.ts';
import type { Look } from './work.ts';

/** Where the looks of one request come from. */
export interface LookContext {
  actor: Actor;
  action: string;
  requestId: string;
  now: Instant;
}

/** What a command came to, kept under its idempotency key so that a repeat is answered and not done again. */
export interface Outcome {
  userId: UserId;
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
  const { actor, now } = context;
  const user = actor.kind === 'user' ? actor : undefined;
  const rows = sql.join(
    looks.map(
      (
        look,
      ) => sql`(${actor.county}, ${now}::timestamptz, ${user?.userId ?? null}::uuid, ${user?.assignmentId ?? null}::uuid,
        ${user?.unitId ?? null}::uuid, ${user?.providerId ?? null}::uuid, ${actor.kind === 'system' ? actor.name : null}::text,
        ${look.action ?? context.action}, ${look.ground}, ${look.denied ?? false}::boolean, ${look.patientId ?? null}::uuid,
        ${look.caseKind ?? null}::text, ${look.caseId ?? null}::uuid, ${context.requestId}, ${JSON.stringify(look.details ?? {})}::jsonb)`,
    ),
  );
  const first = kept === undefined ? sql`` : sql`with kept as (${kept})`;
  await sql`${first} insert into platform.access_log (county, at, user_id, assignment_id, unit_id, provider_id, system_actor, action, ground, denied,
    patient_id, case_kind, case_id, request_id, details) values ${rows}`.execute(db);
}

function keptOutcome({ userId, key, command, requestHash, objectId }: Outcome, now: Instant) {
  return sql`insert into platform.idempotency_key (user_id, key, command, request_hash, object_id, created_at)
    values (${userId}::uuid, ${key}::uuid, ${command}, ${requestHash}::bytea, ${objectId}::uuid, ${now}::timestamptz)`;
}
