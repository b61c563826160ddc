import { aModelInForce } from '../factories/model.ts';
import { aStaff, aUnit } from '../factories/organisation.ts';
import { aPatient } from '../factories/patient.ts';
import type { Client } from '../support/app.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

interface Made {
  id: string;
  version: number;
}

async function posted(by: Client, path: string, body: object): Promise<Made> {
  const answer = await by.post<Made>(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Somebody in Uppsala, where the elderly-care unit may take over, with the people who may ask and answer. */
async function around({ test, county }: ExampleWorld) {
  await aModelInForce(test.owner, 'uppsala-mobile', ['0380']);
  const unit = await aUnit(test.owner, county.region, { kind: 'mobile-team', name: 'Äldrevårdsenheten', county: '20' });
  const receiver = await aStaff(test.owner, unit, 'home-care-physician', 'Uno Hembesök', 'läkare');
  const own = { county: '20', municipality: '0380', owner: county.healthCentre, listedAt: county.healthCentre };
  return { unit, receiver, patient: await aPatient(test.owner, own) };
}

const question = (toUnitId: string) => ({
  direction: 'to',
  carriedBy: 'mobile-unit',
  toUnitId,
  reason: 'Sviktar kontinuerligt.',
});

async function asked(world: ExampleWorld) {
  const { unit, receiver, patient } = await around(world);
  const asker = await world.test.as(world.county.centrePhysician);
  const transfer = await posted(asker, `/api/patients/${patient.id}/physician-transfers`, question(unit.id));
  return { transfer, asker, answerer: await world.test.as(receiver), receiver };
}

async function anAbsence(world: ExampleWorld) {
  const { test, county } = world;
  const role = 'health-centre-physician';
  const away = await aStaff(test.owner, county.healthCentre, role, 'Arvid Borta', 'läkare');
  const standIn = await aStaff(test.owner, county.healthCentre, role, 'Siv Ersättare', 'läkare');
  return { staffId: away.id, substituteId: standIn.id, fromOn: '2026-11-23', toOn: '2026-12-01' };
}

export const physicianExamples: Examples = {
  'GET /api/patients/:id/call-card': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    params: { id: (await world.patientOfWard()).id },
  }),
  'GET /api/patients/:id/physician': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    params: { id: (await around(world)).patient.id },
  }),
  'POST /api/patients/:id/physician': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    params: { id: (await around(world)).patient.id },
    body: { seen: null, staffId: world.county.centrePhysician.id, carriedBy: 'listed-clinic' },
  }),
  'POST /api/patients/:id/physician-transfers': async (world) => {
    const { unit, patient } = await around(world);
    const by = await world.test.as(world.county.centrePhysician);
    return { by, params: { id: patient.id }, body: question(unit.id) };
  },
  'GET /api/physician-transfers/:id': async (world) => {
    const { transfer, answerer } = await asked(world);
    return { by: answerer, params: { id: transfer.id } };
  },
  'POST /api/physician-transfers/:id/accept': async (world) => {
    const { transfer, answerer, receiver } = await asked(world);
    return { by: answerer, params: { id: transfer.id }, body: { version: 1, staffId: receiver.id } };
  },
  'POST /api/physician-transfers/:id/decline': async (world) => {
    const { transfer, answerer } = await asked(world);
    return { by: answerer, params: { id: transfer.id }, body: { version: 1, reason: 'Enheten är full.' } };
  },
  'POST /api/physician-transfers/:id/withdraw': async (world): Promise<Example> => {
    const { transfer, asker } = await asked(world);
    return { by: asker, params: { id: transfer.id }, body: { version: 1, reason: 'Behövs inte.' } };
  },
  'POST /api/physician-transfers/:id/acknowledge': async (world) => {
    const { transfer, asker, answerer } = await asked(world);
    await posted(answerer, `/api/physician-transfers/${transfer.id}/decline`, { version: 1, reason: 'Fullt.' });
    return { by: asker, params: { id: transfer.id }, body: { version: 2 } };
  },
  'GET /api/my-patients': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    query: { of: 'unit' },
  }),
  'GET /api/physician-absences': async (world) => ({ by: await world.test.as(world.county.centrePhysician) }),
  'POST /api/physician-absences': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    body: await anAbsence(world),
  }),
  'POST /api/physician-absences/:id/end': async (world) => {
    const by = await world.test.as(world.county.centrePhysician);
    const body = await anAbsence(world);
    const list = await by.post<{ absences: { id: string; person: { id: string } }[] }>('/api/physician-absences', body);
    const made = list.body.absences.find(({ person }) => person.id === body.staffId);
    return { by, params: { id: made?.id ?? '' }, body: { version: 1, toOn: '2026-11-30' } };
  },
};
