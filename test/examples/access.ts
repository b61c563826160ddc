import { documented, stepsOf } from '../factories/access.ts';
import { aStaff } from '../factories/organisation.ts';
import { aPatient } from '../factories/patient.ts';
import type { Client } from '../support/app.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

/** A patient whom the ward and home care know, and about whom the ward has documented. Home care is the one who asks. */
async function ofTwo({ test, county }: ExampleWorld): Promise<string> {
  const { id } = await aPatient(test.owner, {
    county: county.county,
    municipality: '2082',
    owner: county.ward,
    knownTo: [county.ward, county.homeCare],
  });
  await documented(test, county.sender, id);
  return id;
}

const spoken = { requestedBy: 'patient', how: 'oral', note: 'Vid hembesök.' };
const relevance = 'Läkemedel före besöket.';
const stated = { among: 'other-controllers', danger: 'Medvetslös.', whyNoConsent: 'Inte kontaktbar.' };

async function posted(by: Client, path: string, body: object): Promise<{ id: string; version: number }> {
  const answer = await by.post<{ id: string; version: number }>(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const consents: Examples = {
  'GET /api/patients/:id/consents-and-blocks': async (world) => ({
    by: world.county.receiver,
    params: { id: await ofTwo(world) },
    query: { limit: '10' },
  }),
  'POST /api/access/consents': async (world) => ({
    by: world.county.receiver,
    body: {
      patientId: await ofTwo(world),
      purpose: 'coherent-documentation',
      how: 'oral',
      givenAt: '2026-11-20T09:00:00.000Z',
      note: 'Ja.',
    },
  }),
  'POST /api/access/consents/:id/withdraw': async (world) => {
    const by = world.county.receiver;
    const { id } = await posted(by, '/api/access/consents', { patientId: await ofTwo(world), how: 'oral' });
    return { by, params: { id }, body: { version: 1, how: 'written', note: 'Brev.' } };
  },
  'POST /api/access/consents/:id/correct': async (world) => {
    const by = world.county.receiver;
    const { id } = await posted(by, '/api/access/consents', { patientId: await ofTwo(world), how: 'oral' });
    const givenAt = world.test.clock.now();
    const body = { version: 1, how: 'written', givenAt, note: 'Blankett.', reason: 'Fel sätt antecknades.' };
    return { by, params: { id }, body };
  },
  'POST /api/access/attitudes': async (world) => ({
    by: world.county.receiver,
    body: {
      patientId: await ofTwo(world),
      capacity: 'lastingly-without',
      clarifiedHow: 'Samtal med dottern.',
      wouldObject: false,
      note: 'Demens.',
    },
  }),
  'POST /api/access/blocks': async (world) => {
    const { ward, sender } = world.county;
    const patientId = await ofTwo(world);
    const process = { kind: 'referral', id: await documented(world.test, sender, patientId as never) };
    return { by: sender, body: { patientId, kind: 'process', unitId: ward.id, process, ...spoken } };
  },
  'POST /api/access/opt-outs': async (world) => ({
    by: world.county.sender,
    body: { patientId: await ofTwo(world), extent: 'unit', unitId: world.county.ward.id, ...spoken },
  }),
  'POST /api/access/blocks/:id/lift': async (world) => {
    const by = world.county.sender;
    const { id } = await posted(by, '/api/access/blocks', { patientId: await ofTwo(world), kind: 'unit', ...spoken });
    return { by, params: { id }, body: { version: 1, ground: 'patient-request', reason: 'Ångrade sig.' } };
  },
};

async function looked(world: ExampleWorld, consents = true) {
  const patientId = await ofTwo(world);
  const steps = stepsOf(world.county.receiver);
  if (consents) await steps.consent(patientId);
  return { steps, patientId, id: (await steps.look(patientId)).id };
}

async function seen(world: ExampleWorld) {
  const { id, steps } = await looked(world);
  const { sources } = await steps.sources(id);
  return { id, steps, sourceIds: sources.map((source) => source.id) };
}

async function inEmergency(world: ExampleWorld, opened: boolean) {
  const steps = stepsOf(world.county.receiver);
  const { id, sources } = await steps.emergency(await ofTwo(world));
  const sourceIds = sources.map((source) => source.id);
  if (opened) await steps.openInEmergency(id, sourceIds);
  return { id, sourceIds };
}

const openings: Examples = {
  'POST /api/access/openings': async (world) => ({
    by: world.county.receiver,
    body: { patientId: await ofTwo(world), among: 'other-controllers' },
  }),
  'GET /api/access/openings/:id': async (world) => ({
    by: world.county.receiver,
    params: { id: (await looked(world)).id },
  }),
  'POST /api/access/openings/:id/sources': async (world) => ({
    by: world.county.receiver,
    params: { id: (await looked(world)).id },
    body: { relevance },
  }),
  'POST /api/access/openings/:id/open': async (world) => {
    const { id, sourceIds } = await seen(world);
    return { by: world.county.receiver, params: { id }, body: { sourceIds, relevance } };
  },
  'GET /api/access/openings/:id/content': async (world) => {
    const { id, steps, sourceIds } = await seen(world);
    await steps.open(id, sourceIds);
    return { by: world.county.receiver, params: { id }, query: { sourceId: sourceIds[0] ?? '', limit: '10' } };
  },
  'POST /api/access/emergencies': async (world) => ({
    by: world.county.receiver,
    body: { patientId: await ofTwo(world), ...stated },
  }),
  'POST /api/access/openings/:id/emergency-open': async (world) => {
    const { id, sourceIds } = await inEmergency(world, false);
    return { by: world.county.receiver, params: { id }, body: { sourceIds, necessity: 'Styr behandlingen.' } };
  },
  'POST /api/access/openings/:id/acknowledge': async (world) => {
    const { id } = await inEmergency(world, true);
    const head = await world.test.as(await aStaff(world.test.owner, world.county.homeCare, 'head-of-unit'));
    return { by: head, params: { id }, body: { note: 'Rimligt.' } };
  },
};

/** Asked by home care of the ward, which has the patient's word to keep its data from others. */
async function asked(world: ExampleWorld, send: boolean): Promise<{ id: string; body: object }> {
  const patientId = await ofTwo(world);
  await posted(world.county.sender, '/api/access/opt-outs', { patientId, extent: 'own-controller', ...spoken });
  const { id, sources } = await stepsOf(world.county.receiver).emergency(patientId);
  const body = { openingId: id, sourceId: sources[0]?.id, necessity: 'Styr behandlingen.' };
  if (!send) return { id, body };
  return { id: (await posted(world.county.receiver, '/api/access/block-requests', body)).id, body };
}

const requests: Examples = {
  'POST /api/access/block-requests': async (world): Promise<Example> => ({
    by: world.county.receiver,
    body: (await asked(world, false)).body,
  }),
  'GET /api/access/block-requests/:id': async (world) => ({
    by: world.county.sender,
    params: { id: (await asked(world, true)).id },
  }),
  'POST /api/access/block-requests/:id/answer': async (world) => ({
    by: world.county.sender,
    params: { id: (await asked(world, true)).id },
    body: { version: 1, answer: 'refuse', reason: 'Patienten är på väg in till oss.' },
  }),
};

export const accessExamples: Examples = {
  ...consents,
  ...openings,
  ...requests,
  'POST /api/patients/:id/address-for-visit': async (world) => ({
    by: world.county.receiver,
    params: { id: await ofTwo(world) },
    body: { neededFor: 'visit' },
  }),
};
