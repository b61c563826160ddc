import { sql, type Transaction } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aPrincipal, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { aPatient, aTestNumber } from '../../../test/factories/patient.ts';
import { aReferralCounty, type Refused } from '../../../test/factories/referral.ts';
import { aSystemClient, connected } from '../../../test/factories/system-client.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { newId } from '../../kernel/ids.ts';
import type { AccessReport } from '../log-review/contract.ts';
import { actAs } from '../../platform/transaction.ts';
import { forgetNotices } from './forget-notices.ts';

const test = await startTestApp();
const { owner } = test;
const county = await aReferralCounty(test);
const hospital = await connected(test, await aSystemClient(test, county.ward, { name: 'Journal Nord' }));
const ward = await hsaIdOf(county.ward.id);
const nurse = await test.as(county.homeCareNurse);

let serial = 0;
const told = (number: string, more: object = {}) => ({
  number,
  unit: ward,
  kind: 'admitted',
  place: 'Avdelning 64',
  happenedAt: '2026-11-22T06:30:00.000Z',
  externalId: `vtf-${(serial += 1)}`,
  ...more,
});
const tell = (body: object, key?: string) =>
  hospital.post<Partial<Refused>>('/api/hospital-notices', body, key === undefined ? {} : { key });

async function hsaIdOf(unitId: string): Promise<string> {
  const { rows } = await sql<{ hsaId: string }>`select hsa_id from organisation.unit where id = ${unitId}`.execute(
    owner,
  );
  return rows[0]?.hsaId ?? '';
}

function anEnrolled() {
  return aPatient(owner, {
    county: '20',
    municipality: '2082',
    owner: county.homeCare,
    listedAt: county.healthCentre,
    knownTo: [county.homeCare, county.healthCentre],
  });
}

async function kept() {
  const { rows } = await sql<{ patientId: string; source: string; ownerUnitId: string; place: string }>`
    select patient_id, source, owner_unit_id, place from rhythm.hospital_event order by recorded_at, id`.execute(owner);
  return rows;
}

