import fc from 'fast-check';
import { type Kysely, sql, type Transaction } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId, type PatientId, type UnitId } from '../src/kernel/ids.ts';
import { decideOnPatient } from '../src/modules/access/index.ts';
import type { UserActor } from '../src/platform/actor.ts';
import { actAs, inTransaction } from '../src/platform/transaction.ts';
import { aCounty, aPrincipal, aSmallCounty, aStaff, aUnit } from './factories/organisation.ts';
import { aPatient } from './factories/patient.ts';
import { aReferralCounty, aSentReferral } from './factories/referral.ts';
import { type Client, startTestApp } from './support/app.ts';

const test = await startTestApp();
const { people, patients, elsewhere } = await aBusyCounty();
const tables = await tablesAboutPatients();

/** Read by those who review the log, whether or not their unit knows the patient; by nobody else. */
const ofReviewers = new Set(['platform.access_log']);

interface PatientTable {
  name: string;
  column: string;
  secured: boolean;
}

describe('going round the application, as its own database role', () => {
  it('every table about patients has row-level security', () => {
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual([]);
  });

  it('a unit sees rows only of patients it has or had a relation to; every kind of row is seen by somebody', async () => {
    const seenSomewhere = new Set<string>();
    for (const { actor } of people) {
      const related = await relatedTo(actor.unitId);
      await acting(actor, async (tx) => {
        for (const table of tables.filter(({ name }) => !ofReviewers.has(name))) {
          const seen = await patientsIn(tx, table);
          if (seen.length > 0) seenSomewhere.add(table.name);
          expect(
            seen.filter((id) => !related.has(id)),
            `${table.name} for ${actor.unitName}`,
          ).toEqual([]);
        }
      });
    }
    const filled = (await tablesWithRows()).filter((name) => !ofReviewers.has(name));
    expect(filled.filter((name) => !seenSomewhere.has(name))).toEqual([]);
    expect(filled).toEqual(expect.arrayContaining(['patient.patient', 'platform.journal', 'referral.referral']));
  });

  it('the access log is read by those who review it, and only their own controller’s part', async () => {
    const log = { name: 'platform.access_log', column: 'patient_id', secured: true };
    let seen = 0;
    for (const { actor } of people) {
      await acting(actor, async (tx) => expect(await patientsIn(tx, log), actor.unitName).toEqual([]));
      await acting({ ...actor, role: 'mas' }, async (tx) => {
        seen += (await patientsIn(tx, log)).length;
        const others = sql`select 1 from platform.access_log where provider_id <> ${actor.providerId}::uuid
          and holder_provider_id is distinct from ${actor.providerId}::uuid`;
        expect((await others.execute(tx)).rows).toEqual([]);
      });
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('nobody set is nobody: nothing is seen', async () => {
    for (const table of tables) expect(await patientsIn(test.db.app, table), table.name).toEqual([]);
  });

  it('the same unit in another county sees nothing', async () => {
    const [first] = people;
    if (first === undefined) return expect.unreachable('nobody');
    await acting({ ...first.actor, county: elsewhere.actor.county }, async (tx) => {
      for (const table of tables.filter(({ name }) => name !== 'platform.access_log'))
        expect(await patientsIn(tx, table), table.name).toEqual([]);
    });
  });

  it('a unit of another county sees nothing of ours and may not write into it', async () => {
    await acting(elsewhere.actor, async (tx) => {
      for (const table of tables) {
        const ours = await patientsIn(tx, table);
        expect(
          ours.filter((id) => patients.includes(id as PatientId)),
          table.name,
        ).toEqual([]);
      }
    });
    await expect(
      acting(elsewhere.actor, (tx) =>
        sql`insert into patient.alert (county, id, patient_id, owner_provider_id, owner_unit_id, kind, description, recorded_at)
          values ('20', ${newId()}, ${patients[0]}::uuid, ${elsewhere.actor.providerId}, ${elsewhere.actor.unitId}, 'other', 'x', now())`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('a row about a patient is written in the name of the unit that acts, and of no other', async () => {
    const owned = await tablesWithOwners();
    expect(owned.length).toBeGreaterThan(12);
    const tried: string[] = [];
    for (const name of owned) {
      for (const { actor } of people) {
        const row = await rowOf(name, actor.unitId);
        if (row === undefined) continue;
        const other = people.find((one) => one.actor.providerId !== actor.providerId)?.actor ?? elsewhere.actor;
        // The row itself would be let in by row-level security, so what stops the others is whose they say they are.
        expect(await inserting(actor, name, row), name).not.toBe('42501');
        const { providerId, unitId } = other;
        expect(await inserting(actor, name, { ...row, owner_unit_id: unitId }), name).toBe('42501');
        expect(await inserting(actor, name, { ...row, owner_provider_id: providerId }), name).toBe('42501');
        tried.push(name);
        break;
      }
    }
    expect(tried).toEqual(expect.arrayContaining(['patient.patient', 'patient.address', 'referral.referral']));
  });

  it('what stands beside a patient is written by a unit that cares for the patient', async () => {
    const [first] = people;
    const others = patients.at(-1);
    const row = first && (await rowOf('patient.address', first.actor.unitId));
    if (first === undefined || row === undefined) return expect.unreachable('no address');
    expect(await inserting(first.actor, 'patient.address', { ...row, patient_id: others ?? '' })).toBe('42501');
  });

  it.each([
    'platform.journal',
    'platform.access_log',
    'platform.journal_seal',
    'platform.access_log_seal',
    'platform.access_log_leaves',
  ])('%s is append-only, for the application and for its owner', async (table) => {
    const [one] = people;
    if (one === undefined) return expect.unreachable('nobody');
    for (const statement of [`update ${table} set county = county`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(
        acting(one.actor, (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toMatchObject({
        code: '42501',
      });
    }
    if (!/_(seal|leaves)$/.test(table)) {
      await expect(sql.raw(`update ${table} set county = county`).execute(test.owner)).rejects.toMatchObject({
        code: '23000',
      });
      await expect(sql.raw(`delete from ${table}`).execute(test.owner)).rejects.toMatchObject({ code: '23000' });
    }
  });
});

describe('the policies are never narrower than the decision', () => {
  it('what the decision allows about a patient is visible in SQL, and what it denies is not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...people, elsewhere),
        fc.constantFrom(...patients),
        async ({ actor }, patientId) => {
          const allowed = await inTransaction(
            test.platform,
            { actor, action: 'test', requestId: 'test' },
            async (work) => (await decideOnPatient(work, patientId)).allowed,
          );
          await acting(actor, async (tx) => {
            for (const name of ['patient.patient', 'patient.stay', 'patient.listing', 'patient.address']) {
              const column = name === 'patient.patient' ? 'id' : 'patient_id';
              const visible = (await patientsIn(tx, { name, column, secured: true })).includes(patientId);
              expect(visible, `${name} for ${actor.unitName}`).toBe(allowed);
            }
          });
        },
      ),
      { numRuns: 60, seed: 1, endOnFailure: true },
    );
  });

  it('a participant sees every entry, referral and piece of work of its matters', async () => {
    for (const { actor } of people) {
      const unit = actor.unitId;
      const counts = sql<{ entries: number; referrals: number; work: number }>`select
        (select count(*) from platform.journal where ${unit}::uuid = any (participants)) as entries,
        (select count(*) from referral.referral where from_unit_id = ${unit}::uuid or (to_unit_id = ${unit}::uuid and state <> 'draft')) as referrals,
        (select count(*) from worklist.item where unit_id = ${unit}::uuid) as work`;
      const all = (await counts.execute(test.owner)).rows[0];
      const seen = await acting(actor, async (tx) => (await counts.execute(tx)).rows[0]);
      expect(seen, actor.unitName).toEqual(all);
    }
  });
});

/** Two places in Dalarna with matters between their units, and a unit with a patient in Gävleborg. */
async function aBusyCounty() {
  const county = await aReferralCounty(test);
  const other = await aSmallCounty(test.owner);
  const made: PatientId[] = [];
  const accepted = await aSentReferral(test, county);
  await accepted.done(county.receiver, 'receive');
  await accepted.done(county.receiver, 'start-assessment');
  await accepted.done(county.receiver, 'accept', { levels: [{ level: 'nurse' }] });
  made.push(accepted.patient.id, (await aSentReferral(test, county)).patient.id);
  const theirs = await aPatient(test.owner, {
    county: '20',
    municipality: '2082',
    owner: other.ward,
    listedAt: other.healthCentre,
  });
  made.push(theirs.id);
  const gavleborg = await aCounty(test.owner, '21', 'Gävleborg', { code: '2180', name: 'Gävle' });
  const region = await aPrincipal(test.owner, { kind: 'region', name: 'Region Gävleborg', county: gavleborg });
  const unit = await aUnit(test.owner, region, { kind: 'health-centre', name: 'Gävle vårdcentral', county: gavleborg });
  await aPatient(test.owner, { county: gavleborg, municipality: '2180', owner: unit, listedAt: unit });
  const acts: Client[] = [county.sender, county.receiver, county.centre];
  for (const staff of [other.wardNurse, other.receiver, other.centreNurse]) acts.push(await test.as(staff));
  return {
    people: acts,
    patients: made,
    elsewhere: await test.as(await aStaff(test.owner, unit, 'health-centre-nurse')),
  };
}

/** Every table of ours that says which patient a row is about. */
async function tablesAboutPatients(): Promise<PatientTable[]> {
  const { rows } = await sql<PatientTable>`
    select n.nspname || '.' || c.relname as name, a.attname as "column", c.relrowsecurity as secured
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|graphile|migration)'
      and (a.attname = 'patient_id' or (n.nspname = 'patient' and c.relname = 'patient' and a.attname = 'id'))
    order by 1`.execute(test.owner);
  return rows;
}

async function tablesWithOwners(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select a.attrelid::regclass::text as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'owner_unit_id' and c.relkind = 'r' and has_table_privilege('hemlank_app', c.oid, 'insert')`.execute(
    test.owner,
  );
  return rows.map(({ name }) => name);
}

/** Some row that a unit owns, as JSON; of what the unit sees. */
async function rowOf(table: string, unitId: UnitId): Promise<Record<string, string> | undefined> {
  const { rows } = await sql<{ row: Record<string, string> }>`select to_jsonb(x) as row from ${sql.table(table)} x
    where owner_unit_id = ${unitId}::uuid limit 1`.execute(test.owner);
  return rows[0]?.row;
}

/** What the database says to a row that somebody writes anew: an error code, or that it is there. */
async function inserting(actor: UserActor, table: string, row: Record<string, string>): Promise<string> {
  const insert = sql`insert into ${sql.table(table)}
    select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`;
  return acting(actor, (tx) => insert.execute(tx)).then(
    () => 'inserted',
    (error: unknown) => (error as { code: string }).code,
  );
}

async function tablesWithRows(): Promise<string[]> {
  const filled: string[] = [];
  for (const table of tables) if ((await patientsIn(test.owner, table)).length > 0) filled.push(table.name);
  return filled;
}

async function patientsIn(db: Kysely<unknown>, { name, column }: PatientTable): Promise<string[]> {
  const statement = `select distinct ${column} as id from ${name} where ${column} is not null`;
  return (await sql.raw<{ id: string }>(statement).execute(db)).rows.map(({ id }) => id);
}

async function relatedTo(unitId: UnitId): Promise<Set<string>> {
  const { rows } = await sql<{
    id: string;
  }>`select distinct patient_id as id from access.care_relation where unit_id = ${unitId}::uuid`.execute(test.owner);
  return new Set(rows.map(({ id }) => id));
}

function acting<Result>(actor: UserActor, look: (tx: Transaction<unknown>) => Promise<Result>): Promise<Result> {
  return test.db.app.transaction().execute(async (tx) => {
    await actAs(tx, actor, test.clock.now());
    return look(tx);
  });
}
