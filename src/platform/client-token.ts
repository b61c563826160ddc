import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { ClientId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { ClientActor } from './actor.ts';
import type { Session } from './session.ts';

/** Another system as loaded for a request by its token, with what is known of the request's idempotency key. */
export interface SignedInClient {
  actor: ClientActor;
  repeated: Session['repeated'];
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Gives another system a token, of which only a hash is stored, and forgets those that have expired. */
export async function giveToken(
  db: Kysely<unknown>,
  actor: ClientActor,
  { now, until }: { now: Instant; until: Instant },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql`with lapsed as (delete from platform.client_token where expires_at < ${now}::timestamptz)
    insert into platform.client_token (token_hash, client_id, actor, created_at, expires_at)
    values (${hashOf(token)}, ${actor.clientId}, ${JSON.stringify(actor)}::jsonb, ${now}, ${until})`.execute(db);
  return token;
}

/** Loads whom a token was given to and, in the same statement, the outcome of the command this request may repeat. Undefined when it has expired. */
export async function loadToken(
  db: Kysely<unknown>,
  token: string,
  idempotencyKey: string | null,
  now: Instant,
): Promise<SignedInClient | undefined> {
  const { rows } = await sql<{
    actor: ClientActor;
    command: string | null;
    requestHash: Buffer | null;
    objectId: string | null;
  }>`select t.actor, k.command, k.request_hash, k.object_id
    from platform.client_token t
    left join platform.idempotency_key k on k.user_id = t.client_id and k.key = ${idempotencyKey}::uuid
    where t.token_hash = ${hashOf(token)} and t.expires_at > ${now}`.execute(db);
  const row = rows[0];
  if (row === undefined) return undefined;
  const { actor, command, requestHash, objectId } = row;
  const known = command !== null && requestHash !== null && objectId !== null;
  return { actor, repeated: known ? { command, requestHash, objectId } : null };
}

/** Ends every token of another system, at once. */
export async function endTokensOf(db: Kysely<unknown>, clientId: ClientId): Promise<void> {
  await sql`delete from platform.client_token where client_id = ${clientId}`.execute(db);
}
