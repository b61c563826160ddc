import { type Kysely, sql, type Transaction } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { UserActor } from '../../src/platform/actor.ts';
import { actAs } from '../../src/platform/transaction.ts';
import { aKnownPatient, anAccessCounty, documented, stepsOf } from '../factories/access.ts';
import { startTestApp } from '../support/app.ts';

/** The application bypassed: SQL as the application's own role, acting as somebody who has opened what others hold. */
const test = await startTestApp();
const county = await anAccessCounty(test);
const { nurse, otherNurse, wardNurse, ward, homeCare } = county;

function acting<Result>(
  actor: UserActor,
  look: (tx: Transaction<unknown>) => Promise<Result>,
  opening = '',
): Promise<Result> {
  return test.db.app.transaction().execute(async (tx) => {
    await actAs(tx, actor, test.clock.now());
    await sql`select set_config('hemlank.opening', ${opening}, true)`.execute(tx);
    return look(tx);
  });
}

async function entriesOf(db: Kysely<unknown>, patientId: string): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`select type from platform.journal where patient_id = ${patientId}::uuid
    and type not like 'access.%'`.execute(db);
  return rows.map(({ type }) => type);
}

async function recordsOf(db: Kysely<unknown>, patientId: string): Promise<number> {
  const { rows } = await sql`select 1 from patient.received_record where patient_id = ${patientId}::uuid`.execute(db);
  return rows.length;
}

/** Known to ward and home care; the ward has documented and received a record. */
async function aPatientOfTwo() {
  const patient = await aKnownPatient(test, county, [ward, homeCare]);
  await documented(test, wardNurse, patient.id);
  await sql`insert into patient.received_record (county, id, patient_id, owner_provider_id, owner_unit_id, kind, display, origin_system,
      origin_id, received_at, content)
    values ('20', ${newId()}, ${patient.id}, ${ward.providerId}, ${ward.id}, 'medication', 'Läkemedel', 'Journal', 'x', now(), '{}')`.execute(
    test.owner,
  );
  return patient.id;
}

describe('rows of another controller', () => {
  it('are there for the one who opened them, in that opening, and for nobody and nowhere else', async () => {
    const patientId = await aPatientOfTwo();
    const other = await aPatientOfTwo();
    const steps = stepsOf(nurse);
    await steps.consent(patientId);
    const { id } = await steps.opened(patientId);
    const seen = (actor: UserActor, opening: string, of = patientId) =>
      acting(actor, async (tx) => [(await entriesOf(tx, of)).length, await recordsOf(tx, of)], opening);
    expect(await seen(nurse.actor, id)).toEqual([1, 1]);
    expect(await seen(nurse.actor, '')).toEqual([0, 0]);
    expect(await seen(otherNurse.actor, id)).toEqual([0, 0]);
    expect(await seen(nurse.actor, id, other)).toEqual([0, 0]);
    expect(await seen({ ...nurse.actor, unitId: county.careManagers.id }, id)).toEqual([0, 0]);
  });

  it.each([
    [
      'the consent is withdrawn',
      `update access.consent set withdrawn_at = given_at, withdrawn_by = asked_by, withdrawn_how = 'oral'`,
    ],
    ['the relation ends', `update access.care_relation set valid_to = valid_from`],
    ['the opening is over', ''],
  ])('are gone at once when %s', async (_, statement) => {
    const patientId = await aPatientOfTwo();
    const client = await test.as(county.homeCarePerson);
    const steps = stepsOf(client);
    await steps.consent(patientId);
    const { id } = await steps.opened(patientId);
    const seen = () => acting(client.actor, (tx) => entriesOf(tx, patientId), id);
    expect(await seen()).toHaveLength(1);
    if (statement === '') test.clock.pass({ hours: 12 });
    else await sql.raw(`${statement} where patient_id = '${patientId}'`).execute(test.owner);
    expect(await seen()).toEqual([]);
  });

  it('are gone at once when the patient opts out', async () => {
    const patientId = await aPatientOfTwo();
    const client = await test.as(county.homeCarePerson);
    const steps = stepsOf(client);
    await steps.consent(patientId);
    const { id } = await steps.opened(patientId);
    const optOut = { patientId, extent: 'everything', requestedBy: 'patient', how: 'written' };
    expect((await client.post('/api/access/opt-outs', optOut)).status).toBe(200);
    expect(await acting(client.actor, (tx) => entriesOf(tx, patientId), id)).toEqual([]);
  });
});

