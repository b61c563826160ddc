import { type Kysely, sql } from 'kysely';
import type { County } from '../../kernel/ids.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { openReviews } from '../../modules/rhythm/index.ts';
import type { UserActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/transaction.ts';
import type { DemoUnit } from './organisation-builder.ts';
import { type DemoCountyPlan, testUsersHome } from './places.ts';
import type { Player } from './player.ts';

interface Telling {
  owner: Kysely<unknown>;
  platform: Platform;
  player: Player;
  now: Instant;
}

/** How long the demo's units have followed reviews in the product: some are late. */
const days = 20;

const notes = ['Gick igenom allt tillsammans. Patienten är nöjd.', 'Dottern var med. Inga ändringar.'];

/** Reviews of the enrolled patients, as the job has set them for some weeks; the test users' units have held some and moved some. */
export async function playReviews(
  { owner, platform, player, now }: Telling,
  plan: DemoCountyPlan,
  units: readonly DemoUnit[],
): Promise<void> {
  const jobAt = (at: Instant) => openReviews({ ...platform, clock: { now: () => at } }, plan.code as County);
  await jobAt(plus(now, { days: -days }));
  const at = plus(now, { days: -2 });
  await jobAt(at);
  const home = testUsersHome(plan).code;
  for (const unit of units.filter(({ kind, municipality }) => municipality === home && leading.has(kind))) {
    const actor = unit.actors.find(({ role }) => role === leading.get(unit.kind));
    if (actor !== undefined) await act({ owner, player, at }, unit, actor);
  }
  await jobAt(now);
}

const leading = new Map([
  ['health-centre', 'health-centre-physician'],
  ['home-care', 'home-care-nurse'],
]);

/** Of the nearest ones two are moved, the first to a day that has passed by now, and two are held. */
async function act(
  { owner, player, at }: { owner: Kysely<unknown>; player: Player; at: Instant },
  unit: DemoUnit,
  actor: UserActor,
): Promise<void> {
  const { rows } = await sql<{ id: string; version: number }>`select r.id, r.version from rhythm.review r
    where r.owner_unit_id = ${unit.id}::uuid and r.state in ('coming', 'due') order by r.due_at, r.id limit 4`.execute(
    owner,
  );
  const moved = [
    { day: addDays(dateAt(at), 1), reason: 'Patienten ville ta upp det tidigare.' },
    { day: addDays(dateAt(at), 11), reason: 'Sonen vill vara med och kommer då.' },
  ];
  for (const [index, { id, version }] of rows.entries()) {
    const to = moved[index];
    const held = { version, outcome: 'held', heldOn: null, note: notes[index % notes.length] ?? null };
    const [path, body] =
      to === undefined ? ['/api/reviews/:id/end', held] : ['/api/reviews/:id/move', { version, ...to }];
    await player.act(actor, path, at, { id, body });
  }
}
