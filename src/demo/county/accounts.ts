import { type Kysely, sql } from 'kysely';
import { type Instant, plus } from '../../kernel/instant.ts';
import { lockDormantAccounts } from '../../modules/organisation/index.ts';
import type { County } from '../../kernel/ids.ts';
import type { Platform } from '../../platform/transaction.ts';
import type { DemoOrganisation } from './organisation-builder.ts';
import { type DemoCountyPlan, testUsersHome } from './places.ts';
import type { Player } from './player.ts';

/** Everybody has used their account lately, as the demo's clock sees it. */
export async function seedSignIns(owner: Kysely<unknown>, now: Instant): Promise<void> {
  await sql`update organisation.staff set dormancy_from = ${now}::timestamptz - make_interval(days => ascii(right(hsa_id, 1)) % 20),
    last_signed_in_at = ${now}::timestamptz - make_interval(days => ascii(right(hsa_id, 1)) % 20)`.execute(owner);
}

/**
 * Where the test users work: one account that nobody has used for long, one that is locked for it, and a right that waits for a second
 * administrator.
 */
export async function playAccounts(
  parts: { owner: Kysely<unknown>; platform: Platform; player: Player; organisation: DemoOrganisation },
  plan: DemoCountyPlan,
  now: Instant,
): Promise<void> {
  const { code } = testUsersHome(plan);
  const here = parts.organisation.units.find((unit) => unit.kind === 'home-care' && unit.municipality === code);
  const proposer = here?.actors.find(({ role }) => role === 'unit-administrator');
  const [proposed, , unused, locked] = here?.actors.filter(({ role }) => role === 'home-care-nurse') ?? [];
  if (
    here === undefined ||
    proposer === undefined ||
    proposed === undefined ||
    unused === undefined ||
    locked === undefined
  )
    throw new Error('the test users have no home care to work at');
  await unusedSince(parts.owner, unused.userId, plus(now, { days: -70 }));
  await unusedSince(parts.owner, locked.userId, plus(now, { days: -120 }));
  await lockDormantAccounts({ ...parts.platform, clock: { now: () => now } }, plan.code as County);
  await parts.player.act(proposer, '/api/staff/:id/assignments', plus(now, { hours: -20 }), {
    id: proposed.userId,
    body: { unitId: here.id, role: 'unit-administrator', purpose: 'administration' },
  });
}

async function unusedSince(owner: Kysely<unknown>, staffId: string, since: Instant): Promise<void> {
  await sql`update organisation.staff set dormancy_from = ${since}, last_signed_in_at = ${since} where id = ${staffId}::uuid`.execute(
    owner,
  );
}
