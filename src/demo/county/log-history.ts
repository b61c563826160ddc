import { type Kysely, sql } from 'kysely';
import type { PatientId } from '../../kernel/ids.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { addDays, type LocalDate, weekdayOf } from '../../kernel/local-date.ts';
import { dateAt, instantAt, localTime } from '../../kernel/zone.ts';
import type { ReviewDetail } from '../../modules/log-review/contract.ts';
import { planReview } from '../../modules/log-review/index.ts';
import { writtenLook } from '../../platform/access-log.ts';
import { proofOf } from '../../platform/access-log/proof.ts';
import type { UserActor } from '../../platform/actor.ts';
import type { Ground } from '../../platform/authorise.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { DemoUnit } from './organisation-builder.ts';
import { type DemoCountyPlan, testUsersHome } from './places.ts';
import type { Player } from './player.ts';
import { type Random, seeded } from './random.ts';

interface Planting {
  owner: Kysely<unknown>;
  platform: Platform;
  player: Player;
  random: Random;
  now: Instant;
}

/** A row of the access log, in the order it is inserted. */
interface PlantedLook {
  at: Instant;
  actor: UserActor;
  patientId: PatientId;
  action: string;
  ground: Ground;
  denied?: boolean;
}

/** So many days of everyday looks lie behind, and so long ago the older of the two reviews ended. */
const daysBack = 75;
const olderReviewEnds = 31;

/**
 * Looks of everyday work at the test users' home care, and somebody at the rehabilitation unit who looked people up at night; then the
 * reviews of them: one closed, one under way, and one that the head of unit has before her. The looks are sealed with all others.
 */
export async function plantLogHistory(
  parts: Omit<Planting, 'random'>,
  plan: DemoCountyPlan,
  units: readonly DemoUnit[],
): Promise<void> {
  const planting: Planting = { ...parts, random: seeded(plan.seed + 7) };
  const home = testUsersHome(plan).code;
  const find = (kind: string) => units.find((unit) => unit.kind === kind && unit.municipality === home);
  const [homeCare, office, rehab] = [find('home-care'), find('administration'), find('rehab')];
  const mas = office?.actors.findLast(({ role }) => role === 'mas');
  const snooper = rehab?.actors[0];
  if (homeCare === undefined || mas === undefined || snooper === undefined) return;
  const looks = [
    ...(await everydayLooks(planting, homeCare)),
    ...(await nightLooks(planting, snooper, home)),
    ...(await oneOddLook(planting, homeCare, home)),
  ];
  await insertLooks(planting, looks);
  await closedReview(planting, mas);
  await reviewUnderWay(planting, mas);
  await reviewDue(planting, homeCare);
}

async function everydayLooks({ owner, random, now }: Planting, unit: DemoUnit): Promise<PlantedLook[]> {
  const { rows } = await sql<{ patientId: PatientId; since: Instant }>`
    select patient_id, min(valid_from) as since from access.care_relation
    where unit_id = ${unit.id}::uuid and scope = 'care' and valid_to is null group by patient_id order by 2, 1`.execute(
    owner,
  );
  const nurses = unit.actors.filter(({ role }) => role === 'home-care-nurse');
  const looks: PlantedLook[] = [];
  for (const day of workdays(now)) {
    for (const actor of nurses) {
      const known = rows.filter(({ since }) => dateAt(since) < day);
      const times = known.length === 0 ? 0 : random.between(3, 7);
      for (let look = 0; look < times; look += 1) {
        const at = plus(instantAt(day, localTime('07:10')), { minutes: random.between(0, 560) });
        const { patientId } = random.pick(known);
        const action = random.pick(['patient.overview', 'patient.overview', 'timeline.show', 'enrolment.show']);
        looks.push({ at, actor, patientId, action, ground: 'care-relation' });
      }
    }
  }
  return looks;
}

function workdays(now: Instant): LocalDate[] {
  const today = dateAt(now);
  const days = Array.from({ length: daysBack }, (_, index) => addDays(today, index - daysBack));
  return days.filter((day) => weekdayOf(day) <= 5);
}

/** Two nights: numbers looked up, the records refused. First those who share the snooper's surname. */
async function nightLooks({ owner, now }: Planting, snooper: UserActor, home: string): Promise<PlantedLook[]> {
  const family = snooper.name.split(' ').at(-1) ?? '';
  const { rows } = await sql<{ id: PatientId }>`
    select id from patient.patient where municipality_code = ${home}
    order by family_name = ${family} desc, number limit 6`.execute(owner);
  const today = dateAt(now);
  return rows.flatMap(({ id }, index) => {
    const night = addDays(today, index < 4 ? -9 : -8);
    const at = plus(instantAt(night, localTime('01:40')), { minutes: index * 4 });
    const about = { actor: snooper, patientId: id };
    return [
      { ...about, at, action: 'patient.find', ground: 'identity-by-number' },
      { ...about, at: plus(at, { minutes: 1 }), action: 'patient.overview', ground: 'no-patient-data', denied: true },
    ];
  });
}

