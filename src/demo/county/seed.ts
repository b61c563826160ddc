import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { putInForce, registerShipped } from '../../modules/agreement/index.ts';
import { projectRoot } from '../../platform/project-root.ts';
import type { Platform } from '../../platform/transaction.ts';
import { playAccounts, seedSignIns } from './accounts.ts';
import { insertAll, type Row } from './bulk.ts';
import { playCarried } from './carried.ts';
import { openingOf, playCase, type Stage, storylineOf } from './cases.ts';
import { playCoordination } from './coordination.ts';
import { type DemoCase, sortOut, tellAgain } from './tell-again.ts';
import { plantLogHistory } from './log-history.ts';
import { makeOrganisation } from './organisation.ts';
import type { DemoOrganisation } from './organisation-builder.ts';
import { otherCareRows } from './other-care.ts';
import { type DemoPatient, makePatients } from './patients.ts';
import { type DemoCountyPlan, testUsersHome } from './places.ts';
import { makePlayer } from './player.ts';
import { seeded } from './random.ts';
import { playReviews } from './reviews.ts';
import { playSupport } from './support.ts';
import { seedSystemClient } from './system-clients.ts';
import { playVisits } from './visits.ts';

export interface SeededCounty {
  organisation: DemoOrganisation;
  patients: DemoPatient[];
}

/**
 * Makes the whole demo county: organisation and patients, the cooperation models in force, and a case for every patient but some.
 * Several cases are played at a time. `told` hears how many are done.
 */
export async function seedCounty(
  parts: { owner: Kysely<unknown>; platform: Platform; modules: readonly ModuleDoor[] },
  plan: DemoCountyPlan,
  now: Instant,
  told: (done: number, of: number) => void,
): Promise<SeededCounty> {
  const { owner, platform, modules } = parts;
  const county = await seedBasics(owner, plan, now);
  await seedModels(owner, plan, now);
  await seedLibrary(owner, now);
  const random = seeded(plan.seed + 1);
  const stage: Stage = {
    player: makePlayer(platform, modules, random),
    wards: county.organisation.units.filter((unit) => unit.kind === 'ward'),
    enrolmentsFrom: (referralId) => enrolmentsFrom(owner, referralId),
    now,
  };
  // The rest are patients whom home care has never met.
  const withCase = inOrderOfCases(county.patients, plan).slice(0, Math.round(plan.enrolled * 1.2));
  const cases = withCase.map((patient, index) => {
    // Each case has its own generator: they run side by side, and the county must be the same each time.
    const own = seeded(plan.seed * 100_003 + index);
    const storyline = storylineOf(index, plan.enrolled - 50, random);
    return { patient, storyline, random: own, opening: openingOf(stage, own, patient, storyline) };
  });
  const { originals, copies, others } = sortOut(cases, plan);
  let done = 0;
  const play = async (one: DemoCase) => {
    await playCase(stage, one.random, one.patient, one.storyline, one.opening);
    done += 1;
    told(done, cases.length);
  };
  await sideBySide(originals, 6, play);
  await analyse(owner);
  await tellAgain({ owner, platform, county: plan.code }, originals, copies, (count) => {
    done += count;
    told(done, cases.length);
  });
  await analyse(owner);
  await sideBySide(others, 6, play);
  await playAccounts({ owner, platform, player: stage.player, organisation: county.organisation }, plan, now);
  await seedSystemClient(owner, county.organisation, now);
  await playCarried({ player: stage.player, ...county }, plan, now);
  await playSupport({ owner, platform, player: stage.player, now }, plan, county.organisation.units);
  await playCoordination({ owner, player: stage.player, now }, plan, county.organisation.units);
  await plantLogHistory({ owner, platform, player: stage.player, now }, plan, county.organisation.units);
  await playVisits({ owner, player: stage.player, now }, plan, county.organisation.units);
  await playReviews({ owner, platform, player: stage.player, now }, plan, county.organisation.units);
  await markSeeded(owner, plan);
  return county;
}

