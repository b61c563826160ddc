import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AssignmentId, UnitId, UserId } from '../kernel/ids.ts';
import { type Instant, plus } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/texts.ts';
import { dateAt, startOfDay } from '../kernel/zone.ts';
import type { AssignedPerson, Authentication, SignedIn, UserActor } from './actor.ts';
import { rules } from './rules.ts';

/** A session as loaded for a request, with what is known of the request's idempotency key. */
export interface Session {
  person: SignedIn;
  actor: UserActor | null;
  lastSeenAt: Instant;
  repeated: { command: string; requestHash: Buffer; objectId: string } | null;
}

interface SessionRow extends Authentication {
  identity: Omit<SignedIn, 'locale' | keyof Authentication>;
  actor: AssignedPerson | null;
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
  const until = plus(now, { hours: rules().number('session.total-hours', { on: dateAt(now) }) });
  await sql`insert into platform.session (token_hash, user_id, identity, locale, assurance, authenticated_at, created_at, last_seen_at, expires_at)
    values (${hashOf(token)}, ${person.userId}, ${identity}::jsonb, ${person.locale}, ${person.assurance}, ${person.authenticatedAt},
      ${now}, ${now}, ${until})`.execute(db);
  return token;
}

/** Loads a live session and, in the same statement, the outcome of the command this request may repeat. Undefined when it has ended. */
export async function loadSession(
  db: Kysely<unknown>,
  token: string,
  idempotencyKey: string | null,
  now: Instant,
): Promise<Session | undefined> {
  const idleSince = plus(now, { minutes: -rules().number('session.idle-minutes', { on: dateAt(now) }) });
  const { rows } = await sql<SessionRow>`
    select s.identity, s.actor, s.locale, s.last_seen_at, s.assurance, s.authenticated_at, k.command, k.request_hash, k.object_id
    from platform.session s
    left join platform.idempotency_key k on k.user_id = s.user_id and k.key = ${idempotencyKey}::uuid
    where s.token_hash = ${hashOf(token)} and s.ended_at is null and s.expires_at > ${now}
      and s.last_seen_at > ${idleSince}`.execute(db);
  const row = rows[0];
  if (row === undefined) return undefined;
  const repeated =
    row.command !== null && row.requestHash !== null && row.objectId !== null
      ? { command: row.command, requestHash: row.requestHash, objectId: row.objectId }
      : null;
  const { assurance, authenticatedAt, locale, lastSeenAt } = row;
  const person = { ...row.identity, locale, assurance, authenticatedAt };
  const actor = row.actor === null ? null : { ...row.actor, assurance, authenticatedAt };
  return { person, actor, lastSeenAt, repeated };
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
  { endsOn = null, ...actor }: AssignedPerson & { endsOn?: LocalDate | null },
): Promise<string> {
  const next = randomBytes(32).toString('base64url');
  const until = endsOn === null ? null : startOfDay(endsOn);
  await sql`update platform.session set token_hash = ${hashOf(next)}, assignment_id = ${actor.assignmentId}, actor = ${JSON.stringify(actor)}::jsonb,
      expires_at = least(expires_at, ${until}::timestamptz)
    where token_hash = ${hashOf(token)} and ended_at is null`.execute(db);
  return next;
}

/**
 * Notes that the person of a session has proved anew who they are. The token is changed, as after every login. Returns the new one;
 * undefined when the session has ended, or is somebody else's.
 */
export async function renewAuthentication(
  db: Kysely<unknown>,
  token: string,
  proof: Authentication & { userId: UserId },
  now: Instant,
): Promise<string | undefined> {
  const next = randomBytes(32).toString('base64url');
  const { rows } = await sql`update platform.session
    set token_hash = ${hashOf(next)}, assurance = ${proof.assurance}, authenticated_at = ${proof.authenticatedAt}, last_seen_at = ${now}
    where token_hash = ${hashOf(token)} and user_id = ${proof.userId} and ended_at is null and expires_at > ${now}
    returning 1`.execute(db);
  return rows.length === 0 ? undefined : next;
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

/** Ends every session, and every other system's token, that acts at a unit, when that closes: now, or at the beginning of a later day. */
export async function endSessionsOfUnit(db: Kysely<unknown>, unitId: UnitId, at: Instant): Promise<void> {
  await sql`with tokens as (update platform.client_token set expires_at = least(expires_at, ${at}::timestamptz)
      where actor ->> 'unitId' = ${unitId}::text)
    update platform.session set expires_at = least(expires_at, ${at}::timestamptz)
    where actor ->> 'unitId' = ${unitId}::text and ended_at is null`.execute(db);
}

/** Ends every session of a person, when the account is closed. */
export async function endSessionsOfUser(db: Kysely<unknown>, userId: UserId, now: Instant): Promise<void> {
  await sql`update platform.session set ended_at = ${now} where user_id = ${userId} and ended_at is null`.execute(db);
}
