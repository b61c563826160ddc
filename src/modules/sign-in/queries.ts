import { type Kysely, sql } from 'kysely';
import type { AssignmentId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { SignedIn, UserActor } from '../../platform/actor.ts';

/** Finds the active person with an HSA-id. */
export async function personByHsaId(db: Kysely<unknown>, hsaId: string): Promise<Omit<SignedIn, 'locale'> | undefined> {
  const { rows } = await sql<Omit<SignedIn, 'locale'>>`
    select id as user_id, given_name || ' ' || family_name as name, title from organisation.staff where hsa_id = ${hsaId} and active`.execute(db);
  return rows[0];
}

/** The assignments a person may act in on the day of `now` (Swedish date), optionally one of them; ready to be put in a session. */
export async function currentAssignments(db: Kysely<unknown>, userId: UserId, now: Instant, one?: AssignmentId): Promise<UserActor[]> {
  const { rows } = await sql<UserActor>`
    select 'user' as kind, s.id as user_id, a.id as assignment_id, s.given_name || ' ' || s.family_name as name, s.title, a.role,
      u.id as unit_id, u.name as unit_name, u.kind as unit_kind, p.id as provider_id, p.name as provider_name,
      h.id as principal_id, h.name as principal_name, u.county
    from organisation.assignment a
    join organisation.staff s on s.id = a.staff_id
    join organisation.unit u on u.id = a.unit_id
    join organisation.provider p on p.id = u.provider_id
    join organisation.principal h on h.id = p.principal_id
    where a.staff_id = ${userId}::uuid and s.active and (${one ?? null}::uuid is null or a.id = ${one ?? null}::uuid)
      and a.valid_from <= (${now}::timestamptz at time zone 'Europe/Stockholm')::date
      and (a.valid_to is null or a.valid_to >= (${now}::timestamptz at time zone 'Europe/Stockholm')::date)
    order by u.name, a.role`.execute(db);
  return rows;
}

/** Keeps what a login round trip must be checked against when it comes back; clears those older than ten minutes. */
export async function keepLoginAttempt(
  db: Kysely<unknown>,
  attempt: { stateHash: Buffer; nonce: string; codeVerifier: string; returnTo: string },
  now: Instant,
): Promise<void> {
  await sql`
    with lapsed as (delete from platform.login_attempt where created_at < ${now}::timestamptz - interval '10 minutes')
    insert into platform.login_attempt (state_hash, nonce, code_verifier, return_to, created_at)
    values (${attempt.stateHash}, ${attempt.nonce}, ${attempt.codeVerifier}, ${attempt.returnTo}, ${now})`.execute(db);
}

/** Takes a login attempt out, so that it can be used once. */
export async function takeLoginAttempt(
  db: Kysely<unknown>,
  stateHash: Buffer,
  now: Instant,
): Promise<{ nonce: string; codeVerifier: string; returnTo: string } | undefined> {
  const { rows } = await sql<{ nonce: string; codeVerifier: string; returnTo: string }>`
    delete from platform.login_attempt where state_hash = ${stateHash} and created_at > ${now}::timestamptz - interval '10 minutes'
    returning nonce, code_verifier, return_to`.execute(db);
  return rows[0];
}