/** A number looked up by day, of somebody who never became a patient: what a review finds and can explain. */
async function oneOddLook({ owner, now }: Planting, unit: DemoUnit, home: string): Promise<PlantedLook[]> {
  const actor = unit.actors.find(({ role }) => role === 'home-care-nurse');
  const { rows } = await sql<{ id: PatientId }>`
    select p.id from patient.patient p where p.municipality_code = ${home}
      and not exists (select 1 from access.care_relation r where r.patient_id = p.id and r.unit_id = ${unit.id}::uuid)
    order by p.number desc limit 1`.execute(owner);
  const patientId = rows[0]?.id;
  if (actor === undefined || patientId === undefined) return [];
  const at = instantAt(addDays(dateAt(now), -45), localTime('10:20'));
  return [{ at, actor, patientId, action: 'patient.find', ground: 'identity-by-number' }];
}

/** One statement, in the order of time; each with its mark, as the server writes them. */
async function insertLooks({ owner, platform }: Planting, looks: readonly PlantedLook[]): Promise<void> {
  const rows = looks
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .map((look) => {
      const written = writtenLook({ ...look, requestId: 'demo', now: look.at }, { ...look, ground: look.ground });
      return { ...written, proof: `\\x${proofOf(platform.signer, written).toString('hex')}` };
    });
  await sql`insert into platform.access_log (county, at, user_id, assignment_id, unit_id, provider_id, action, ground, denied, patient_id,
      request_id, details, proof)
    select county, at, "userId", "assignmentId", "unitId", "providerId", action, ground, denied, "patientId", "requestId", details, proof
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (county text, at timestamptz, "userId" uuid, "assignmentId" uuid,
      "unitId" uuid, "providerId" uuid, action text, ground text, denied boolean, "patientId" uuid, "requestId" text, details jsonb,
      proof bytea)`.execute(owner);
}

async function closedReview({ player, now }: Planting, mas: UserActor): Promise<void> {
  const at = plus(now, { days: -olderReviewEnds + 1 });
  const today = dateAt(now);
  const days = { from: addDays(today, -daysBack), to: addDays(today, -olderReviewEnds) };
  let review = await start(player, mas, at, days);
  const flagged = review.sample.filter(({ flags }) => flags.length > 0).map(({ position }) => position);
  const plain = review.sample.filter(({ flags, own }) => flags.length === 0 && !own).map(({ position }) => position);
  const step = async (action: string, hours: number, body: JsonObject) => {
    const input = { id: review.review.id, body: { version: review.version, ...body } };
    review = await player.act<ReviewDetail>(mas, `/api/log-reviews/:id/${action}`, plus(at, { hours }), input);
  };
  if (plain.length > 0) await step('judge', 1, { positions: plain, outcome: 'in-order', comment: '' });
  const comment = 'Samtal med den som tittade: det fanns ett skäl i arbetet.';
  if (flagged.length > 0) await step('judge', 26, { positions: flagged, outcome: 'explained', comment });
  await step('close', 50, { conclusion: 'Inget obehörigt. Påminn om att sökning med nummer också loggas.' });
}

async function reviewUnderWay({ player, now }: Planting, mas: UserActor): Promise<void> {
  const at = plus(now, { days: -1 });
  const days = { from: addDays(dateAt(now), -olderReviewEnds + 1), to: addDays(dateAt(now), -1) };
  const review = await start(player, mas, at, days);
  const plain = review.sample.filter(({ flags, own }) => flags.length === 0 && !own).map(({ position }) => position);
  if (plain.length < 2) return;
  await player.act(mas, '/api/log-reviews/:id/judge', plus(at, { hours: 1 }), {
    id: review.review.id,
    body: { version: review.version, positions: plain.slice(0, plain.length / 2), outcome: 'in-order', comment: '' },
  });
}

function start(player: Player, mas: UserActor, at: Instant, days: { from: string; to: string }): Promise<ReviewDetail> {
  return player.act<ReviewDetail>(mas, '/api/log-reviews', at, {
    body: { scope: 'controller', unitId: null, ...days },
  });
}

async function reviewDue({ platform, now }: Planting, unit: DemoUnit): Promise<void> {
  const head = unit.actors.findLast(({ role }) => role === 'head-of-unit');
  if (head === undefined) return;
  const actor = systemActor('log-review-planner', head.county);
  const at = plus(now, { hours: -3 });
  const reviewer = {
    unitId: head.unitId,
    unitName: head.unitName,
    providerId: head.providerId,
    role: head.role,
    staffIds: [head.userId],
  };
  await inTransaction(platform, { actor, action: 'log-review.plan', requestId: 'demo', now: at }, (work) =>
    planReview(work, reviewer),
  );
}
