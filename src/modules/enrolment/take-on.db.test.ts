import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { anEnrolledPatient } from '../../../test/factories/enrolment.ts';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import type { UserId } from '../../kernel/ids.ts';
import { countStatements } from '../../platform/database/statements.ts';
import type { Worklist } from '../worklist/contract.ts';
import { rebuildWorklist } from '../worklist/rebuild.ts';
import type { EnrolmentDetail, EnrolmentView } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash: modelHash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
let receiver: Client;
let nurse: Client;
beforeEach(async () => {
  receiver = await test.as(small.receiver);
  nurse = await test.as(small.homeCareNurse);
});

type Answer = { enrolments: EnrolmentView[]; error: { code: string; message: string } };

async function enrolled(responsible?: UserId): Promise<string> {
  const given = { small, modelHash, ...(responsible === undefined ? {} : { responsible }) };
  const [id] = (await anEnrolledPatient(test, receiver, given)).enrolments;
  if (id === undefined) throw new Error('nothing was enrolled');
  return id;
}
const takeOn = (by: Client, id: string, seenResponsibleId: string | null = small.homeCareNurse.id) =>
  by.post<Answer>(`/api/enrolments/${id}/take-on`, { seenResponsibleId });
const name = (by: Client, id: string, responsibleStaffId: string | null, version = 1) =>
  by.post<Answer>(`/api/enrolments/${id}/responsible`, { version, responsibleStaffId, namedContactId: null });
const shown = async (by: Client, id: string) => (await by.get<EnrolmentDetail>(`/api/enrolments/${id}`)).body;
/** What waits for the unit about an enrolment: action and holder. */
const waiting = async (id: string): Promise<string[]> => {
  const { rows } = await sql<{ said: string }>`select i.action || ' ' || coalesce(s.given_name, 'nobody') as said
    from worklist.item i left join organisation.staff s on s.id = i.holder_id where i.case_id = ${id}::uuid order by 1`.execute(
    test.owner,
  );
  return rows.map(({ said }) => said);
};

describe('somebody named responsible', () => {
  it('has a row of their own until they take over; twice is as once', async () => {
    const id = await enrolled(small.homeCareNurse.id);
    const { body: list } = await nurse.get<Worklist>('/api/worklist?holder=mine');
    const row = list.items.find(({ caseId }) => caseId === id);
    expect(row).toMatchObject({
      sentence: { key: 'enrolment.take-on', params: { level: 'nurse', responsibleId: small.homeCareNurse.id } },
      holder: { id: small.homeCareNurse.id },
      dueAt: null,
      primaryAction: { path: `/enrolments/${id}` },
    });
    expect((await shown(nurse, id)).enrolment.takenOnAt).toBeNull();
    const { result, statements } = await countStatements(() => takeOn(nurse, id));
    expect(result.body.enrolments[0]).toMatchObject({ takenOnAt: test.clock.now(), version: 1 });
    expect(statements.length).toBeLessThanOrEqual(15);
    expect(await waiting(id)).toEqual([]);
    expect((await takeOn(nurse, id)).status).toBe(200);
    const { history, actions } = await shown(nurse, id);
    expect(history.map(({ type }) => type)).toEqual(['enrolment.started', 'enrolment.taken-on']);
    expect(actions.find(({ action }) => action === 'take-on')?.why?.sv).toBe(
      'Hilda Hemma har redan tagit över ansvaret.',
    );
  });

  it('by themself has taken over with that', async () => {
    const id = await enrolled(small.receiver.id);
    expect(await waiting(id)).toEqual([]);
    expect((await shown(receiver, id)).enrolment.takenOnAt).toBe(test.clock.now());
    const other = await enrolled();
    expect(await waiting(other)).toEqual(['enrolment.name-responsible nobody']);
    await name(nurse, other, small.homeCareNurse.id);
    expect(await waiting(other)).toEqual([]);
  });

  it('gets the row when another was named before, who loses theirs', async () => {
    const id = await enrolled(small.homeCareNurse.id);
    await name(nurse, id, small.receiver.id);
    expect(await waiting(id)).toEqual(['enrolment.take-on Rut']);
    expect((await takeOn(nurse, id)).body.error.code).toBe('responsible-changed');
    expect((await takeOn(receiver, id)).status).toBe(200);
    await name(receiver, id, small.homeCareNurse.id, 2);
    expect(await waiting(id)).toEqual(['enrolment.take-on Hilda']);
    await name(receiver, id, null, 3);
    expect(await waiting(id)).toEqual(['enrolment.name-responsible nobody']);
  });
});

describe('a colleague who takes over', () => {
  it('becomes responsible; the one who was named is told', async () => {
    const id = await enrolled(small.homeCareNurse.id);
    expect((await takeOn(receiver, id)).body.enrolments[0]).toMatchObject({
      responsible: { name: 'Rut Mottagare' },
      version: 2,
    });
    const late = await takeOn(nurse, id);
    expect([late.status, late.body.error.code]).toEqual([409, 'taken-on-already']);
    expect(late.body.error.message).toContain('Rut Mottagare');
  });

  it('can do so where nobody was named', async () => {
    const id = await enrolled();
    expect((await takeOn(nurse, id, null)).body.enrolments[0]?.responsible?.name).toBe('Hilda Hemma');
    expect(await waiting(id)).toEqual([]);
  });

  it('works at the unit and in care', async () => {
    const id = await enrolled(small.homeCareNurse.id);
    expect((await takeOn(await test.as(small.centreNurse), id)).status).toBe(403);
    expect((await takeOn(await test.as(small.wardNurse), id)).status).toBe(403);
  });
});

it('the worklist stands as the journal says', async () => {
  expect(await rebuildWorklist(test.owner, small.county, { check: true })).toMatchObject({ differences: 0 });
});
