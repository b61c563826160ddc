import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { GrantedScope } from '../../kernel/client-scope.ts';
import { type ClientId, type County, isId, type UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Side } from '../../kernel/side.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { ProvenAssertion } from './assertion.ts';
import type { PublicJwk } from './keys.ts';

/** What a client is known by when it asks for a token. */
export interface AskingClient {
  id: ClientId;
  county: County;
  unitId: UnitId;
  side: Side;
  name: string;
  scopes: GrantedScope[];
  keys: PublicJwk[] | null;
  secretHash: Buffer | null;
  endsOn: LocalDate;
}

/** The client that a request claims to be from, if it is approved and has not ended. */
export async function activeClient(
  tx: Transaction<unknown>,
  claimed: string | undefined,
  now: Instant,
): Promise<AskingClient | undefined> {
  if (claimed === undefined || !isId(claimed)) return undefined;
  const { rows } =
    await sql<AskingClient>`select c.id, c.county, c.unit_id, organisation.side_of(c.unit_id) as side, c.name, c.scopes,
      c.keys, c.secret_hash, c.ends_on
    from system_client.client c where c.id = ${claimed}::uuid and c.state = 'approved' and c.ends_on > ${dateAt(now)}::date`.execute(
      tx,
    );
  return rows[0];
}

/** Notes that an assertion has been used, and forgets those that have expired. False when it was used before. */
export async function useOnce(
  tx: Transaction<unknown>,
  clientId: ClientId,
  { jtiHash, expiresAt }: ProvenAssertion,
  now: Instant,
): Promise<boolean> {
  const { rows } = await sql`with lapsed as (delete from system_client.assertion where expires_at < ${now}::timestamptz)
    insert into system_client.assertion (client_id, jti_hash, expires_at) values (${clientId}, ${jtiHash}, ${expiresAt})
    on conflict do nothing returning 1`.execute(tx);
  return rows.length === 1;
}

/** Notes that a client has been given a token. */
export async function noteUse(tx: Transaction<unknown>, clientId: ClientId, now: Instant): Promise<void> {
  await sql`update system_client.client set last_used_at = ${now} where id = ${clientId}`.execute(tx);
}

/** How a shared secret is kept: it is made by chance and long, so a plain hash does. */
export function secretHashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
