import { addDays, localDate } from '../../src/kernel/local-date.ts';
import { aCar, aWaitingRequest, posted } from '../factories/malmo.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

interface Done {
  id: string;
  version: number;
}

/** A car of its own, with somebody in it on a day that no other example has. */
async function aStaffedCar(world: ExampleWorld): Promise<{ teamId: string; day: string }> {
  const day = dayOf(world);
  const { malmo } = world;
  const car = {
    name: `Bil ${world.serial()}`,
    resource: 'physician-cars',
    staffIds: [malmo.people.geriatrician.id],
  } as const;
  return { teamId: await aCar(malmo, { ...car, staffIds: [...car.staffIds], from: day, to: day }), day };
}

/** A day that no other example has. */
const dayOf = (world: ExampleWorld) => addDays(localDate('2027-03-01'), world.serial());

const toPhysician = ({ malmo }: ExampleWorld, { version }: Done) => ({
  version,
  day: '2027-02-01',
  staffId: malmo.people.geriatrician.id,
  note: 'Gerd ringer.',
});

async function aTask(world: ExampleWorld): Promise<Done & { request: Done }> {
  const request = await aWaitingRequest(world.test, world.malmo);
  const path = `/api/coordination/requests/${request.id}/assign`;
  return { ...(await posted<Done>(world.malmo.coordinator, path, toPhysician(world, request))), request };
}

const onTask =
  (by: 'coordinator' | 'geriatrician', body: (task: Done & { request: Done }) => object) =>
  async (world: ExampleWorld): Promise<Example> => {
    const task = await aTask(world);
    return { by: world.malmo[by], params: { id: task.id }, body: body(task) };
  };

const aPeriod = ({ malmo }: ExampleWorld, day: string) => ({
  firstDay: day,
  lastDay: day,
  starts: 480,
  ends: 990,
  staffIds: [malmo.people.internist.id],
});

const onPeriod =
  (body: (world: ExampleWorld, day: string) => object) =>
  async (world: ExampleWorld): Promise<Example> => {
    const { teamId } = await aStaffedCar(world);
    const day = dayOf(world);
    const path = '/api/coordination/periods';
    const { id } = await posted<Done>(world.malmo.coordinator, path, { teamId, ...aPeriod(world, day) });
    return { by: world.malmo.coordinator, params: { id }, body: { version: 1, ...body(world, day) } };
  };

const physicianCar = (world: ExampleWorld) => ({
  name: `Bil ${world.serial()}`,
  resource: 'physician-cars',
  districtIds: [world.malmo.district],
});

export const coordinationExamples: Examples = {
  'GET /api/coordination/days/:day': ({ malmo }) => ({ by: malmo.coordinator, params: { day: '2027-02-01' } }),
  'GET /api/coordination/my-round/:day': ({ malmo }) => ({ by: malmo.geriatrician, params: { day: '2027-02-01' } }),
  'POST /api/coordination/queue': ({ malmo }) => ({ by: malmo.coordinator, body: { urgency: 'planned', limit: 5 } }),
  'POST /api/coordination/requests/:id/assign': async (world) => {
    const request = await aWaitingRequest(world.test, world.malmo);
    return { by: world.malmo.coordinator, params: { id: request.id }, body: toPhysician(world, request) };
  },
  'POST /api/coordination/teams/:id/rounds/:day/order': async (world) => {
    const { teamId: id, day } = await aStaffedCar(world);
    return { by: world.malmo.coordinator, params: { id, day }, body: { version: 0, tasks: [] } };
  },
  'POST /api/coordination/tasks/:id/take-back': onTask('coordinator', () => ({ version: 1, reason: 'Punktering.' })),
  'POST /api/coordination/tasks/:id/arrive': onTask('geriatrician', () => ({ version: 1 })),
  'POST /api/coordination/tasks/:id/finish': onTask('geriatrician', ({ request }) => ({
    version: 1,
    requestVersion: request.version + 1,
    answer: { kind: 'advice', body: 'Fortsätt som förut.' },
    report: 'Inget ändrat.',
  })),
  'POST /api/coordination/tasks/:id/place': onTask('geriatrician', () => ({ latitude: 55.6, longitude: 13 })),
  'GET /api/coordination/staffing': ({ malmo }) => ({ by: malmo.coordinator, query: { from: '2027-02-01' } }),
  'POST /api/coordination/teams': (world) => ({ by: world.malmo.coordinator, body: physicianCar(world) }),
  'POST /api/coordination/teams/:id/change': async (world) => {
    const { id } = await posted<Done>(world.malmo.coordinator, '/api/coordination/teams', physicianCar(world));
    const body = { version: 1, name: `Bil ${world.serial()}`, districtIds: [], closed: false };
    return { by: world.malmo.coordinator, params: { id }, body };
  },
  'POST /api/coordination/periods': async (world) => {
    const { teamId } = await aStaffedCar(world);
    return { by: world.malmo.coordinator, body: { teamId, ...aPeriod(world, dayOf(world)) } };
  },
  'POST /api/coordination/periods/:id/change': onPeriod((world, day) => aPeriod(world, day)),
  'POST /api/coordination/periods/:id/cancel': onPeriod(() => ({})),
  'POST /api/support-reports/:id/acknowledge': async (world) => {
    const { malmo } = world;
    const { id, request } = await aTask(world);
    const answer = { kind: 'advice', body: 'Fortsätt som förut.' };
    const finishing = { version: 1, requestVersion: request.version + 1, answer, report: 'Inget ändrat.' };
    await posted(malmo.geriatrician, `/api/coordination/tasks/${id}/finish`, finishing);
    const { body } = await malmo.place.physician.get<{ reports: { id: string }[] }>(
      `/api/support-requests/${request.id}`,
    );
    return { by: malmo.place.physician, params: { id: body.reports[0]?.id ?? '' } };
  },
};
