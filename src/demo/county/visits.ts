import { type Kysely, sql } from 'kysely';
import { type Instant, plus } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { addDays, type LocalDate, weekdayOf } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { visitId } from '../../modules/visit/index.ts';
import type { UserActor } from '../../platform/actor.ts';
import type { DemoUnit } from './organisation-builder.ts';
import type { DemoCountyPlan } from './places.ts';
import { testUsersHome } from './places.ts';
import type { Player } from './player.ts';
import { type Random, seeded } from './random.ts';

interface Telling {
  owner: Kysely<unknown>;
  player: Player;
  now: Instant;
}

/** Most patients of the unit with something planned: a day that fills a board and is soon made. */
const patientsWithMeasures = 24;

/** What is done in the homes of the demo: how long, when, how often, and by whom. */
const kinds = [
  { what: 'Såromläggning', minutes: 30, rounds: [[480, 720]], days: [1, 3, 5], needs: ['nurse'] },
  { what: 'Dosettdelning', minutes: 25, rounds: [[480, 900]], days: [2, 4], needs: ['medicines'] },
  { what: 'Insulin', minutes: 15, rounds: [[435, 510]], days: [1, 2, 3, 4, 5, 6, 7], needs: ['insulin'] },
  {
    what: 'Läkemedel',
    minutes: 15,
    rounds: [
      [450, 570],
      [690, 810],
    ],
    days: [1, 2, 3, 4, 5, 6, 7],
    needs: ['medicines'],
  },
  { what: 'Provtagning', minutes: 20, rounds: [[450, 600]], days: [1, 2, 3, 4, 5], needs: ['nurse'] },
  {
    what: 'Hjälp vid förflyttning',
    minutes: 30,
    rounds: [[510, 690]],
    days: [1, 2, 3, 4, 5, 6, 7],
    needs: ['nurse', 'assistant'],
  },
  { what: 'Träning i hemmet', minutes: 45, rounds: [[540, 900]], days: [1, 2, 3, 4, 5], needs: ['physiotherapist'] },
] as const;

/** A unit with planned measures, people who work the last and the coming days, and plans of days that have been. */
export async function playVisits(telling: Telling, plan: DemoCountyPlan, units: readonly DemoUnit[]): Promise<void> {
  const home = testUsersHome(plan);
  const unit = units.find((one) => one.kind === 'home-care' && one.municipality === home.code);
  const head = unit?.actors.find(({ role }) => role === 'head-of-unit');
  const nurses = unit?.actors.filter(({ role }) => role === 'home-care-nurse') ?? [];
  const [nurse] = nurses;
  if (unit === undefined || head === undefined || nurse === undefined) return;
  const today = dateAt(telling.now);
  const measures = await planMeasures(telling, {
    unit,
    nurse,
    random: seeded(plan.seed + 77),
    from: addDays(today, -8),
  });
  const others = unit.actors.filter(({ role }) => role === 'physiotherapist' || role === 'occupational-therapist');
  // A whole week: whichever day the demo begins, every day of the week has been tried.
  for (let day = addDays(today, -7); day <= addDays(today, 2); day = addDays(day, 1)) {
    const shifts = [...nurses.map((one, at) => shiftOf(one, at)), ...others.map((one, at) => shiftOf(one, at + 1))];
    const past = day < today;
    const at = past ? plus(telling.now, { days: -8 }) : plus(telling.now, { hours: -2 });
    await telling.player.act(head, '/api/visits/days/:day/staff', at, { day, body: { shifts } });
    if (past)
      await telling.player.act(head, '/api/visits/days/:day/save', at, { day, body: ordersOn(day, measures, nurses) });
  }
}

const earliestStart = 420;
const shiftStart = (at: number) => earliestStart + (at % 3) * 30;

function shiftOf({ userId, role }: UserActor, at: number): JsonObject {
  const nurse = ['nurse', 'assistant', 'medicines', 'insulin'];
  const skills = role === 'home-care-nurse' ? nurse : [role, 'assistant'];
  const starts = shiftStart(at);
  return { staffId: userId, starts, ends: starts + 510, skills, vehicle: at % 4 === 3 ? 'bicycle' : 'car' };
}

interface DemoMeasure {
  id: string;
  days: readonly number[];
  /** The last minute of its first round. */
  closes: number;
  hard: boolean;
  simple: boolean;
}

/** Comes between two meals or does harm; everything else may be late. */
const isHard = ({ what }: { what: string }) => what === 'Insulin';

async function planMeasures(
  { owner, player, now }: Telling,
  given: { unit: DemoUnit; nurse: UserActor; random: Random; from: LocalDate },
): Promise<DemoMeasure[]> {
  const { unit, nurse, random, from } = given;
  const { rows } = await sql<{ id: string }>`select e.id from enrolment.enrolment e
    where e.unit_id = ${unit.id}::uuid and e.state = 'active' and e.starts_at < ${plus(now, { days: -9 })}::timestamptz
    order by e.starts_at, e.id limit ${patientsWithMeasures}`.execute(owner);
  const made: DemoMeasure[] = [];
  for (const [index, { id: enrolmentId }] of rows.entries()) {
    const kind = kinds[index % kinds.length];
    if (kind === undefined) continue;
    const measure = await player.act<{ id: string }>(nurse, '/api/visits/measures', plus(now, { days: -9 }), {
      body: {
        enrolmentId,
        what: kind.what,
        minutes: kind.minutes,
        rounds: kind.rounds.map(([opens, closes]) => ({ opens, closes })),
        hard: isHard(kind),
        weekdays: [...kind.days],
        everyWeeks: 1,
        firstDay: from,
        lastDay: null,
        needs: [...kind.needs],
        staffId: null,
        // Around Säter, as a unit would have said it; the demo's patients all have one postal code.
        home: { latitude: around(60.348, random, 0.06), longitude: around(15.751, random, 0.14) },
      },
    });
    const closes = Math.min(...kind.rounds.map(([, end]) => end));
    made.push({ id: measure.id, days: kind.days, closes, hard: isHard(kind), simple: index % kinds.length < 5 });
  }
  return made;
}

/** Most live near the middle, some far out. */
function around(middle: number, random: Random, most: number): number {
  const out = random.next() * random.next() * most * (random.chance(0.5) ? 1 : -1);
  return Math.round((middle + out) * 10_000) / 10_000;
}

/**
 * Days that have been: each nurse had her own patients, so that it shows who is usual. In order of time, and what cannot wait first:
 * one each, by those who begin early enough on any day of the week. What is left was not planned.
 */
function ordersOn(day: LocalDate, measures: readonly DemoMeasure[], nurses: readonly UserActor[]): JsonObject {
  const due = [...measures.entries()]
    .filter(([, { days, simple }]) => simple && days.includes(weekdayOf(day)))
    .toSorted(([, one], [, other]) => one.closes - other.closes);
  const orders = nurses.map((nurse, at) => {
    const own = due.filter(([index]) => index % nurses.length === at).map(([, measure]) => measure);
    const first = shiftStart(at) === earliestStart ? own.find(({ hard }) => hard) : undefined;
    const made = own.filter((measure) => !measure.hard || measure === first);
    return { staffId: nurse.userId, visits: made.map(({ id }) => ({ visit: visitId(id, day, 0), part: 0 })) };
  });
  return { version: 0, orders: orders.filter(({ visits }) => visits.length > 0), locked: [] };
}
