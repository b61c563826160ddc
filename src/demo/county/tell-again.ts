import { type Kysely, sql } from 'kysely';
import { dateAt } from '../../kernel/zone.ts';
import type { Platform } from '../../platform/transaction.ts';
import { insertAll } from './bulk.ts';
import type { Opening, Storyline } from './cases.ts';
import { caseTables, copyOf, type Rows, takeOriginals } from './copies.ts';
import { demoFacts } from './facts.ts';
import type { DemoPatient } from './patients.ts';
import type { DemoCountyPlan } from './places.ts';
import type { Random } from './random.ts';

/** A patient's case to be: what happens, to whom, between whom. */
export interface DemoCase {
  patient: DemoPatient;
  storyline: Storyline;
  random: Random;
  opening: Opening;
}

/** How many of each sort of enrolment are played through the product; the rest tell the same again about others. */
const playedOfEachSort = 2;

/**
 * Most people are simply enrolled. Some of each sort (model, levels, kind of sender) are played through the product as every other
 * storyline is; the rest are copies of those, for 16 500 played cases would take a quarter of an hour.
 */
export function sortOut(cases: readonly DemoCase[], plan: DemoCountyPlan) {
  const played = new Map<string, DemoCase[]>();
  const originals: DemoCase[] = [];
  const copies: { like: DemoCase; one: DemoCase }[] = [];
  const others: DemoCase[] = [];
  for (const one of cases) {
    if (one.storyline !== 'enrolled') {
      others.push(one);
      continue;
    }
    const sort = sortOf(one, plan);
    const same = played.get(sort) ?? [];
    if (same.length < playedOfEachSort) {
      played.set(sort, [...same, one]);
      originals.push(one);
    } else {
      copies.push({ like: one.random.pick(same), one });
    }
  }
  return { originals, copies, others };
}

function sortOf({ patient, opening }: DemoCase, plan: DemoCountyPlan): string {
  const model = plan.models.others[patient.municipality.code] ?? plan.models.standard;
  return [model, opening.sender.role, ...opening.levels].join(' ');
}

/** Inserts the copies, some hundreds at a time. */
export async function tellAgain(
  { owner, platform, county }: { owner: Kysely<unknown>; platform: Platform; county: string },
  originals: readonly DemoCase[],
  copies: readonly { like: DemoCase; one: DemoCase }[],
  told: (count: number) => void,
): Promise<void> {
  const tables = await caseTables(owner);
  const keeps = await idsOfOrganisation(owner);
  const parts = originals.map(({ patient, opening: { sender, startedAt } }) => ({ patient, sender, startedAt }));
  const taken = new Map((await takeOriginals(owner, tables, parts)).map((one) => [one.patient.id, one]));
  for (let start = 0; start < copies.length; start += 250) {
    const some = copies.slice(start, start + 250);
    const rows: Rows = new Map([...tables.keys()].map((table) => [table, []]));
    const caseNumbers = await nextCaseNumbers(owner, county, some.length);
    for (const [index, { like, one }] of some.entries()) {
      const original = taken.get(like.patient.id);
      if (original === undefined) throw new Error('a copy has no original');
      const { sender, startedAt, levels } = one.opening;
      const facts = { ...demoFacts(one.patient, 'enrol', dateAt(startedAt), one.random), levels };
      const caseNumber = caseNumbers[index] ?? '';
      const cast = { patient: one.patient, sender, startedAt, caseNumber, facts };
      const copy = copyOf(original, cast, keeps, platform.signer);
      for (const [table, its] of copy) rows.get(table)?.push(...its);
    }
    await owner.transaction().execute(async (tx) => {
      for (const [table, its] of rows) await insertAll(tx, table, its);
    });
    told(some.length);
  }
}

/** Units, providers, people and their assignments: what a copy shares with its original. */
async function idsOfOrganisation(owner: Kysely<unknown>): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation.unit union select id from organisation.provider union select id from organisation.principal
    union select id from organisation.staff union select id from organisation.assignment`.execute(owner);
  return new Set(rows.map(({ id }) => id));
}

async function nextCaseNumbers(owner: Kysely<unknown>, county: string, count: number): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select 'VB' || ${county}::text || '-' || lpad(nextval('referral.case_number_seq')::text, 6, '0') as number
    from generate_series(1, ${count})`.execute(owner);
  return rows.map(({ number }) => number);
}
