import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { newId, type UnitId } from '../../kernel/ids.ts';
import { type Length, plus } from '../../kernel/instant.ts';
import { testDatabase } from '../database/testing.ts';
import { testCounty, testPlatform, writeEntries } from '../testing.ts';
import type { WorkChange } from '../work.ts';
import { scanDeadlines } from './scan.ts';

const { app, owner } = await testDatabase();
const platform = testPlatform(app);
const { clock } = platform;
const asker = newId<'unit'>();
const asked = newId<'unit'>();

beforeEach(async () => {
  await sql`truncate platform.deadline`.execute(owner);
});

/** A question with a deadline at the asked unit; the asker waits. */
async function ask(due: Length, warn?: Length): Promise<string> {
  const caseId = newId();
  const now = clock.now();
  const times = {
    dueAt: plus(now, due),
    ...(warn === undefined ? {} : { warnAt: plus(now, warn) }),
    clause: 'model#clock',
  };
  await write(caseId, [
    { op: 'open', unit: asked, action: 'test.answer', ...times },
    { op: 'open', unit: asker, action: 'test.answer', waits: true, waitsFor: asked, ...times },
  ]);
  return caseId;
}

const patient = newId();
async function write(caseId: string, work: WorkChange[]): Promise<void> {
  await writeEntries(platform, [
    {
      type: 'test.changed',
      subject: { kind: 'patient', id: patient },
      case: { kind: 'test', id: caseId as never },
      participants: [asker, asked],
      params: { from: 'Avdelning 64' },
      work,
    },
  ]);
}

interface Told {
  type: string;
  participants: UnitId[];
  work: WorkChange[];
  systemActor: string;
}
async function told(caseId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`select type, participants, work, system_actor from platform.journal
    where case_id = ${caseId}::uuid and type like 'deadline.%' order by sequence`.execute(owner);
  return rows;
}
const types = async (caseId: string) => (await told(caseId)).map((entry) => entry.type);
const scan = () => scanDeadlines(platform, testCounty);

test('warns once, tells once that it has passed, and lets those who wait know', async () => {
  const caseId = await ask({ hours: 4 }, { hours: 3 });
  expect(await scan()).toEqual({ warned: 0, passed: 0 });
  clock.forward({ hours: 3 });
  expect(await scan()).toEqual({ warned: 1, passed: 0 });
  expect(await scan()).toEqual({ warned: 0, passed: 0 });
  clock.forward({ minutes: 59 });
  expect(await scan()).toEqual({ warned: 0, passed: 0 });
  clock.forward({ minutes: 1 });
  expect(await scan()).toEqual({ warned: 0, passed: 1 });
  expect(await scan()).toEqual({ warned: 0, passed: 0 });
  const [warned, passed] = await told(caseId);
  expect(warned).toMatchObject({ type: 'deadline.warned', systemActor: 'deadline-scanner', work: [] });
  expect(passed?.participants.toSorted()).toEqual([asked, asker].toSorted());
  expect(passed?.work).toEqual([
    expect.objectContaining({
      op: 'open',
      unit: asker,
      action: 'deadline.escalate',
      waits: true,
      waitsFor: asked,
      clause: 'model#clock',
    }),
  ]);
});

test('one that nobody scanned in time is only told to have passed', async () => {
  const caseId = await ask({ hours: 4 }, { hours: 3 });
  clock.forward({ days: 2 });
  await scan();
  expect(await types(caseId)).toEqual(['deadline.passed']);
});

test('what was done in time is never mentioned', async () => {
  const caseId = await ask({ hours: 4 }, { hours: 3 });
  await write(caseId, [{ op: 'close', action: 'test.answer' }]);
  clock.forward({ days: 2 });
  await scan();
  expect(await types(caseId)).toEqual([]);
});

test('a deadline that is set anew is looked for anew', async () => {
  const caseId = await ask({ hours: 1 });
  clock.forward({ hours: 2 });
  await scan();
  await write(caseId, [{ op: 'open', unit: asked, action: 'test.answer', dueAt: plus(clock.now(), { hours: 1 }) }]);
  await scan();
  clock.forward({ hours: 2 });
  await scan();
  expect(await types(caseId)).toEqual(['deadline.passed', 'deadline.passed']);
});

test('many scanners at once, beside commands that stop deadlines: each is told of exactly once', async () => {
  const cases: string[] = [];
  for (let index = 0; index < 250; index += 1) cases.push(await ask({ hours: 1 }));
  clock.forward({ hours: 2 });
  const stopped = cases.slice(0, 20);
  const stopping = stopped.map((caseId) => write(caseId, [{ op: 'close', action: 'test.answer' }]));
  await Promise.all([scan(), scan(), scan(), scan(), ...stopping]);
  await scan();
  const { rows } = await sql<{ caseId: string; times: number }>`select case_id, count(*) as times from platform.journal
    where type = 'deadline.passed' and case_id = any(${cases}::uuid[]) group by case_id`.execute(owner);
  expect(rows.filter((row) => row.times !== 1)).toEqual([]);
  const told = new Set(rows.map((row) => row.caseId));
  expect(cases.slice(20).filter((caseId) => !told.has(caseId))).toEqual([]);
});

test('leaves other counties alone', async () => {
  await ask({ hours: 1 });
  clock.forward({ hours: 2 });
  expect(await scanDeadlines(platform, '01' as typeof testCounty)).toEqual({ warned: 0, passed: 0 });
});
