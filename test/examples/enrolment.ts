import { sql } from 'kysely';
import { anEnrolledPatient, completeHandover } from '../factories/enrolment.ts';
import type { Client } from '../support/app.ts';
import type { Example, Examples } from './example.ts';
import { aMatterAt } from './referral.ts';
import type { ExampleWorld } from './world.ts';

async function anEnrolment({ test, county }: ExampleWorld): Promise<string> {
  const given = {
    small: { ...county, receiver: county.receiverPerson, otherReceiver: county.receiverPerson },
    modelHash: county.hash,
  };
  const { enrolments } = await anEnrolledPatient(test, county.receiver, given);
  return enrolments[0] ?? '';
}

const terms = ({ county }: ExampleWorld) => ({
  toUnitId: county.healthCentre.id,
  reason: 'Såret har läkt.',
  handover: completeHandover,
  proposedEndAt: '2026-11-30T08:00:00.000Z',
});

/** An end that has been proposed, to be answered. */
async function proposed(world: ExampleWorld, by: Client, more: object = {}): Promise<Example> {
  const enrolments = [{ id: await anEnrolment(world), version: 1 }];
  const { nurse } = world.county;
  const answer = await nurse.post('/api/enrolments/propose-end', { enrolments, ...terms(world) });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { by, body: { enrolments: [{ id: enrolments[0]?.id, version: 2 }], ...more } };
}

const draft = ({ county }: ExampleWorld, id: string) => ({
  version: 0,
  body: {
    enrolmentIds: [id],
    toUnitId: county.healthCentre.id,
    reason: 'Såret har läkt.',
    handover: completeHandover,
    endDate: '2026-12-01',
  },
});

export const enrolmentExamples: Examples = {
  'POST /api/enrolments/:id/end-check': async (world) => ({
    by: world.county.nurse,
    params: { id: await anEnrolment(world) },
    body: { handover: completeHandover },
  }),
  'GET /api/enrolments/:id/end-draft': async (world) => ({
    by: world.county.nurse,
    params: { id: await anEnrolment(world) },
  }),
  'POST /api/enrolments/:id/end-draft': async (world) => {
    const id = await anEnrolment(world);
    return { by: world.county.nurse, params: { id }, body: draft(world, id) };
  },
  'POST /api/enrolments/search': ({ county }) => ({
    by: county.nurse,
    body: { scope: 'own', text: 'Test', level: 'nurse', status: 'active', responsible: 'none', page: 1, pageSize: 50 },
  }),
  'GET /api/enrolments/:id': async (world) => ({ by: world.county.nurse, params: { id: await anEnrolment(world) } }),
  'POST /api/enrolments/:id/responsible': async (world) => ({
    by: world.county.nurse,
    params: { id: await anEnrolment(world) },
    body: {
      version: 1,
      responsibleStaffId: world.county.homeCareNurse.id,
      namedContactId: world.county.homeCareNurse.id,
    },
  }),
  'POST /api/enrolments/:id/take-on': async (world) => {
    const id = await anEnrolment(world);
    const { rows } = await sql<{ responsible: string | null }>`
      select responsible_staff_id as responsible from enrolment.enrolment where id = ${id}::uuid`.execute(
      world.test.owner,
    );
    return { by: world.county.nurse, params: { id }, body: { seenResponsibleId: rows[0]?.responsible ?? null } };
  },
  'POST /api/enrolments/propose-end': async (world) => ({
    by: world.county.nurse,
    body: { enrolments: [{ id: await anEnrolment(world), version: 1 }], ...terms(world) },
  }),
  'POST /api/enrolments/withdraw-end': (world) => proposed(world, world.county.nurse),
  'POST /api/enrolments/accept-end': (world) => proposed(world, world.county.centre, { note: 'Vi tar över.' }),
  'POST /api/enrolments/contest-end': (world) => proposed(world, world.county.centre, { reason: 'Såret är öppet.' }),
  'GET /api/worklist': ({ county }) => ({
    by: county.receiver,
    query: { holder: 'all', kind: 'referral', limit: '20' },
  }),
  'POST /api/worklist/filters': ({ county }) => ({ by: county.receiver, body: { holder: 'mine', kind: 'referral' } }),
  'POST /api/worklist/:caseId/:action/assign': async (world) => ({
    by: world.county.receiver,
    params: { caseId: (await aMatterAt(world, 'sent')).id, action: 'referral.receive' },
    body: { holder: 'me', seenHolder: null },
  }),
};