describe('the functions that see more than their caller', () => {
  it('tell nobody without relation or opening that others hold, who holds, or how the patient stands', async () => {
    const patient = await aKnownPatient(test, county, [ward]);
    await documented(test, await test.as(county.wardNursePerson), patient.id);
    const client = await test.as(county.homeCarePerson);
    const told = await acting(client.actor, async (tx) => {
      const ask = async (call: string) => (await sql.raw(`select * from ${call}`).execute(tx)).rows.length;
      const id = `'${patient.id}'::uuid`;
      return [
        await ask(`access.existence('20', ${id}, 'other-controllers')`),
        await ask(`access.standing('20', ${id})`),
        await ask(`access.holders('20', ${id})`),
      ];
    });
    expect(told).toEqual([0, 0, 0]);
    for (const call of ['held', 'held_by_others', 'blocked_within', 'blocked_across']) {
      const allowed = sql<{
        may: boolean;
      }>`select bool_or(has_function_privilege('hemlank_app', p.oid, 'execute')) as may
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'access' and p.proname = ${call}`;
      expect((await allowed.execute(test.owner)).rows[0]?.may, call).toBe(false);
    }
  });

  it('a unit gives relations to nobody about a patient it takes no part in, and writes about none', async () => {
    const patient = await aKnownPatient(test, county, [ward]);
    const client = await test.as(county.homeCarePerson);
    const relation = (unitId: string) =>
      JSON.stringify([
        {
          id: newId(),
          patient_id: patient.id,
          unit_id: unitId,
          scope: 'care',
          ground: 'message',
          case_kind: 'message',
          case_id: newId(),
        },
      ]);
    await expect(
      acting(client.actor, (tx) =>
        sql`select access.relate('20', ${relation(county.careManagers.id)}::jsonb)`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      acting(client.actor, (tx) =>
        sql`insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id, valid_from)
          values ('20', ${newId()}, ${patient.id}::uuid, ${homeCare.id}, ${homeCare.providerId}, 'care', 'message', 'message', ${newId()}, now())`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    const entry = (unitId: string, patientId: Id<'patient'>) =>
      sql`insert into platform.journal (county, id, subject_kind, subject_id, subject_count, type, patient_id, case_kind, case_id, provider_id,
          unit_id, user_id, participants, params, payload, work, occurred_at, recorded_at, previous_hash, hash)
        values ('20', ${newId()}, 'patient', ${patientId}::uuid, 900, 'test.made-up', ${patientId}::uuid, 'test', ${newId()},
          ${homeCare.providerId}, ${unitId}::uuid, ${client.actor.userId}::uuid, '{}', '{}', '{}', '[]', now(), now(),
          decode(repeat('00', 32), 'hex'), decode(repeat('01', 32), 'hex'))`;
    await expect(acting(client.actor, (tx) => entry(homeCare.id, patient.id).execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
    const known = await aKnownPatient(test, county, [homeCare]);
    await expect(acting(client.actor, (tx) => entry(ward.id, known.id).execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('the projections answer for the acting county alone', async () => {
    const client = await test.as(county.homeCarePerson);
    for (const call of ['worklist.apply', 'platform.apply_deadlines']) {
      await expect(
        acting(client.actor, (tx) => sql.raw(`select ${call}('01', '[]'::jsonb)`).execute(tx)),
        call,
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  it.each(['access.opening', 'access.emergency_review', 'correction.note'])(
    '%s is added to, never changed',
    async (table) => {
      const client = await test.as(county.homeCarePerson);
      for (const statement of [`update ${table} set county = county`, `delete from ${table}`]) {
        await expect(
          acting(client.actor, (tx) => sql.raw(statement).execute(tx)),
          statement,
        ).rejects.toMatchObject({ code: '42501' });
      }
    },
  );

  it('of a consent, an attitude and a block only the end is ever written', async () => {
    const client = await test.as(county.homeCarePerson);
    for (const [table, column] of [
      ['consent', 'given_at'],
      ['attitude', 'capacity'],
      ['block', 'kind'],
    ] as const) {
      await expect(
        acting(client.actor, (tx) => sql.raw(`update access.${table} set ${column} = ${column}`).execute(tx)),
        table,
      ).rejects.toMatchObject({ code: '42501' });
    }
  });
});
