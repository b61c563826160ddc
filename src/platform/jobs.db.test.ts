import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { plus } from '../kernel/instant.ts';
import { testDatabase } from './database/testing.ts';
import { countiesInUse, forgetOutcomes, startJobs } from './jobs.ts';
import { openLog } from './log.ts';
import { testCounty, testPlatform, writeEntries } from './testing.ts';
import { inTransaction, systemActor } from './transaction.ts';

const { app, appDatabase, owner } = await testDatabase();
const platform = testPlatform(app);
const sealsFolder = mkdtempSync(join(tmpdir(), 'hemlank-jobs-'));
afterAll(() => rmSync(sealsFolder, { recursive: true }));

const acting = { actor: systemActor('tester', testCounty), action: 'test', requestId: newId() };

test('runs what a command enqueued, once it has committed, and what the clock starts', async () => {
  await writeEntries(platform, [
    {
      type: 'test.asked',
      subject: { kind: 'patient', id: newId() },
      case: { kind: 'test', id: newId() },
      participants: [],
      work: [
        { op: 'open', unit: newId<'unit'>(), action: 'test.answer', dueAt: plus(platform.clock.now(), { hours: 1 }) },
      ],
    },
  ]);
  expect(await countiesInUse(app)).toEqual([testCounty]);
  platform.clock.forward({ hours: 2 });
  const ran: unknown[] = [];
  const jobs = await startJobs({
    platform,
    pool: appDatabase.pool,
    log: openLog('silent'),
    sealsFolder,
    tasks: { 'test.note': (payload) => void ran.push(payload) },
  });
  try {
    await inTransaction(platform, acting, (work) => work.enqueue('test.note', { number: 1 }));
    const undone = inTransaction(platform, acting, async (work) => {
      await work.enqueue('test.note', { number: 2 });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await inTransaction(platform, acting, (work) => work.enqueue('platform.scan-deadlines', {}));
    await expect.poll(() => ran).toEqual([{ number: 1 }]);
    await expect.poll(passed).toBe(1);
    // Another test file's open transaction can hold a seal back: asked for until it is there.
    const sealed = async () => {
      await inTransaction(platform, acting, (work) => work.enqueue('platform.seal', {}));
      return existsSync(join(sealsFolder, `${testCounty}.jsonl`));
    };
    await expect.poll(sealed, { interval: 200, timeout: 20_000 }).toBe(true);
  } finally {
    await jobs.stop();
  }
});

async function passed(): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from platform.journal where type = 'deadline.passed'`.execute(owner);
  return rows[0]?.n ?? 0;
}

test('forgets outcomes of commands after 30 days', async () => {
  const now = platform.clock.now();
  for (const days of [-31, -29]) {
    await sql`insert into platform.idempotency_key (user_id, key, command, request_hash, object_id, created_at)
      values (${newId()}, ${newId()}, '/api/test', '\\x00', ${newId()}, ${plus(now, { days })})`.execute(owner);
  }
  await forgetOutcomes(platform);
  const { rows } = await sql<{ createdAt: string }>`select created_at from platform.idempotency_key`.execute(owner);
  expect(rows).toEqual([{ createdAt: plus(now, { days: -29 }) }]);
});
