import { sql } from 'kysely';
import type { County } from '../../src/kernel/ids.ts';
import { escalateDue } from '../../src/modules/physician-support/escalate.ts';
import type { Client } from '../support/app.ts';
import { sbar } from '../factories/support.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

interface Stands {
  id: string;
  version: number;
}

async function posted<Body = Stands>(by: Client, path: string, body: object): Promise<Body> {
  const answer = await by.post<Body>(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The ambulance has booked the home hospital's hour: on a Sunday at ten nobody else may. The hour is empty but for this, all its times free. */
async function aBooking({ test, homeHospital: place }: ExampleWorld): Promise<Stands> {
  await sql`update physician_support.booking set state = 'cancelled', ended_at = booked_at where state <> 'cancelled'`.execute(
    test.owner,
  );
  await sql`update physician_support.slot set state = 'free' where state <> 'free'`.execute(test.owner);
  const { id: patientId } = await place.patient();
  await posted(place.ambulance, '/api/support-requests/meet', { patientId });
  const asked = { patientId, routeId: 'acute-home-visit', urgency: 'acute', ...sbar };
  return posted(place.ambulance, '/api/support-requests', asked);
}

const opensAt = '2026-11-22T10:00:00.000Z';
let next = 0;
/** A place at 11:00 that no other example has touched. */
const aPlace = () => {
  next += 1;
  return { routeId: 'acute-home-visit', opensAt, startsAt: opensAt, place: 6 - (next % 2) };
};

const onBooking =
  (more: object) =>
  async (world: ExampleWorld): Promise<Example> => {
    const { id, version } = await aBooking(world);
    return { by: world.homeHospital.ambulance, params: { id }, body: { version, ...more } };
  };

/** A request that no way answered in time, and the case that was opened about it. */
async function anAbsence({ test, homeHospital: place }: ExampleWorld): Promise<Stands> {
  const { id: patientId } = await place.patient();
  const asked = { patientId, routeId: 'on-call-car', urgency: 'acute', ...sbar };
  const { id } = await posted(place.nurse, '/api/support-requests', asked);
  for (let round = 0; round < 3; round += 1) {
    await sql`update physician_support.request set answer_due_at = '2026-11-22T08:00:00Z' where id = ${id}::uuid`.execute(
      test.owner,
    );
    await escalateDue(test.platform, place.county as County);
  }
  const { rows } =
    await sql<Stands>`select id, version from physician_support.absence where request_id = ${id}::uuid`.execute(
      test.owner,
    );
  const [absence] = rows;
  if (absence === undefined) throw new Error('no case was opened');
  return absence;
}

type Step = [action: string, by: 'nurse' | 'onCall', body: object];
const steps = {
  notify: ['notify', 'nurse', { notice: 'Ingen svarade.' }],
  correct: ['correct', 'onCall', { correction: 'En läkare till är i tjänst.' }],
  engage: ['engage', 'nurse', { engaged: 'Doktor AB' }],
  claim: ['claim', 'nurse', { amount: 4500, evidence: 'Räkning 12.' }],
  'answer-claim': ['answer-claim', 'onCall', { accept: true, answer: 'Betalas.' }],
  close: ['close', 'nurse', { reason: 'Läkaren kom ändå.' }],
} satisfies Record<string, Step>;

/** The last of some steps, when those before have been taken. */
const onAbsence =
  (...names: (keyof typeof steps)[]) =>
  async (world: ExampleWorld): Promise<Example> => {
    let { id, version } = await anAbsence(world);
    const { homeHospital: place, test } = world;
    for (const name of names.slice(0, -1)) {
      const [action, by, body] = steps[name];
      ({ id, version } = await posted(place[by], `/api/absent-support/${id}/${action}`, { version, ...body }));
      await sql`update physician_support.absence set correction_due_at = '2026-11-22T08:00:00Z' where id = ${id}::uuid`.execute(
        test.owner,
      );
    }
    const [, by, body] = steps[names.at(-1) ?? 'close'];
    return { by: place[by], params: { id }, body: { version, ...body } };
  };

export const supportSlotExamples: Examples = {
  'POST /api/support-requests/:id/move-booking': onBooking({ startsAt: '2026-11-22T10:30:00.000Z' }),
  'GET /api/support-requests/:id/free-times': async (world) => {
    const { by, params } = await onBooking({})(world);
    return { by, ...(params ? { params } : {}) };
  },
  'POST /api/support-requests/:id/cancel-booking': onBooking({ reason: 'Patienten åker in.' }),
  'POST /api/support-slots/free': async ({ homeHospital: place }) => {
    const { id: patientId } = await place.patient();
    await posted(place.ambulance, '/api/support-requests/meet', { patientId });
    return { by: place.ambulance, body: { patientId, urgency: 'acute', routeId: 'acute-home-visit' } };
  },
  'GET /api/support-slots/day': ({ homeHospital: place }) => ({ by: place.physician, query: { date: '2026-11-22' } }),
  'POST /api/support-slots/close': ({ homeHospital: place }) => ({ by: place.physician, body: aPlace() }),
  'POST /api/support-slots/reopen': ({ homeHospital: place }) => ({ by: place.physician, body: aPlace() }),
  'GET /api/support-feeds': ({ homeHospital: place }) => ({ by: place.physician }),
  'POST /api/support-feeds': ({ homeHospital: place }) => ({ by: place.physician }),
  'POST /api/support-feeds/:id/end': async ({ homeHospital: place }) => {
    const { id } = await posted(place.physician, '/api/support-feeds', {});
    return { by: place.physician, params: { id } };
  },
  'GET /api/support-calendar/:file': async ({ homeHospital: place }) => {
    const { path } = await posted<{ path: string }>(place.physician, '/api/support-feeds', {});
    return { by: null, params: { file: path.split('/').at(-1) ?? '' } };
  },
  'GET /api/absent-support': ({ homeHospital: place }) => ({ by: place.nurse }),
  'GET /api/absent-support/:id': async (world) => {
    const { id } = await anAbsence(world);
    return { by: world.homeHospital.nurse, params: { id } };
  },
  'POST /api/absent-support/:id/notify': onAbsence('notify'),
  'POST /api/absent-support/:id/correct': onAbsence('notify', 'correct'),
  'POST /api/absent-support/:id/engage': onAbsence('notify', 'engage'),
  'POST /api/absent-support/:id/claim': onAbsence('notify', 'engage', 'claim'),
  'POST /api/absent-support/:id/answer-claim': onAbsence('notify', 'engage', 'claim', 'answer-claim'),
  'POST /api/absent-support/:id/close': onAbsence('close'),
};
