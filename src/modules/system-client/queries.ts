import { sql } from 'kysely';
import type { GrantedScope } from '../../kernel/client-scope.ts';
import type { ClientId, County, PrincipalId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { ClientState } from './contract.ts';
import type { PublicJwk } from './keys.ts';
import { clientTexts } from './texts/index.ts';

/** A client as it is kept. */
export interface ClientRow {
  id: ClientId;
  county: County;
  principalId: PrincipalId;
  unitId: UnitId;
  name: string;
  scopes: GrantedScope[];
  keys: PublicJwk[] | null;
  sharedSecret: boolean;
  endsOn: LocalDate;
  state: ClientState;
  proposedById: UserId;
  proposedAt: Instant;
  approvedById: UserId | null;
  approvedAt: Instant | null;
  endedById: UserId | null;
  endedAt: Instant | null;
  endReason: string | null;
  lastUsedAt: Instant | null;
  version: number;
}

/** The state as it is on a day: an approved client is active until its last day has come. */
const stateOn = (today: LocalDate) => sql`case when c.state = 'approved' then
  case when c.ends_on > ${today}::date then 'active' else 'lapsed' end else c.state end`;

const columns = (today: LocalDate) => sql`c.id, c.county, c.principal_id, c.unit_id, c.name, c.scopes, c.keys,
  c.secret_hash is not null as shared_secret, c.ends_on, ${stateOn(today)} as state, c.proposed_by as proposed_by_id, c.proposed_at,
  c.approved_by as approved_by_id, c.approved_at, c.ended_by as ended_by_id, c.ended_at, c.end_reason, c.last_used_at, c.version
  from system_client.client c`;

/** The clients of the acting administrator's principal, by name, a page at a time. */
export async function clientsOfPrincipal(
  work: Work,
  asked: { text: string | null; state: ClientState | null; limit: number; offset: number },
): Promise<{ rows: ClientRow[]; total: number }> {
  const { text, state, limit, offset } = asked;
  const today = dateAt(work.now);
  const found = sql`c.principal_id = ${userOf(work.actor).principalId}::uuid
    and (${text}::text is null or position(lower(${text}::text) in lower(c.name)) > 0)
    and (${state}::text is null or ${stateOn(today)} = ${state}::text)`;
  const { rows } = await sql<ClientRow>`select ${columns(today)} where ${found}
    order by lower(c.name), c.id limit ${limit} offset ${offset}`.execute(work.tx);
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from system_client.client c
    where ${found}`.execute(work.tx);
  return { rows, total: counted[0]?.total ?? 0 };
}

/** One client of the acting administrator's principal, locked when it is to be changed. */
export async function loadClient(work: Work, id: ClientId, lock: 'for update' | '' = ''): Promise<ClientRow> {
  const { rows } = await sql<ClientRow>`select ${columns(dateAt(work.now))} where c.id = ${id}::uuid
    and c.principal_id = ${userOf(work.actor).principalId}::uuid ${sql.raw(lock)}`.execute(work.tx);
  const [row] = rows;
  if (row === undefined)
    throw notFound(
      'no-such-client',
      both(clientTexts, (t) => t.noSuchClient),
    );
  return row;
}

/** The matter that a client is, in journal and worklist. */
export const caseOf = (id: ClientId) => ({ kind: 'system-client', id }) as const;
