import { type Kysely, sql } from 'kysely';
import type { ClientId } from '../../kernel/ids.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import { secretHashOf } from '../../modules/system-client/index.ts';
import type { DemoOrganisation } from './organisation-builder.ts';

/** The hospital's record system in the demo. Its secret is known to everybody: only the demo takes secrets at all. */
export const demoHospital = {
  id: '01990000-0000-7000-8000-000000000001' as ClientId,
  secret: 'hemlank-demo-hospital',
} as const;

/** The hospital's record system, connected by two administrators of the region for its first ward. */
export async function seedSystemClient(
  owner: Kysely<unknown>,
  { units }: DemoOrganisation,
  now: Instant,
): Promise<void> {
  const ward = units.find(({ kind }) => kind === 'ward');
  const [actor] = ward?.actors ?? [];
  const ofRegion = units
    .flatMap(({ actors }) => actors)
    .filter(({ principalId }) => principalId === actor?.principalId);
  // Those who administer first; in a small county somebody else is the second.
  const administers = ({ role }: { role: string }) => Number(role.endsWith('-administrator'));
  const [first, ...others] = ofRegion.toSorted((one, next) => administers(next) - administers(one));
  const second = others.find(({ userId }) => userId !== first?.userId);
  if (actor === undefined || first === undefined || second === undefined) throw new Error('the county has no hospital');
  await sql`insert into system_client.client (id, county, principal_id, unit_id, name, scopes, secret_hash, ends_on, state, proposed_by,
      proposed_at, approved_by, approved_at)
    values (${demoHospital.id}, ${actor.county}, ${actor.principalId}, ${actor.unitId}, 'Sjukhusjournalen',
      '{hospital-stays,statistics}', ${secretHashOf(demoHospital.secret)}, ${dateAt(plus(now, { days: 700 }))}::date, 'approved',
      ${first.userId}, ${plus(now, { days: -30 })}, ${second.userId}, ${plus(now, { days: -29 })})`.execute(owner);
}
