import { sql } from 'kysely';
import { aTestNumber } from '../factories/patient.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

/** A change of a patient of the ward's, who has nothing else to change than what the ward knows. */
async function change(world: ExampleWorld, body: object): Promise<Example> {
  const { id } = await world.patientOfWard();
  return { by: world.county.sender, params: { id }, body };
}

const partTables = {
  relatives: 'patient.relative',
  alerts: 'patient.alert',
  'other-care': 'patient.other_care',
} as const;

async function withPart(
  world: ExampleWorld,
  { part, facts, param }: { part: keyof typeof partTables; facts: object; param: string },
): Promise<Example> {
  const { id } = await world.patientOfWard();
  const added = await world.county.sender.post(`/api/patients/${id}/${part}`, facts);
  if (added.status !== 200) throw new Error(`${part}: ${JSON.stringify(added.body)}`);
  const { rows } = await sql<{
    id: string;
  }>`select id from ${sql.table(partTables[part])} where patient_id = ${id}`.execute(world.test.owner);
  return { by: world.county.sender, params: { id, [param]: rows[0]?.id ?? '' } };
}

const relative = { name: 'Dotter Testsson', relation: 'dotter', phone: '070-174 06 05', mayBeInformed: true };
const alert = { kind: 'allergy', description: 'Penicillin' };
const otherCare = { kind: 'psychiatric', unitId: null };
const address = { line: 'Testvägen 2', postalCode: '78330', city: 'Säter' };
const since = { date: '2026-11-21', time: '08:00' };

const looks: Examples = {
  'POST /api/patients/search': ({ county }) => ({ by: county.sender, body: { text: 'Testsson', page: 1 } }),
  'POST /api/patients/find': async (world) => ({
    by: world.county.sender,
    body: { number: (await world.patientOfWard()).number },
  }),
  'GET /api/patients/:id': async (world) => ({
    by: world.county.sender,
    params: { id: (await world.patientOfWard()).id },
  }),
  'GET /api/patients/:id/overview': async (world) => ({
    by: world.county.sender,
    params: { id: (await world.patientOfWard()).id },
  }),
  'GET /api/patients/:id/timeline': async (world) => ({
    by: world.county.sender,
    params: { id: (await world.patientOfWard()).id },
    query: { kind: 'patient', limit: '20' },
  }),
  'GET /api/patients/:id/responsibilities': async (world) => ({
    by: world.county.sender,
    params: { id: (await world.patientOfWard()).id },
    query: { at: '2026-11-23T09:00:00.000Z', need: 'nurse-care' },
  }),
};

const changes: Examples = {
  'POST /api/patients/drafts/save': ({ county }) => ({
    by: county.sender,
    body: {
      draft: {
        noNumber: false,
        number: aTestNumber().slice(0, 8),
        birthDate: '',
        sex: '',
        givenName: 'Ny',
        familyName: 'Tests',
        protectedIdentity: 'none',
        municipalityCode: '2082',
        line: 'Testvägen',
        postalCode: '783',
        city: '',
        place: '',
        stayMunicipality: '',
        phone: '0225-',
        language: 'sv',
        interpreterLanguage: '',
        listing: { id: county.healthCentre.id, name: county.healthCentre.name },
      },
    },
  }),
  'GET /api/patients/drafts/load': ({ county }) => ({ by: county.sender }),
  'POST /api/patients': ({ county }) => ({
    by: county.sender,
    body: {
      number: aTestNumber(),
      givenName: 'Ny',
      familyName: 'Testsson',
      protectedIdentity: 'none',
      municipalityCode: '2082',
      language: 'sv',
      interpreterLanguage: null,
      phone: '0225-123 45',
      address,
      stay: { place: 'ordinary-home', municipalityCode: '2082', unitId: null },
      listing: { unitId: county.healthCentre.id, physicianId: county.centrePhysician.id },
      relatives: [relative],
      alerts: [alert],
    },
  }),
  'POST /api/patients/:id': (world) =>
    change(world, {
      version: 1,
      phone: '0225-543 21',
      language: 'fi',
      interpreterLanguage: 'fi',
      municipalityCode: '2082',
    }),
  'POST /api/patients/:id/address': (world) => change(world, { version: 1, kind: 'stay', ...address, since }),
  'POST /api/patients/:id/stay-address/end': async (world) => {
    const example = await change(world, { version: 2 });
    const path = `/api/patients/${example.params?.['id']}/address`;
    const added = await world.county.sender.post(path, { version: 1, kind: 'stay', ...address });
    if (added.status !== 200) throw new Error(JSON.stringify(added.body));
    return example;
  },
  'POST /api/patients/:id/listing': (world) =>
    change(world, {
      version: 1,
      unitId: world.county.healthCentre.id,
      physicianId: world.county.centrePhysician.id,
      since,
    }),
  'POST /api/patients/:id/stay': (world) =>
    change(world, { version: 1, place: 'care-home', municipalityCode: '2082', unitId: null, since }),
  'POST /api/patients/:id/protected-identity': (world) =>
    change(world, { version: 1, protectedIdentity: 'confidentiality-mark' }),
  'POST /api/patients/:id/relatives': (world) => change(world, relative),
  'POST /api/patients/:id/alerts': (world) => change(world, alert),
  'POST /api/patients/:id/other-care': (world) => change(world, otherCare),
  'POST /api/patients/:id/relatives/:relativeId/end': (world) =>
    withPart(world, { part: 'relatives', facts: relative, param: 'relativeId' }),
  'POST /api/patients/:id/alerts/:alertId/end': (world) =>
    withPart(world, { part: 'alerts', facts: alert, param: 'alertId' }),
  'POST /api/patients/:id/other-care/:careId/end': (world) =>
    withPart(world, { part: 'other-care', facts: otherCare, param: 'careId' }),
};

/** An alert that was written down wrong, as it was seen. */
async function aWrongAlert(world: ExampleWorld) {
  const { params } = await withPart(world, { part: 'alerts', facts: alert, param: 'alertId' });
  const facts = { kind: 'allergy', description: 'Latex' };
  const body = { kind: 'alert', objectId: params?.['alertId'], seen: alert, facts, reason: 'Fel ämne antecknades.' };
  return { by: world.county.sender, params: { id: params?.['id'] ?? '' }, body };
}

export const patientExamples: Examples = {
  'POST /api/patients/:id/correct': aWrongAlert,
  'GET /api/patients/:id/corrections': async (world) => {
    const { by, params, body } = await aWrongAlert(world);
    await by.post(`/api/patients/${params.id}/correct`, body);
    return { by, params };
  },
  ...looks,
  ...changes,
};
