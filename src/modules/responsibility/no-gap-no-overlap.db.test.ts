import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { completeHandover, enrolAs } from '../../../test/factories/enrolment.ts';
import { aSmallCounty, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { aPatient, type TestPatient } from '../../../test/factories/patient.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import type { EnrolmentId } from '../../kernel/ids.ts';
import { type Instant, instant, instantFromMilliseconds, millisecondsOf, plus } from '../../kernel/instant.ts';
import { needs } from '../../model/index.ts';
import { Refusal } from '../../platform/errors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { handBack } from '../enrolment/index.ts';
import { responsibilitiesOf } from './index.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash: modelHash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const otherCentre = await aUnit(test.owner, small.region, {
  kind: 'health-centre',
  name: 'Hedemora vårdcentral',
  county: '20',
  municipality: '2082',
});
const otherNurse = await aStaff(test.owner, otherCentre, 'health-centre-nurse', 'Olga Andra');
const centres = [
  { unit: small.healthCentre, staff: small.centreNurse },
  { unit: otherCentre, staff: otherNurse },
] as const;

type Level = 'nurse' | 'ot';
type Step =
  | { do: 'pass'; minutes: number }
  | { do: 'enrol'; level: Level; inHours: number }
  | { do: 'propose'; level: Level; inHours: number; to: 0 | 1 }
  | { do: 'withdraw-end' | 'accept-end' | 'contest-end'; level: Level; by: 0 | 1 }
  | { do: 'hand-back'; by: 0 | 1; inHours: number }
  | { do: 'listing'; to: 0 | 1 }
  | { do: 'stay'; place: 'ordinary-home' | 'short-term-place' | 'care-home' };

const level = fc.constantFrom<Level>('nurse', 'nurse', 'ot');
const centre = fc.constantFrom<0 | 1>(0, 0, 1);
const hours = fc.constantFrom(0, 0, 1, 30, 100);
const answers = fc.constantFrom('withdraw-end' as const, 'accept-end' as const, 'contest-end' as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 6000 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('enrol' as const), level, inHours: hours }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('propose' as const), level, inHours: hours, to: centre }) },
  { weight: 5, arbitrary: fc.record({ do: answers, level, by: centre }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand-back' as const), by: centre, inHours: hours }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('listing' as const), to: centre }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('stay' as const),
      place: fc.constantFrom('ordinary-home' as const, 'short-term-place' as const, 'care-home' as const),
    }),
  },
);

/** What must be true, kept apart from the product: changed only by what was accepted with a 200. */
interface Life {
  patient: TestPatient;
  version: number;
  enrolled: { level: Level; start: Instant; end: Instant | null }[];
  /** When each level's open proposal wants the end. */
  proposed: Partial<Record<Level, Instant>>;
  stays: { from: Instant; place: string }[];
}

const later = (a: Instant, b: Instant) => (a < b ? b : a);
const running = (life: Life, of: Level) => life.enrolled.find((one) => one.level === of && one.end === null);

async function newest(life: Life, of: Level): Promise<{ id: EnrolmentId; version: number }> {
  const { rows } = await sql<{ id: EnrolmentId; version: number }>`select id, version from enrolment.enrolment
    where patient_id = ${life.patient.id}::uuid and level = ${of} order by starts_at desc limit 1`.execute(test.owner);
  return rows[0] ?? { id: life.patient.id as string as EnrolmentId, version: 1 };
}

/** A command over HTTP: it succeeds, or is refused with a clear 4xx; never a fault. */
async function sent(by: Client, path: string, body: object): Promise<boolean> {
  const { status, body: answer } = await by.post<{ error?: { code: string } }>(path, body);
  expect(status, `${path} ${JSON.stringify(answer)}`).toBeLessThan(500);
  return status === 200;
}

async function through(doing: Promise<unknown>): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function take(life: Life, one: Step): Promise<void> {
  const now = test.clock.now();
  if (one.do === 'pass') return test.clock.pass({ minutes: one.minutes });
  if (one.do === 'enrol') return takeEnrol(life, one.level, plus(now, { hours: one.inHours }));
  if (one.do === 'hand-back') return takeHandBack(life, one.by, plus(now, { hours: one.inHours }));
  if (one.do === 'listing') return takeListing(life, one.to);
  if (one.do === 'stay') return takeStay(life, one.place);
  const { id, version } = await newest(life, one.level);
  const enrolments = [{ id, version }];
  const period = running(life, one.level);
  if (one.do === 'propose') {
    const nurse = await test.as(small.homeCareNurse);
    const proposedEndAt = plus(now, { hours: one.inHours });
    const terms = { toUnitId: centres[one.to].unit.id, reason: 'Klar', handover: completeHandover, proposedEndAt };
    if (await sent(nurse, '/api/enrolments/propose-end', { enrolments, ...terms }))
      life.proposed[one.level] = proposedEndAt;
    return;
  }
  const client = await test.as(one.do === 'withdraw-end' ? small.homeCareNurse : centres[one.by].staff);
  const reason = one.do === 'contest-end' ? { reason: 'Nej' } : {};
  if (!(await sent(client, `/api/enrolments/${one.do}`, { enrolments, ...reason }))) return;
  const proposedEndAt = life.proposed[one.level];
  delete life.proposed[one.level];
  if (one.do !== 'accept-end') return;
  if (period === undefined || proposedEndAt === undefined) throw new Error('accepted what was not proposed');
  period.end = later(proposedEndAt, now);
}

