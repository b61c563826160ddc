import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { instant } from '../kernel/instant.ts';
import { testDatabase } from './database/testing.ts';
import { countInMinute, forgetCounts } from './rate.ts';

const db = await testDatabase();
const at = instant('2026-11-22T09:00:30.000Z');
const next = instant('2026-11-22T09:01:00.000Z');

it('counts by who and what in each minute, also when several ask at once, and keeps nobody by name', async () => {
  const asked = { what: 'sign-in', who: '192.0.2.7' };
  const counts = await Promise.all(Array.from({ length: 12 }, () => countInMinute(db.app, asked, at)));
  expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  expect(await countInMinute(db.app, { ...asked, who: '192.0.2.8' }, at)).toBe(1);
  expect(await countInMinute(db.app, asked, next)).toBe(1);
  const { rows } = await sql<{ kept: string }>`select r::text as kept from platform.rate r`.execute(db.owner);
  expect(JSON.stringify(rows)).not.toContain('192.0.2');
  await forgetCounts(db.app, instant('2026-11-22T10:00:45.000Z'));
  const { rows: left } = await sql<{ count: number }>`select count(*)::int as count from platform.rate`.execute(
    db.owner,
  );
  expect(left).toEqual([{ count: 1 }]);
});
