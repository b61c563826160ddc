import { sql } from 'kysely';
import { aStaff, aUnit } from '../factories/organisation.ts';
import type { Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

const unitFacts = ({ district, serial }: ExampleWorld) => ({
  name: 'Norra hemsjukvården',
  hsaId: `SE2120002080-X${serial()}`,
  municipalityCode: '2082',
  address: 'Storgatan 1, Säter',
  numbers: [{ audience: 'staff', label: 'Sjuksköterska dygnet runt', phone: '0225-551 00' }],
  hours: [{ weekday: 1, opensAt: '08:00', closesAt: '17:00' }],
  serves: [{ districtId: district, level: 'nurse' }],
});
const staffFacts = { givenName: 'Nya', familyName: 'Sköterskan', title: 'sjuksköterska', phone: '0225-123 45' };
const assignment = ({ county }: ExampleWorld) => ({
  unitId: county.homeCare.id,
  role: 'home-care-nurse',
  purpose: 'care',
  validFrom: '2026-12-01',
  validTo: '2027-06-30',
});
const unit = ({ test, county }: ExampleWorld) =>
  aUnit(test.owner, county.municipality, { kind: 'home-care', name: 'Södra', county: '20', municipality: '2082' });
const staff = ({ test, county }: ExampleWorld) => aStaff(test.owner, county.homeCare, 'home-care-nurse');

async function anAssignment(world: ExampleWorld): Promise<string> {
  const { id } = await staff(world);
  const { rows } = await sql<{ id: string }>`select id from organisation.assignment where staff_id = ${id}`.execute(
    world.test.owner,
  );
  return rows[0]?.id ?? '';
}

/** A right that another administrator has proposed, or this one. */
async function aProposal(world: ExampleWorld, by: 'another' | 'this'): Promise<string> {
  const { test, county } = world;
  const { id } = await staff(world);
  const another = await aStaff(test.owner, county.homeCare, 'unit-administrator', 'Astrid Ordnare');
  const proposer = by === 'this' ? world.administrator : await test.as(another);
  const body = { ...assignment(world), role: 'unit-administrator', purpose: 'administration' };
  await proposer.post(`/api/staff/${id}/assignments`, body);
  const { rows } = await sql<{ id: string }>`select id from organisation.assignment_proposal
    where staff_id = ${id}::uuid`.execute(test.owner);
  return rows[0]?.id ?? '';
}

async function aLockedAccount(world: ExampleWorld): Promise<string> {
  const { id } = await staff(world);
  await sql`update organisation.staff set locked_at = ${world.test.clock.now()} where id = ${id}::uuid`.execute(
    world.test.owner,
  );
  return id;
}

export const organisationExamples: Examples = {
  'GET /api/units': ({ county }) => ({
    by: county.sender,
    query: { text: 'säter', kind: 'home-care', municipality: '2082', own: 'false', page: '1' },
  }),
  'POST /api/units': (world) => ({
    by: world.administrator,
    body: {
      providerId: world.county.municipality.providerId,
      kind: 'home-care',
      activeFrom: '2026-12-01',
      ...unitFacts(world),
    },
  }),
  'GET /api/units/for-referral': ({ county }) => ({
    by: county.sender,
    query: { municipality: '2082', postalCode: '78330', level: 'nurse' },
  }),
  'GET /api/units/:id': ({ county }) => ({ by: county.sender, params: { id: county.homeCare.id } }),
  'POST /api/units/:id': async (world) => ({
    by: world.administrator,
    params: { id: (await unit(world)).id },
    body: { version: 1, activeTo: null, ...unitFacts(world) },
  }),
  'POST /api/units/:id/confirm': async (world) => ({
    by: world.administrator,
    params: { id: (await unit(world)).id },
    body: { version: 1 },
  }),
  'POST /api/units/:id/contacts': async (world) => {
    const { numbers, hours } = unitFacts(world);
    const substitutes = [{ unitId: (await unit(world)).id, firstDay: '2026-12-01', lastDay: '2026-12-31' }];
    const body = { version: 1, numbers, hours, substitutes };
    return { by: world.administrator, params: { id: (await unit(world)).id }, body };
  },
  'POST /api/units/:id/change-read': ({ county }) => ({ by: county.sender, params: { id: county.homeCare.id } }),
  'GET /api/municipalities': ({ county }) => ({ by: county.sender, query: { county: '20' } }),
  'GET /api/districts': ({ county }) => ({ by: county.sender, query: { municipality: '2082' } }),
  'GET /api/providers': ({ administrator }) => ({ by: administrator }),
  'GET /api/staff': ({ administrator, county }) => ({
    by: administrator,
    query: { text: 'hilda', unit: county.homeCare.id, ended: 'false', page: '1' },
  }),
  'POST /api/staff': (world) => ({
    by: world.administrator,
    body: { hsaId: `SE2120002080-Y${world.serial()}`, ...staffFacts, assignment: assignment(world) },
  }),
  'GET /api/staff/:id': ({ administrator, county }) => ({ by: administrator, params: { id: county.homeCareNurse.id } }),
  'POST /api/staff/:id': async (world) => ({
    by: world.administrator,
    params: { id: (await staff(world)).id },
    body: { version: 1, active: true, ...staffFacts },
  }),
  'POST /api/staff/:id/assignments': async (world) => ({
    by: world.administrator,
    params: { id: (await staff(world)).id },
    body: { ...assignment(world), role: 'receiver' },
  }),
  'POST /api/assignments/:id/end': async (world) => ({
    by: world.administrator,
    params: { id: await anAssignment(world) },
    body: { version: 1, validTo: '2026-12-24' },
  }),
  'POST /api/staff/:id/unlock': async (world) => ({
    by: world.administrator,
    params: { id: await aLockedAccount(world) },
    body: { version: 1, reason: 'Tillbaka från föräldraledighet.' },
  }),
  'GET /api/assignment-proposals': ({ administrator }) => ({ by: administrator }),
  'POST /api/assignment-proposals/:id/approve': async (world) => ({
    by: world.administrator,
    params: { id: await aProposal(world, 'another') },
    body: { version: 1 },
  }),
  'POST /api/assignment-proposals/:id/refuse': async (world) => ({
    by: world.administrator,
    params: { id: await aProposal(world, 'another') },
    body: { version: 1, reason: 'Behövs inte längre.' },
  }),
  'POST /api/assignment-proposals/:id/withdraw': async (world) => ({
    by: world.administrator,
    params: { id: await aProposal(world, 'this') },
    body: { version: 1 },
  }),
};
