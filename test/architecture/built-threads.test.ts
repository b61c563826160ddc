import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { check, generateCounty, generateDay, planSchema } from '../../src/planner/index.ts';
import type { ForThread, FromThread } from '../../src/modules/visit/solver-thread.ts';

// Tests run from source, where the file of a thread is always there. What is started is built, and there the build must have made it.
const built = 'dist/server-of-threads-test';

beforeAll(() => void execFileSync(process.execPath, ['scripts/build.mjs', '--quiet', '--server-to', built]));
afterAll(() => rmSync(built, { recursive: true, force: true }));

it('every file that built code starts a thread from has been built', () => {
  const code = readdirSync(built).filter((file) => file.endsWith('.js'));
  const named = code.flatMap((file) => {
    const text = readFileSync(join(built, file), 'utf8');
    return [...text.matchAll(/new URL\("\.\/([\w-]+\.js)", import\.meta\.url\)/g)].map(([, name]) => name ?? '');
  });
  expect(named).toContain('solver-thread.js');
  expect(named.filter((name) => !existsSync(join(built, name)))).toEqual([]);
});

it('the built thread plans a day', async () => {
  const problem = generateDay({ seed: 1, visits: 20 });
  const task: ForThread = {
    problem,
    told: { routes: [] },
    kind: 'plan',
    milliseconds: 200,
    stop: new Int32Array(new SharedArrayBuffer(4)),
  };
  const worker = new Worker(pathToFileURL(resolve(built, 'solver-thread.js')), { workerData: task });
  const answer = await new Promise<FromThread>((done, failed) => {
    worker.on('message', (message: FromThread) => 'plan' in message && done(message));
    worker.on('error', failed);
    worker.on('exit', () => failed(new Error('the thread ended without a plan')));
  });
  await worker.terminate();
  expect('plan' in answer && check(problem, answer.plan)).toEqual([]);
});

it('the built command plans units side by side on threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hemlank-threads-'));
  const [file, out] = [join(folder, 'problem.json'), join(folder, 'plan.json')];
  const county = generateCounty({ seed: 1, visits: 130 });
  writeFileSync(file, JSON.stringify(county));
  const words = ['plan', 'solve', file, '--threads', '2', '--seconds', '1', '--out', out];
  execFileSync(process.execPath, [join(built, 'cli.js'), ...words], { stdio: 'pipe' });
  const plan = planSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
  rmSync(folder, { recursive: true });
  expect(check(county, plan)).toEqual([]);
});
