import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { dropDatabase, inDatabase, makeTemplate } from '../../src/platform/database/test-server.ts';
import { type KillPlan, runKills } from '../fault/kill-run.ts';
import { localVictim } from '../fault/postmaster.ts';

// A run that was interrupted goes on where it was; its folder is removed only after it has ended well.
const environment = process.env['HEMLANK_TEST_DATABASE_URL'];
const engines = ['embedded', ...(environment === undefined ? [] : ['external'])];
const database = 'hemlank_kills';

it.each(engines)('a hundred kills of server and database lose and double nothing (%s PostgreSQL)', async (engine) => {
  const folder = join(tmpdir(), `hemlank-kills-${engine}`);
  const plan: KillPlan = { folder, kills: 100, clients: 6 };
  if (engine === 'external') plan.external = await externalDatabase(folder);
  const report = await runKills(plan);
  console.log(JSON.stringify(report));
  expect(report.faults).toEqual([]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  if (engine === 'external') await dropDatabase(inject('testServer'), database);
});

/** The server may be somebody's: its postmaster is killed only when HEMLANK_TEST_KILL_DATABASE=yes says that it may. */
async function externalDatabase(folder: string): Promise<NonNullable<KillPlan['external']>> {
  const server = inject('testServer');
  if (!existsSync(folder)) {
    await dropDatabase(server, database);
    await makeTemplate(server, database);
  }
  const mayKill = process.env['HEMLANK_TEST_KILL_DATABASE'] === 'yes';
  return {
    appUrl: inDatabase(server.appUrl, database),
    ownerUrl: inDatabase(server.ownerUrl, database),
    victim: mayKill ? await localVictim(server.adminUrl) : null,
  };
}
