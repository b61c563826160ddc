import { type Kysely, sql } from 'kysely';
import { dateAt } from '../../kernel/zone.ts';
import type { Instant } from '../../kernel/instant.ts';
import { insertAll, type Row } from './bulk.ts';
import { makeOrganisation } from './organisation.ts';
import type { DemoOrganisation } from './organisation-builder.ts';
import { type DemoPatient, makePatients } from './patients.ts';
import type { DemoCountyPlan } from './places.ts';
import { seeded } from './random.ts';

export interface SeededCounty {
  organisation: DemoOrganisation;
  patients: DemoPatient[];
}

/** True if the county has been seeded before. */
export async function isSeeded(owner: Kysely<unknown>, plan: DemoCountyPlan): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from organisation.unit where county = ${plan.code}) as found`.execute(owner);
  return rows[0]?.found ?? false;
}

/** Inserts organisation and patients as the owner. One transaction: a killed seeding leaves nothing. */
export async function seedBasics(owner: Kysely<unknown>, plan: DemoCountyPlan, now: Instant): Promise<SeededCounty> {
  const random = seeded(plan.seed);
  const organisation = makeOrganisation(plan, random);
  // A quarter more people than are enrolled: referred, declined, ended, or only listed.
  const count = Math.round(plan.enrolled * 1.25);
  const { rows, patients } = makePatients(plan, organisation, random, count, Number(dateAt(now).slice(0, 4)));
  await owner.transaction().execute(async (tx) => {
    await insertInOrder(tx, organisation.rows, [
      'organisation.principal',
      'organisation.provider',
      'organisation.unit',
      'organisation.unit_number',
      'organisation.unit_hours',
      'organisation.district',
      'organisation.district_postal_code',
      'organisation.unit_district',
      'organisation.staff',
      'organisation.assignment',
    ]);
    await insertInOrder(tx, rows, [
      'patient.patient',
      'patient.address',
      'patient.stay',
      'patient.listing',
      'patient.relative',
      'patient.alert',
      'access.care_relation',
    ]);
  });
  return { organisation, patients };
}

type Table = `${string}.${string}`;

async function insertInOrder(
  db: Kysely<unknown>,
  rows: ReadonlyMap<Table, Row[]>,
  order: readonly Table[],
): Promise<void> {
  for (const table of rows.keys())
    if (!order.includes(table)) throw new Error(`${table} has rows but no place in the order`);
  for (const table of order) await insertAll(db, table, rows.get(table) ?? []);
}
