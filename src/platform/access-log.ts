import { type Kysely, sql } from 'kysely';
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

/** Inserts access-log rows in one statement: within the request's own transaction, before the answer leaves. */
export async function writeLooks(db: Kysely<unknown>, context: LookContext, looks: readonly Look[]): Promise<void> {
  if (looks.length === 0) return;
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
  await sql`insert into platform.access_log (county, at, user_id, assignment_id, unit_id, provider_id, system_actor, action, ground, denied,
    patient_id, case_kind, case_id, request_id, details) values ${rows}`.execute(db);
}
