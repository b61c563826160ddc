import { addDays, localDate } from '../../src/kernel/local-date.ts';
import { dateAt } from '../../src/kernel/zone.ts';
import { anEnrolledPatient } from '../factories/enrolment.ts';
import { aFinishedRun, aMeasure, aShift, aVisitOfToday, done } from '../factories/visit.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

/** A day that no other example plans. */
const dayOf = (world: ExampleWorld) => addDays(localDate('2027-01-01'), world.serial());

async function enrolled({ test, county }: ExampleWorld) {
  const given = {
    small: { ...county, receiver: county.receiverPerson, otherReceiver: county.receiverPerson },
    modelHash: county.hash,
  };
  const { patient, enrolments } = await anEnrolledPatient(test, county.receiver, given);
  return { patient, enrolment: enrolments[0] ?? '' };
}

async function aPlannedMeasure(world: ExampleWorld, more: Parameters<typeof aMeasure>[1] = {}) {
  const { patient, enrolment } = await enrolled(world);
  const { id } = await done<{ id: string }>(world.county.nurse, '/api/visits/measures', aMeasure(enrolment, more));
  return { patient, id };
}

/** A day with a visit and somebody who works. */
async function aDayToPlan(world: ExampleWorld): Promise<string> {
  const day = dayOf(world);
  await aPlannedMeasure(world, { firstDay: day, lastDay: day });
  await done(world.county.nurse, `/api/visits/days/${day}/staff`, { shifts: [aShift(world.county.homeCareNurse.id)] });
  return day;
}

const onMeasure =
  (body: object) =>
  async (world: ExampleWorld): Promise<Example> => {
    const { id } = await aPlannedMeasure(world);
    return { by: world.county.nurse, params: { id }, body: { version: 1, ...body } };
  };

const onDay =
  (body?: (world: ExampleWorld) => object) =>
  async (world: ExampleWorld): Promise<Example> => {
    return {
      by: world.county.nurse,
      params: { day: await aDayToPlan(world) },
      ...(body === undefined ? {} : { body: body(world) }),
    };
  };

const onRun = async (world: ExampleWorld): Promise<Example> => {
  const day = await aDayToPlan(world);
  return { by: world.county.nurse, params: { id: await aFinishedRun(world.test, world.county.nurse, day) }, body: {} };
};

const aVisitToMark = async (world: ExampleWorld): Promise<Example> => {
  const { test, county } = world;
  const { id } = await aPlannedMeasure(world, { firstDay: dateAt(test.clock.now()) });
  const visit = await aVisitOfToday(test, id, county.homeCareNurse.id);
  return { by: county.nurse, params: { day: dateAt(test.clock.now()) }, body: { visit, state: 'begun' } };
};

const { enrolmentId: _enrolment, ...fields } = aMeasure('');

export const visitExamples: Examples = {
  'POST /api/visits/measures': async (world) => ({
    by: world.county.nurse,
    body: aMeasure((await enrolled(world)).enrolment, { home: { latitude: 60.35, longitude: 15.76 } }),
  }),
  'POST /api/visits/measures/:id/change': onMeasure({ ...fields, minutes: 40 }),
  'POST /api/visits/measures/:id/end': onMeasure({ lastDay: '2026-12-24' }),
  'GET /api/visits/patients/:id/measures': async (world) => ({
    by: world.county.nurse,
    params: { id: (await aPlannedMeasure(world)).patient.id },
  }),
  'GET /api/visits/days/:day': onDay(),
  'GET /api/visits/mine/:day': onDay(),
  'POST /api/visits/days/:day/staff': onDay(({ county }) => ({ shifts: [aShift(county.homeCareNurse.id)] })),
  'POST /api/visits/days/:day/copy-staff': async (world) => {
    const from = await aDayToPlan(world);
    return { by: world.county.nurse, params: { day: addDays(localDate(from), 7) }, body: { from, days: 1 } };
  },
  'POST /api/visits/days/:day/mark': aVisitToMark,
  'POST /api/visits/days/:day/sick': onDay(({ county }) => ({ staffId: county.homeCareNurse.id, sick: true })),
  'POST /api/visits/days/:day/save': async (world) => {
    const day = await aDayToPlan(world);
    const { body } = await world.county.nurse.get<{ version: number }>(`/api/visits/days/${day}`);
    return { by: world.county.nurse, params: { day }, body: { version: body.version, orders: [], locked: [] } };
  },
  'POST /api/visits/days/:day/runs': onDay(() => ({ kind: 'plan', profile: 'mixed' })),
  'GET /api/visits/runs/:id': async (world) => {
    const { body: _body, ...example } = await onRun(world);
    return example;
  },
  'POST /api/visits/runs/:id/stop': onRun,
  'POST /api/visits/runs/:id/accept': onRun,
};
