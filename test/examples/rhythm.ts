import { sql } from 'kysely';
import { newId } from '../../src/kernel/ids.ts';
import { aSystemClient, connected } from '../factories/system-client.ts';
import type { Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

/** A round that is due at the health centre, as the job would have opened it under Dalarna's agreement. */
async function anOccasion({ test, county, serial }: ExampleWorld): Promise<string> {
  const id = newId();
  const at = `2026-11-${String(1 + (serial() % 20)).padStart(2, '0')}T08:00:00.${String(serial() % 1000).padStart(3, '0')}Z`;
  await sql`insert into rhythm.occasion (county, id, unit_id, model_hash, item, sort, starts_at)
    values ('20', ${id}, ${county.healthCentre.id}, ${county.hash}, 'weekly-forum', 'collaboration-meeting', ${at})`.execute(
    test.owner,
  );
  return id;
}

/** A medication review that is due at the health centre, for a patient listed there, as the job would have put it on its list. */
async function aReview({ test, county, patientOfWard }: ExampleWorld): Promise<string> {
  const id = newId();
  const { healthCentre: unit } = county;
  await sql`insert into rhythm.review (county, id, patient_id, owner_provider_id, owner_unit_id, model_hash, item, sort, counted_by, counted_from,
      set_for, due_at, opens_at, state)
    values ('20', ${id}, ${(await patientOfWard()).id}, ${unit.providerId}, ${unit.id}, ${county.hash}, 'medication-review', 'medication-review',
      'enrolment', '2025-12-10T08:00:00Z', '2026-12-10T07:00:00Z', '2026-12-10T07:00:00Z', '2026-11-12T07:00:00Z', 'due')`.execute(
    test.owner,
  );
  return id;
}

export const rhythmExamples: Examples = {
  'POST /api/hospital-events': async (world) => ({
    by: world.county.sender,
    body: {
      patientId: (await world.patientOfWard()).id,
      kind: 'admitted',
      place: 'Avdelning 64',
      happenedAt: '2026-11-22T08:00:00.000Z',
      from: { source: 'Journal Nord', externalId: `vtf-${world.serial()}` },
    },
  }),
  'POST /api/hospital-notices': async (world) => {
    const { test, county } = world;
    const { rows } = await sql<{
      hsaId: string;
    }>`select hsa_id from organisation.unit where id = ${county.ward.id}`.execute(test.owner);
    return {
      by: await connected(test, await aSystemClient(test, county.ward)),
      body: {
        number: (await world.patientOfWard()).number,
        unit: rows[0]?.hsaId,
        kind: 'admitted',
        place: 'Avdelning 64',
        happenedAt: '2026-11-22T08:00:00.000Z',
        externalId: `vtf-${world.serial()}`,
      },
    };
  },
  'GET /api/morning-list': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    query: { of: 'unit' },
  }),
  'GET /api/occasions/:id': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    params: { id: await anOccasion(world) },
  }),
  'POST /api/occasions/:id/end': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    params: { id: await anOccasion(world) },
    body: { version: 1, outcome: 'held', note: 'Alla deltog.' },
  }),
  'POST /api/reviews/search': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    body: { text: '', overdue: false, page: 1, pageSize: 20 },
  }),
  'GET /api/reviews/:id': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    params: { id: await aReview(world) },
  }),
  'POST /api/reviews/:id/end': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    params: { id: await aReview(world) },
    body: { version: 1, outcome: 'held', note: 'Kalium kontrolleras om två veckor.' },
  }),
  'POST /api/reviews/:id/move': async (world) => ({
    by: await world.test.as(world.county.centrePhysician),
    params: { id: await aReview(world) },
    body: { version: 1, day: '2026-12-15', reason: 'Patienten är bortrest.' },
  }),
};