/** Patients in the order that storylines are given out: those of the test users' municipality come first among the open ones. */
function inOrderOfCases(patients: readonly DemoPatient[], plan: DemoCountyPlan): DemoPatient[] {
  const home = testUsersHome(plan);
  const here = patients.filter(({ municipality }) => municipality === home).slice(0, 45);
  const others = patients.filter((patient) => !here.includes(patient));
  const enrolled = Math.max(0, plan.enrolled - 50);
  return [...others.slice(0, enrolled), ...here, ...others.slice(enrolled)];
}

const folder = join(projectRoot, 'models');
const textOf = (id: string) => readFileSync(join(folder, `${id}.yaml`), 'utf8');
const library = (id: string) => (existsSync(join(folder, `${id}.yaml`)) ? textOf(id) : undefined);

/** Puts the plan's cooperation models in force in its municipalities. */
export async function seedModels(owner: Kysely<unknown>, plan: DemoCountyPlan, now: Instant): Promise<void> {
  const register = (id: string) => registerShipped(owner, textOf(id), library, now);
  const from = '2021-01-01' as LocalDate;
  const standard = await register(plan.models.standard);
  const municipalityCodes = plan.municipalities.map(({ code }) => code);
  await putInForce(owner, { hash: standard, municipalityCodes, from });
  for (const [code, id] of Object.entries(plan.models.others)) {
    await putInForce(owner, { hash: await register(id), municipalityCodes: [code], from });
  }
}

/** The rest of the product's library, to read and to begin a version from. It governs nowhere. */
async function seedLibrary(owner: Kysely<unknown>, now: Instant): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')))
    await registerShipped(owner, textOf(file.slice(0, -'.yaml'.length)), library, now);
}

async function enrolmentsFrom(owner: Kysely<unknown>, referralId: string) {
  const { rows } = await sql<{ id: string; version: number; responsibleStaffId: string | null }>`
    select id, version, responsible_staff_id from enrolment.enrolment where referral_id = ${referralId}::uuid`.execute(
    owner,
  );
  return rows;
}

/** A prepared statement keeps the plan it was given while its table was empty, until the database learns how many rows there are now. */
async function analyse(owner: Kysely<unknown>): Promise<void> {
  await sql`analyze`.execute(owner);
}

/** Runs work on every item, a few at a time. */
async function sideBySide<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const lane = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** How far a county has been made: a seeding that was killed halfway leaves 'begun'. */
export async function seedingOf(owner: Kysely<unknown>, plan: DemoCountyPlan): Promise<'none' | 'begun' | 'complete'> {
  const { rows } = await sql<{ found: boolean; note: string | null }>`
    select exists (select 1 from organisation.unit where county = ${plan.code}) as found,
      obj_description('organisation'::regnamespace, 'pg_namespace') as note`.execute(owner);
  const [row] = rows;
  if (row === undefined || !row.found) return 'none';
  return row.note === completeNote(plan) ? 'complete' : 'begun';
}

function completeNote(plan: DemoCountyPlan): string {
  return `demo county ${plan.code} complete`;
}

/** The mark is a comment on the schema: the demo needs no table among the product's own. */
async function markSeeded(owner: Kysely<unknown>, plan: DemoCountyPlan): Promise<void> {
  await sql`comment on schema organisation is ${sql.lit(completeNote(plan))}`.execute(owner);
}

/** Drops everything of ours in the database, so that the migrations can be run anew. */
export async function emptyDatabase(owner: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where pg_get_userbyid(nspowner) = current_user`.execute(owner);
  for (const { name } of rows) await sql`drop schema ${sql.id(name)} cascade`.execute(owner);
}

/** Inserts organisation and patients as the owner. One transaction: a killed seeding leaves nothing. */
export async function seedBasics(owner: Kysely<unknown>, plan: DemoCountyPlan, now: Instant): Promise<SeededCounty> {
  const random = seeded(plan.seed);
  const organisation = makeOrganisation(plan, random);
  // A quarter more people than are enrolled: referred, declined, ended, or only listed.
  const count = Math.round(plan.enrolled * 1.25);
  const { rows, patients } = makePatients(plan, organisation, random, count, Number(dateAt(now).slice(0, 4)));
  for (const [table, more] of otherCareRows(plan, organisation, patients))
    rows.set(table, [...(rows.get(table) ?? []), ...more]);
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
      'patient.other_care',
      'patient.relative',
      'patient.alert',
      'access.care_relation',
    ]);
  });
  await seedSignIns(owner, now);
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
