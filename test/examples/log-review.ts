import { sql } from 'kysely';
import { newId } from '../../src/kernel/ids.ts';
import type { ReviewDetail } from '../../src/modules/log-review/contract.ts';
import { actOnReview, startReview } from '../factories/log-review.ts';
import { aStaff, aUnit } from '../factories/organisation.ts';
import { aPatient, type TestPatient } from '../factories/patient.ts';
import type { Client } from '../support/app.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

const today = { from: '2026-11-22', to: '2026-11-22' };
const controller = { scope: 'controller', unitId: null, ...today };

/** Medically responsible at an office of the municipality, with the unit. */
async function aMas({ test, county, serial }: ExampleWorld) {
  const { principalId, providerId } = county.homeCare;
  const named = { kind: 'administration', name: `Vård och omsorg ${serial()}`, county: '20' } as const;
  const office = await aUnit(test.owner, { principalId, providerId }, named);
  return { office, mas: await test.as(await aStaff(test.owner, office, 'mas')) };
}

/** A patient whom home care knows and somebody there has looked at. */
async function aLookedAt({ test, county }: ExampleWorld): Promise<TestPatient> {
  const { homeCare } = county;
  const known = { county: county.county, municipality: '2082', owner: homeCare, knownTo: [homeCare] };
  const patient = await aPatient(test.owner, known);
  const { status } = await county.nurse.get(`/api/patients/${patient.id}`);
  if (status !== 200) throw new Error(`the nurse could not look: ${status}`);
  return patient;
}

/** A review of today's looks, just started. */
async function aReview(world: ExampleWorld): Promise<{ mas: Client; review: ReviewDetail }> {
  const { mas } = await aMas(world);
  await aLookedAt(world);
  const { status, body } = await startReview(mas, controller);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { mas, review: body };
}

async function judged(world: ExampleWorld, outcome: 'in-order' | 'unauthorised') {
  const { mas, review } = await aReview(world);
  const positions = review.sample.map(({ position }) => position);
  const { status, body } = await actOnReview(mas, review, 'judge', { positions, outcome, comment: 'Genomgånget.' });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { mas, review: body };
}

/** A review that is due at the office. */
async function aDueReview(world: ExampleWorld): Promise<Example> {
  const { office, mas } = await aMas(world);
  const id = newId<'review'>();
  await sql`insert into log_review.review (county, id, provider_id, unit_id, scope, looks_from, looks_to, state, due_at, planned_at)
    values (${world.county.county}, ${id}, ${office.providerId}, ${office.id}, 'controller', '2026-11-08', '2026-11-22', 'due', '2026-12-06', '2026-11-22')`.execute(
    world.test.owner,
  );
  return { by: mas, params: { id }, body: { version: 1 } };
}

const of = ({ mas, review }: { mas: Client; review: ReviewDetail }) => ({ by: mas, params: { id: review.review.id } });

export const logReviewExamples: Examples = {
  'POST /api/log-reviews/search': async (world) => ({
    by: (await aMas(world)).mas,
    body: { states: ['open'], page: 1 },
  }),
  'GET /api/log-reviews/months': async (world) => ({ by: (await aMas(world)).mas }),
  'GET /api/log-reviews/basis': async (world) => ({ by: (await aMas(world)).mas }),
  'GET /api/log-reviews/:id': async (world) => of(await aReview(world)),
  'POST /api/log-reviews': async (world) => ({ by: (await aMas(world)).mas, body: controller }),
  'POST /api/log-reviews/:id/start': aDueReview,
  'POST /api/log-reviews/:id/judge': async (world) => {
    const started = await aReview(world);
    const body = { version: started.review.version, positions: [1], outcome: 'explained', comment: 'Jour den natten.' };
    return { ...of(started), body };
  },
  'POST /api/log-reviews/:id/follow-up': async (world) => {
    const done = await judged(world, 'unauthorised');
    return { ...of(done), body: { version: done.review.version, position: 1, kind: 'talked', note: 'Samtal i dag.' } };
  },
  'POST /api/log-reviews/:id/close': async (world) => {
    const done = await judged(world, 'in-order');
    return { ...of(done), body: { version: done.review.version, conclusion: 'Inget att anmärka.' } };
  },
  'POST /api/access-reports/find': async (world) => ({
    by: (await aMas(world)).mas,
    body: { number: (await aLookedAt(world)).number },
  }),
  'GET /api/access-reports/:id': async (world) => ({
    by: (await aMas(world)).mas,
    params: { id: (await aLookedAt(world)).id },
    query: { from: '2026-11-01', to: '2026-11-22' },
  }),
  'GET /api/access-reports/:id/csv/:from/:to/:locale': async (world) => ({
    by: (await aMas(world)).mas,
    params: { id: (await aLookedAt(world)).id, ...today, locale: 'sv' },
  }),
  'POST /api/access-reports/:id/well-known': async (world) => ({
    by: (await aMas(world)).mas,
    params: { id: (await aLookedAt(world)).id },
    body: { on: true, reason: 'Känd från tv.' },
  }),
  'GET /api/follow-up/:year/:table': async (world) => ({
    by: (await aMas(world)).mas,
    params: { year: '2026', table: 'kind' },
  }),
  'GET /api/follow-up/:year/:table/csv': async (world) => ({
    by: (await aMas(world)).mas,
    params: { year: '2026', table: 'kind' },
  }),
};
