import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { startTestApp } from '../../../test/support/app.ts';
import { openDatabase } from '../../platform/database/connect.ts';
import { storylines } from './cases.ts';
import { dalarna } from './places.ts';
import { seedCounty, seedingOf } from './seed.ts';

const test = await startTestApp();

it('plays every storyline through the product, and every state is there', async () => {
  const plan = { ...dalarna, enrolled: 200 };
  const started = performance.now();
  await seedCounty({ owner: test.owner, platform: test.platform }, plan, test.clock.now(), () => undefined);
  console.log('seconds', (performance.now() - started) / 1000);
  expect(await seedingOf(test.owner, plan)).toBe('complete');
  const { rows } = await sql<{
    state: string;
    count: number;
  }>`select state, count(*)::int from referral.referral group by 1 order by 1`.execute(test.owner);
  console.log(rows);
  expect(storylines.length).toBeGreaterThan(0);
}, 120_000);
void openDatabase;