async function takeEnrol(life: Life, of: Level, startsAt: Instant): Promise<void> {
  const receiver = await test.as(small.receiver);
  const given = { small, patient: life.patient, modelHash, levels: [of], startsAt };
  if (await through(enrolAs(test, receiver, given))) life.enrolled.push({ level: of, start: startsAt, end: null });
}

async function takeHandBack(life: Life, by: 0 | 1, endsAt: Instant): Promise<void> {
  const client = await test.as(centres[by].staff);
  const acting = { actor: client.actor, action: 'referral.decide', requestId: 'test' };
  const asked = {
    patientId: life.patient.id,
    fromUnitId: small.homeCare.id,
    toUnitId: centres[by].unit.id,
    endsAt,
  };
  if (!(await through(inTransaction(test.platform, acting, (work) => handBack(work, asked))))) return;
  for (const one of life.enrolled.filter(({ end }) => end === null)) {
    one.end = endsAt > one.start ? endsAt : plus(one.start, { seconds: 0.001 });
    delete life.proposed[one.level];
  }
}

async function takeListing(life: Life, to: 0 | 1): Promise<void> {
  const client = await test.as(small.homeCareNurse);
  const body = { version: life.version, unitId: centres[to].unit.id };
  if (await sent(client, `/api/patients/${life.patient.id}/listing`, body)) life.version += 1;
}

async function takeStay(life: Life, place: string): Promise<void> {
  const client = await test.as(small.homeCareNurse);
  const body = { version: life.version, place, municipalityCode: '2082' };
  if (!(await sent(client, `/api/patients/${life.patient.id}/stay`, body))) return;
  life.version += 1;
  life.stays.push({ from: test.clock.now(), place });
}

/** Where something begins or ends, the instants just before and after, and now. */
function interesting(life: Life): Instant[] {
  const now = test.clock.now();
  const edges = [
    now,
    ...life.enrolled.flatMap(({ start, end }) => (end === null ? [start] : [start, end])),
    ...life.stays.slice(1).map(({ from }) => from),
  ];
  const around = edges.flatMap((at) => [-1, 0, 1].map((by) => instantFromMilliseconds(millisecondsOf(at) + by)));
  return [...new Set([...around, plus(now, { days: 30 })])];
}

async function check(life: Life): Promise<void> {
  const client = await test.as(small.homeCareNurse);
  const acting = { actor: client.actor, action: 'responsibility.show', requestId: 'test' };
  for (const at of interesting(life)) {
    const found = await inTransaction(test.platform, acting, (work) => responsibilitiesOf(work, life.patient.id, at));
    expect(found?.map(({ need }) => need).toSorted(), at).toEqual([...needs].toSorted());
    const place = life.stays.findLast(({ from }) => from <= at)?.place;
    if (place !== 'ordinary-home') continue;
    const covering = life.enrolled.filter(({ start, end }) => start <= at && (end === null || at < end));
    const nurseCare = found?.find(({ need }) => need === 'nurse-care');
    expect(nurseCare?.performer.kind === 'home-care', `nurse at ${at}`).toBe(
      covering.some((one) => one.level === 'nurse'),
    );
    const therapy = found?.find(({ need }) => need === 'occupational-therapy');
    if (covering.some((one) => one.level === 'ot')) expect(therapy?.performer.unit?.id).toBe(small.homeCare.id);
  }
}

/** What waits follows the state: an answer of exactly one centre, a revision by home care, or nothing. */
async function checkWork(life: Life): Promise<void> {
  const { rows } = await sql<{ state: string; answers: number; awaits: number; revises: number }>`
    select e.state, count(*) filter (where i.action = 'enrolment.answer-end' and i.unit_id <> e.unit_id)::int as answers,
      count(*) filter (where i.action = 'enrolment.await-end-answer' and i.unit_id = e.unit_id)::int as awaits,
      count(*) filter (where i.action = 'enrolment.revise-end' and i.unit_id = e.unit_id)::int as revises
    from enrolment.enrolment e left join worklist.item i on i.case_id = e.id
    where e.patient_id = ${life.patient.id}::uuid group by e.id, e.state`.execute(test.owner);
  for (const { state, ...work } of rows) {
    const proposed = state === 'end-proposed' ? 1 : 0;
    expect(work, state).toEqual({ answers: proposed, awaits: proposed, revises: state === 'end-contested' ? 1 : 0 });
  }
}

async function newLife(): Promise<Life> {
  const patient = await aPatient(test.owner, {
    county: '20',
    municipality: '2082',
    owner: small.healthCentre,
    listedAt: small.healthCentre,
    knownTo: [small.homeCare],
  });
  const stays = [{ from: instant('2020-01-01T00:00:00Z'), place: 'ordinary-home' }];
  return { patient, version: 1, enrolled: [], proposed: {}, stays };
}

describe('responsibility over random lives of a patient', () => {
  it('has one answer for each need at every instant, and home care answers exactly while enrolled', async () => {
    const numRuns = process.env['HEMLANK_LONG'] === '1' ? 500 : 15;
    const lives = fc.array(step, { minLength: 6, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(lives, async (steps) => {
        const life = await newLife();
        const first: Step = { do: 'enrol', level: 'nurse', inHours: 0 };
        for (const one of [first, { do: 'pass', minutes: 5 } as const, ...steps]) {
          await take(life, one);
          await checkWork(life);
        }
        await check(life);
      }),
      { numRuns, seed: 20_261_122 },
    );
  }, 1_200_000);
});
