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

/** How long the demo's units have followed reviews in the product: some have been held, some are late. */
const days = 20;

const notes = [
  'Laxoberal utsatt, i övrigt oförändrat.',
  'Målen är uppnådda. Patienten vill fortsätta med promenaderna.',
  'Paracetamol minskat till tre gånger om dagen.',
  'Dottern var med. Ny tid för rollator.',
];

/** Reviews of the enrolled patients, as the job has set them for some weeks; in the test users' municipality most have been held. */
export async function playReviews(
  { owner, platform, player, now }: Telling,
  plan: DemoCountyPlan,
  units: readonly DemoUnit[],
): Promise<void> {
  const county = plan.code as County;
  const asOf = (at: Instant): Platform => ({ ...platform, clock: { now: () => at } });
  await openReviews(asOf(plus(now, { days: -days })), county);
  const home = testUsersHome(plan).code;
  for (const unit of units.filter(({ kind, municipality }) => municipality === home && leading.has(kind))) {
    const actor = unit.actors.find(({ role }) => role === leading.get(unit.kind));
    if (actor !== undefined) await hold({ owner, player, now }, unit, actor);
  }
  await openReviews(asOf(now), county);
}

const leading = new Map([
  ['health-centre', 'health-centre-physician'],
  ['home-care', 'home-care-nurse'],
]);

/** Three of four that were due are held, each a day or two after it came on the list; one is moved to when a relative can come. */
async function hold(
  { owner, player, now }: Omit<Telling, 'platform'>,
  unit: DemoUnit,
  actor: UserActor,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select r.id from rhythm.review r
    where r.owner_unit_id = ${unit.id}::uuid and r.state = 'due' order by r.due_at, r.id limit 12`.execute(owner);
  const at = plus(now, { days: -days + 2 });
  for (const [index, { id }] of rows.entries()) {
    const version = 1;
    if (index % 4 === 0) continue;
    const body =
      index === 1
        ? { version, day: addDays(dateAt(now), 9), reason: 'Sonen vill vara med och kommer då.' }
        : { version, outcome: 'held', heldOn: null, note: notes[index % notes.length] ?? null };
    await player.act(actor, index === 1 ? '/api/reviews/:id/move' : '/api/reviews/:id/end', at, { id, body });
  }
}
