import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { testDatabase } from '../../src/platform/database/testing.ts';
import { readOrMakeSigner } from '../../src/platform/journal/signing.ts';
import { checkState } from './check-state.ts';
import { runKills } from './kill-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'hemlank-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

it('after server and database were killed under load, every acknowledged command is there exactly once', async () => {
  const report = await runKills({ folder, kills: 4, clients: 3 });
  expect(report.faults).toEqual([]);
  expect(report.serverKills).toBe(2);
  expect(report.databaseKills).toBe(2);
  expect(report.acknowledged).toBeGreaterThan(4);
}, 240_000);

it('the check notices a command that is not there', async () => {
  const { owner } = await testDatabase();
  const keyFile = join(folder, 'another-key.pem');
  readOrMakeSigner(keyFile);
  const lost = { step: 'send', patientId: newId(), referralId: newId(), enrolmentId: '', requestId: '' };
  expect(await checkState(owner, keyFile, [])).toEqual([]);
  expect(await checkState(owner, keyFile, [lost])).toEqual([expect.stringContaining('LOST')]);
});
