import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AssignmentId, UserId } from '../kernel/ids.ts';
import { type Instant, plus } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/texts.ts';
import { startOfDay } from '../kernel/zone.ts';
import type { SignedIn, UserActor } from './actor.ts';

/** Hours a session may last in all, and minutes it may lie idle. */
export const sessionHours = 12;
export const idleMinutes = 60;

/** A session as loaded for a request, with what is known of the request's idempotency key. */
export interface Session {
  person: SignedIn;
  actor: UserActor | null;
  lastSeenAt: Instant;
  repeated: { command: string; requestHash: Buffer; objectId: string } | null;
}

interface SessionRow {
  identity: Omit<SignedIn, 'locale'>;
  actor: UserActor | null;
  locale: Locale;
  lastSeenAt: Instant;
  command: string | null;
  requestHash: Buffer | null;
  objectId: string | null;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Starts a session after login; returns the token for the cookie, of which only a hash is stored. */
export async function startSession(db: Kysely<unknown>, person: SignedIn, now: Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const identity = JSON.stringify({ userId: person.userId, name: person.name, title: person.title });
  await sql`insert into platform.session (token_hash, user_id, identity, locale, created_at, last_seen_at, expires_at)
    values (${hashOf(token)}, ${person.userId}, ${identity}::jsonb, ${person.locale}, ${now}, ${now}, ${plus(now, { hours: sessionHours })})`.execute(
    db,
  );
  return token;
}

/** Loads a live session and, in the same statement, the outcome of the command this request may repeat. Undefined when it has ended. */
export async function loadSession(
  db: Kysely<unknown>,
  token: string,
  idempotencyKey: string | null,
  now: Instant,
): Promise<Session | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.identity, s.actor, s.locale, s.last_seen_at, k.command, k.request_hash, k.object_id
    from platform.session s
    left join platform.idempotency_key k on k.user_id = s.user_id and k.key = ${idempotencyKey}::uuid
    where s.token_hash = ${hashOf(token)} and s.ended_at is null and s.expires_at > ${now}
      and s.last_seen_at > ${plus(now, { minutes: -idleMinutes })}`.execute(db);
  const row = rows[0];
  if (row === undefined) return undefined;
  const repeated =
    row.command !== null && row.requestHash !== null && row.objectId !== null
      ? { command: row.command, requestHash: row.requestHash, objectId: row.objectId }
      : null;
  return { person: { ...row.identity, locale: row.locale }, actor: row.actor, lastSeenAt: row.lastSeenAt, repeated };
}

/** Notes that the session is in use; called at most once a minute. */
export async function touchSession(db: Kysely<unknown>, token: string, now: Instant): Promise<void> {
  await sql`update platform.session set last_seen_at = ${now} where token_hash = ${hashOf(token)}`.execute(db);
}

/**
 * Sets the assignment the person acts in, as a snapshot: the session ends no later than the assignment does. The token is changed so
 * that an old one is worth nothing; returns the new one.
 */
export async function chooseAssignment(
  db: Kysely<unknown>,
  token: string,
  { endsOn = null, ...actor }: UserActor & { endsOn?: LocalDate | null },
): Promise<string> {
  const next = randomBytes(32).toString('base64url');
  const until = endsOn === null ? null : startOfDay(endsOn);
  await sql`update platform.session set token_hash = ${hashOf(next)}, assignment_id = ${actor.assignmentId}, actor = ${JSON.stringify(actor)}::jsonb,
      expires_at = least(expires_at, ${until}::timestamptz)
    where token_hash = ${hashOf(token)} and ended_at is null`.execute(db);
  return next;
}

/** Sets the language of the session. */
export async function setLocale(db: Kysely<unknown>, token: string, locale: Locale): Promise<void> {
  await sql`update platform.session set locale = ${locale} where token_hash = ${hashOf(token)}`.execute(db);
}

/** Signs out. */
export async function endSession(db: Kysely<unknown>, token: string, now: Instant): Promise<void> {
  await sql`update platform.session set ended_at = ${now} where token_hash = ${hashOf(token)} and ended_at is null`.execute(
    db,
  );
}

/** Ends every session that acts in an assignment, when that ends: now, or at the beginning of a later day. */
export async function endSessionsOfAssignment(
  db: Kysely<unknown>,
  assignmentId: AssignmentId,
  at: Instant,
): Promise<void> {
  await sql`update platform.session set expires_at = least(expires_at, ${at}::timestamptz)
    where assignment_id = ${assignmentId} and ended_at is null`.execute(db);
}

/** Ends every session of a person, when the account is closed. */
export async function endSessionsOfUser(db: Kysely<unknown>, userId: UserId, now: Instant): Promise<void> {
  await sql`update platform.session set ended_at = ${now} where user_id = ${userId} and ended_at is null`.execute(db);
}
