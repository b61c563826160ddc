import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';

/** A login round trip under way. */
export interface LoginAttempt {
  nonce: string;
  codeVerifier: string;
  returnTo: string;
  /** Within a session that goes on. */
  anew: boolean;
  createdAt: Instant;
}

/** Keeps what a login round trip must be checked against when it comes back; clears those older than ten minutes. */
export async function keepLoginAttempt(
  db: Kysely<unknown>,
  attempt: Omit<LoginAttempt, 'createdAt'> & { stateHash: Buffer },
  now: Instant,
): Promise<void> {
  await sql`
    with lapsed as (delete from platform.login_attempt where created_at < ${now}::timestamptz - interval '10 minutes')
    insert into platform.login_attempt (state_hash, nonce, code_verifier, return_to, anew, created_at)
    values (${attempt.stateHash}, ${attempt.nonce}, ${attempt.codeVerifier}, ${attempt.returnTo}, ${attempt.anew}, ${now})`.execute(
    db,
  );
}

/** Takes a login attempt out, so that it can be used once. */
export async function takeLoginAttempt(
  db: Kysely<unknown>,
  stateHash: Buffer,
  now: Instant,
): Promise<LoginAttempt | undefined> {
  const { rows } = await sql<LoginAttempt>`
    delete from platform.login_attempt where state_hash = ${stateHash} and created_at > ${now}::timestamptz - interval '10 minutes'
    returning nonce, code_verifier, return_to, anew, created_at`.execute(db);
  return rows[0];
}