describe('what a hospital’s system tells', () => {
  it('is seen by those who care for the patient, and logged', async () => {
    const patient = await anEnrolled();
    const answer = await tell(told(patient.number));
    expect(answer).toEqual({ status: 200, body: { received: true } });
    expect((await kept()).filter(({ patientId }) => patientId === patient.id)).toEqual([
      { patientId: patient.id, source: 'Journal Nord', ownerUnitId: county.ward.id, place: 'Avdelning 64' },
    ]);
    const timeline = await nurse.get<{
      entries: { sentence: { key: string }; person: unknown; connectedSystem: string }[];
    }>(`/api/patients/${patient.id}/timeline`);
    const [entry] = timeline.body.entries.filter(({ sentence }) => sentence.key === 'rhythm.hospital-event');
    expect(entry).toMatchObject({ person: null, connectedSystem: 'Journal Nord' });
    const looks = await sql<{ systemActor: string; ground: string; denied: boolean; patientId: string }>`
      select system_actor, ground, denied, patient_id from platform.access_log where action = 'rhythm.notice' and patient_id is not null`.execute(
      owner,
    );
    expect(looks.rows).toEqual([
      {
        systemActor: `client:${hospital.client.id}:Journal Nord`,
        ground: 'system-client',
        denied: false,
        patientId: patient.id,
      },
    ]);
  });

  it('stands in the report that the patient gets of who has seen and told, with the name of the system', async () => {
    const patient = await anEnrolled();
    await tell(told(patient.number));
    const head = await test.as(await aStaff(owner, county.ward, 'head-of-unit', 'Vera Vårdchef'));
    const { body } = await head.get<AccessReport>(`/api/access-reports/${patient.id}`);
    expect(body.lines).toMatchObject([
      { action: 'rhythm.notice', ground: 'system-client', role: null, system: 'Journal Nord' },
    ]);
  });

  it('is answered the same whether or not the patient is known, and nothing is kept of whoever is not', async () => {
    const stranger = aTestNumber();
    const before = (await kept()).length;
    expect(await tell(told(stranger))).toEqual({ status: 200, body: { received: true } });
    // Somebody nobody cares for now.
    const once = await anEnrolled();
    await sql`update access.care_relation set valid_to = valid_from + interval '1 second' where patient_id = ${once.id}`.execute(
      owner,
    );
    expect(await tell(told(once.number))).toEqual({ status: 200, body: { received: true } });
    expect((await kept()).length).toBe(before);
    const texts = await sql<{ text: string }>`select m::text as text from rhythm.notice_mark m
      union all select l::text from platform.access_log l where l.action = 'rhythm.notice'
      union all select j::text from platform.journal j`.execute(owner);
    expect(texts.rows.filter(({ text }) => text.includes(stranger))).toEqual([]);
  });

  it('told twice is one, by the same key or anew; told of another is refused, whoever it was about', async () => {
    const known = await anEnrolled();
    const before = (await kept()).length;
    const same = told(known.number);
    const key = crypto.randomUUID();
    for (const again of [await tell(same, key), await tell(same, key), await tell(same)])
      expect(again).toEqual({ status: 200, body: { received: true } });
    expect((await kept()).length).toBe(before + 1);
    const stranger = told(aTestNumber());
    await tell(stranger);
    expect(await tell(stranger)).toEqual({ status: 200, body: { received: true } });
    const answers = [];
    for (const first of [same, stranger])
      for (const number of [(await anEnrolled()).number, aTestNumber()]) answers.push(await tell({ ...first, number }));
    expect(answers.map(({ status, body }) => [status, body.error?.code])).toEqual(
      answers.map(() => [409, 'told-of-another']),
    );
    expect(new Set(answers.map(({ body }) => body.error?.message)).size).toBe(1);
    // Another system has numbers of its own.
    const other = await connected(test, await aSystemClient(test, county.ward));
    expect((await other.post('/api/hospital-notices', { ...same, number: stranger.number })).status).toBe(200);
  });

  it('is refused when it has not happened, is no number, or is told for a unit of another provider', async () => {
    const { number } = await anEnrolled();
    const code = async (more: object) => {
      const { status, body } = await tell(told(number, more));
      return [status, body.error?.code];
    };
    expect(await code({ happenedAt: '2026-11-22T09:30:00.000Z' })).toEqual([400, 'not-happened-yet']);
    expect(await code({ number: '191212121213' })).toEqual([400, 'number-check-digit']);
    expect(await code({ unit: await hsaIdOf(county.homeCare.id) })).toEqual([400, 'not-your-unit']);
    expect(await code({ unit: 'SE2321000001-FINNSEJ' })).toEqual([400, 'not-your-unit']);
    expect(await code({ extra: 1 })).toEqual([400, 'bad-input']);
  });

  it('is for systems of care providers that hold the scope: not for people, others’ scopes, or social service', async () => {
    const body = told(aTestNumber());
    expect((await nurse.post('/api/hospital-notices', body)).status).toBe(403);
    const figures = await connected(test, hospital.client, ['statistics']);
    expect((await figures.post<Refused>('/api/hospital-notices', body)).body.error.code).toBe('scope-lacking');
    const social = await aPrincipal(owner, {
      kind: 'municipality',
      name: 'Omsorgen',
      county: '20',
      municipality: '2082',
    });
    const unit = await aUnit(owner, social, { kind: 'care-management', name: 'Bistånd', county: '20' });
    const system = await connected(test, await aSystemClient(test, unit));
    const refused = await system.post<Refused>('/api/hospital-notices', { ...body, unit: await hsaIdOf(unit.id) });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'no-ground-for-notice']);
  });

  it('leaves a mark that is forgotten when no system sends again', async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from rhythm.notice_mark`.execute(owner);
    expect(rows[0]?.n).toBeGreaterThan(0);
    expect(await forgetNotices(test.platform, county.county)).toEqual({ forgotten: 0 });
    await sql`update rhythm.notice_mark set told_at = told_at - interval '91 days'`.execute(owner);
    expect(await forgetNotices(test.platform, county.county)).toEqual({ forgotten: rows[0]?.n });
  });
});

describe('going round the application, as its own database role', () => {
  const acting = <T>(run: (tx: Transaction<unknown>) => Promise<T>, actor = hospital.actor) =>
    test.db.app.transaction().execute(async (tx) => {
      await actAs(tx, actor, test.clock.now());
      return run(tx);
    });

  it('a system sees no patient, no event, no entry and no import, even where its unit cares', async () => {
    const patient = await aPatient(owner, {
      county: '20',
      municipality: '2082',
      owner: county.ward,
      knownTo: [county.ward],
    });
    await tell(told(patient.number));
    const { rows: tables } = await sql<{ name: string }>`select c.oid::regclass::text as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
      where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'`.execute(owner);
    const all = [...tables.map(({ name }) => name), 'patient.patient', 'import.run', 'platform.journal'];
    expect(all.length).toBeGreaterThan(20);
    await acting(async (tx) => {
      expect((await sql<{ system: boolean }>`select platform.acting_system() as system`.execute(tx)).rows).toEqual([
        { system: false },
      ]);
      for (const name of all)
        expect((await sql`select 1 from ${sql.raw(name)} limit 1`.execute(tx)).rows, name).toEqual([]);
      const found = sql`select 1 from patient.find_by_number('20', ${patient.number})`;
      expect((await found.execute(tx)).rows).toEqual([]);
    });
  });

  const insert = (more: { client?: string | null; unit?: string; provider?: string; patientId: string }) => sql`
    insert into rhythm.hospital_event (county, id, patient_id, owner_provider_id, owner_unit_id, kind, place, happened_at, source, external_id,
      client_id, recorded_by, recorded_at)
    values ('20', ${newId()}, ${more.patientId}, ${more.provider ?? county.ward.providerId}, ${more.unit ?? county.ward.id}, 'admitted', 'X',
      now(), 'X', ${newId()}, ${more.client === undefined ? hospital.client.id : more.client},
      ${more.client === null ? county.wardNurse.id : null}, now())`;

  it('writes an event in its own name, for its own provider, while it holds the scope; nothing else', async () => {
    const { id: patientId } = await anEnrolled();
    const other = await aSystemClient(test, county.ward);
    await acting((tx) => insert({ patientId }).execute(tx));
    const refusals = [
      insert({ patientId, client: other.id }),
      insert({ patientId, client: null }),
      insert({ patientId, unit: county.homeCare.id }),
      insert({ patientId, unit: county.homeCare.id, provider: county.homeCare.providerId }),
      sql`update patient.patient set given_name = 'X' where id = ${patientId} returning 1`,
    ];
    for (const statement of refusals)
      expect(
        await acting((tx) => statement.execute(tx)).then(({ rows }) => rows.length === 0 && 'nothing', String),
      ).toMatch(/row-level security|permission denied|^nothing$/);
    const figures = await aSystemClient(test, county.ward, { scopes: ['statistics'] });
    const asFigures = { ...hospital.actor, clientId: figures.id };
    await expect(acting((tx) => insert({ patientId, client: figures.id }).execute(tx), asFigures)).rejects.toThrow(
      /row-level security/,
    );
    await sql`update system_client.client set ends_on = '2026-11-22' where id = ${other.id}`.execute(owner);
    const asEnded = { ...hospital.actor, clientId: other.id };
    await expect(acting((tx) => insert({ patientId, client: other.id }).execute(tx), asEnded)).rejects.toThrow(
      /row-level security/,
    );
    // Nobody of the staff writes as if a system had told.
    await expect(
      test.db.app.transaction().execute(async (tx) => {
        await actAs(tx, nurse.actor, test.clock.now());
        await insert({ patientId, unit: county.homeCare.id, provider: county.homeCare.providerId }).execute(tx);
      }),
    ).rejects.toThrow(/row-level security/);
  });
});
