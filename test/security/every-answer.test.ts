import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples/index.ts';
import { providerThatKnows, startTestApp } from '../support/app.ts';
import { partsOf, type Route, sendParts } from '../support/hostile-inputs/requests.ts';
import { battlefield, nameOf } from '../support/hostile-inputs/run.ts';

/**
 * Every route there is, by the request that succeeds: commands, lists, searches, reports and files. Two things are asked of each answer:
 * that it tells nobody where somebody with protected identity is, and that the access log names every patient it names.
 */
const test = await startTestApp({ relyingParty: providerThatKnows(() => world.county.wardNurse.hsaId) });
const { owner } = test;
const { world, routes } = await battlefield(test);

const street = 'Hemliga stigen 17';
const city = 'Undangömda';
const phone = '0225-98 76 54';
const secrets = [street, city, phone];

/** The one place where it may be told: for the visit itself. */
const forVisit = 'POST /api/patients/:id/address-for-visit';

interface Look {
  action: string;
  patientId: string | null;
  details: Record<string, unknown>;
}
interface Walked {
  name: string;
  text: string;
  named: Set<string>;
  looks: Look[];
  announced: string[];
}

async function protectEverybody(mark: 'none' | 'protected-registration'): Promise<void> {
  await sql`update patient.patient set protected_identity = ${mark}, phone = ${phone}`.execute(owner);
  await sql`update patient.address set line = ${street}, postal_code = '99999', city = ${city}`.execute(owner);
}

/** Sends the request that succeeds, about patients whose identity is protected when it is sent. */
async function walk(route: Route): Promise<Walked> {
  const make = examples[nameOf(route)];
  if (make === undefined) throw new Error(`${nameOf(route)} has no example`);
  await protectEverybody('none');
  const example = await make(world);
  await protectEverybody('protected-registration');
  const since = await lastLook();
  test.announced.splice(0);
  const { status, text } = await sendParts(test, route, partsOf(route, example));
  expect([nameOf(route), status]).toEqual([nameOf(route), example.status ?? 200]);
  return {
    name: nameOf(route),
    text,
    named: await patientsIn(text),
    looks: await looksSince(since),
    announced: [...test.announced],
  };
}

async function lastLook(): Promise<number> {
  const { rows } = await sql<{
    last: number;
  }>`select coalesce(max(sequence), 0) as last from platform.access_log`.execute(owner);
  return rows[0]?.last ?? 0;
}

async function looksSince(since: number): Promise<Look[]> {
  const { rows } =
    await sql<Look>`select action, patient_id, details from platform.access_log where sequence > ${since}`.execute(
      owner,
    );
  return rows;
}

/** The patients whom an answer names, by id or number. */
async function patientsIn(text: string): Promise<Set<string>> {
  const ids = text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const numbers = text.match(/\b\d{12}\b/g) ?? [];
  const { rows } = await sql<{ id: string }>`select id from patient.patient
    where id = any(${[...new Set(ids)]}::uuid[]) or number = any(${[...new Set(numbers)]}::text[])`.execute(owner);
  return new Set(rows.map(({ id }) => id));
}

/** Every text that the database holds, but for where an address is kept. */
async function textsHolding(secret: string): Promise<string[]> {
  const { rows: columns } = await sql<{ name: string; column: string }>`
    select c.oid::regclass::text as name, a.attname as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' and not a.attisdropped and c.relname <> 'address'
      and format_type(a.atttypid, a.atttypmod) in ('text', 'jsonb', 'json', 'text[]')`.execute(owner);
  const found: string[] = [];
  for (const { name, column } of columns) {
    const like = sql`${sql.raw(`"${column}"`)}::text like ${`%${secret}%`}`;
    const { rows } = await sql`select 1 from ${sql.raw(name)} where ${like} limit 1`.execute(owner);
    if (rows.length > 0) found.push(`${name}.${column}`);
  }
  return found;
}

const walked: Walked[] = [];
for (const route of routes) walked.push(await walk(route));

describe('where somebody with protected identity is', () => {
  it('is told by no answer: no list, search, report, file or receipt, except for the visit itself', () => {
    const telling = walked.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
    expect(telling.map(({ name }) => name)).toEqual([forVisit]);
    expect(walked.filter(({ named }) => named.size > 0).length).toBeGreaterThan(40);
  });

  it('is in no hint to open screens, nor who it is', () => {
    const hints = walked.flatMap(({ announced }) => announced);
    expect(hints.length).toBeGreaterThan(20);
    expect(hints.filter((hint) => !/^(unit|import|staff):[0-9a-f-]{36}$/.test(hint))).toEqual([]);
    expect(new Set(hints).size).toBeGreaterThan(1);
  });

  it('is copied nowhere: not to journal, worklist, timeline, log, drafts or the queue of jobs', async () => {
    expect(await textsHolding(street)).toEqual([]);
    expect(await textsHolding(city)).toEqual([]);
    expect(await textsHolding(phone)).toEqual(['patient.patient.phone']);
  });
});

describe('the access log', () => {
  it('names every patient whom an answer names, before it has left', () => {
    const silent = walked.flatMap(({ name, named, looks }) => {
      const logged = new Set(looks.map(({ patientId }) => patientId));
      const missing = [...named].filter((id) => !logged.has(id));
      return missing.length === 0 ? [] : [`${name}: ${missing.length} of ${named.size}`];
    });
    expect(silent).toEqual([]);
  });

  it('has searches and lists as such: one row that says how many, beside one for each patient shown', () => {
    const lists = [
      'POST /api/patients/search',
      'POST /api/referrals/search',
      'POST /api/messages/search',
      'POST /api/enrolments/search',
      'GET /api/worklist',
      'GET /api/log-reviews/:id',
    ];
    for (const list of lists) {
      const one = walked.find(({ name }) => name === list);
      if (one === undefined) return expect.unreachable(`${list} is not a route`);
      const whole = one.looks.filter(({ patientId }) => patientId === null);
      expect(
        whole.map(({ details }) => Object.values(details).some((value) => typeof value === 'number')),
        list,
      ).toEqual([true]);
      const shown = one.looks.flatMap(({ patientId }) => (patientId === null ? [] : [patientId]));
      expect(new Set(shown), list).toEqual(one.named);
    }
  });
});
