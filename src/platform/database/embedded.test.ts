import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { stopInTime } from '../../composition/stop-in-time.ts';
import { databaseAccount } from './embedded/account.ts';
import { asAccount } from './embedded/cluster.ts';
import { choosePlace, giveTo } from './embedded/place.ts';
import { findPostmaster, isAlive } from './embedded/postmaster.ts';
import type { Embedded } from './embedded.ts';
import { startEmbedded } from './embedded.ts';

const quiet = { info: () => undefined, warn: () => undefined };
const folders: string[] = [];
const processes: ChildProcess[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hemlank-embedded-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

const start = (dataFolder: string, fsync = false): Promise<Embedded> =>
  startEmbedded({ dataFolder, log: quiet, fsync });

afterEach(() => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    const server = findPostmaster(join(folder, 'postgresql', 'data'));
    if (server !== null) process.kill(server.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

const readySchema = z.object({ appUrl: z.string(), ownerUrl: z.string(), adopted: z.boolean(), pid: z.number() });

/** Starts the database from a process of its own. */
async function startElsewhere(dataFolder: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/fixtures/start-embedded.ts', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('ready ')) return { child, ...readySchema.parse(JSON.parse(line.slice(6))) };
  }
  throw new Error('the process ended before the database was ready');
}

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

test('a new database has Swedish order, UTC, and an application role without power; a restart keeps the data', async () => {
  const folder = newFolder();
  const first = await start(folder);
  await ask(first.ownerUrl, 'create table public.kept as select 7 as seven');
  const words = "select string_agg(w, '' order by w) from unnest(array['ö','a','Z','å','ä']) w";
  expect(await ask(first.appUrl, words)).toEqual(['aZåäö']);
  expect(await ask(first.appUrl, 'show timezone')).toEqual(['UTC']);
  expect(await ask(first.appUrl, 'select rolsuper or rolbypassrls from pg_roles where rolname = current_user')).toEqual(
    [false],
  );
  await first.stop();
  expect(findPostmaster(choosePlace(folder, quiet).data)).toBe(null);
  const second = await start(folder);
  expect(second.adopted).toBe(false);
  expect(await ask(second.ownerUrl, 'select seven from public.kept')).toEqual([7]);
  await second.stop();
});

test('a database left running by a killed process is adopted', async () => {
  const folder = newFolder();
  const { child, pid } = await startElsewhere(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const adopted = await start(folder);
  expect([adopted.adopted, adopted.pid()]).toEqual([true, pid]);
  await adopted.stop();
  expect(findPostmaster(choosePlace(folder, quiet).data)).toBe(null);
});

test('whoever leaves last stops it, also where another process started it', async () => {
  const folder = newFolder();
  const { data } = choosePlace(folder, quiet);
  const { child } = await startElsewhere(folder);
  const adopted = await start(folder);
  const other = new pg.Client({ connectionString: adopted.appUrl });
  await other.connect();
  await adopted.leave();
  expect((await other.query('select 1')).rowCount).toBe(1);
  await other.end();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const last = await start(folder);
  expect(last.adopted).toBe(true);
  expect(await ask(last.ownerUrl, 'select 1')).toEqual([1]);
  await last.leave();
  expect(findPostmaster(data)).toBe(null);
});

test('three processes that start at once on an empty folder share one database', async () => {
  const folder = newFolder();
  const [here, ...there] = await Promise.all([start(folder), startElsewhere(folder), startElsewhere(folder)]);
  expect(new Set([here.pid(), ...there.map((other) => other.pid)]).size).toBe(1);
  expect(new Set([here.appUrl, ...there.map((other) => other.appUrl)]).size).toBe(1);
  expect(await ask(here.ownerUrl, 'select 1')).toEqual([1]);
  for (const other of there) other.child.kill('SIGKILL');
  await here.stop();
});

test('a server that is killed is started again under the same address, with what was committed', async () => {
  const embedded = await start(newFolder(), true);
  await ask(embedded.ownerUrl, 'create table public.kept as select 7 as seven');
  const killed = embedded.pid();
  process.kill(killed, 'SIGKILL');
  await vi.waitFor(() => expect(embedded.pid()).not.toBe(killed), { timeout: 20_000, interval: 50 });
  expect(await ask(embedded.ownerUrl, 'select seven from public.kept')).toEqual([7]);
  await embedded.stop();
});

test.each(['of no process', 'of another program'])(
  'a stale postmaster.pid with the number %s is passed over',
  async (kind) => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const { data, account } = choosePlace(folder, quiet);
    // A program of the same account: PostgreSQL itself would take it for a running server.
    const other = spawn('sleep', ['60'], asAccount(account));
    processes.push(other);
    await once(other, 'spawn');
    if (kind === 'of no process') {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
    writeFileSync(join(data, 'postmaster.pid'), `${other.pid ?? 0}\n${data}\n1700000000\n5432\n\n\n`);
    giveTo(join(data, 'postmaster.pid'), account);
    const embedded = await start(folder);
    expect(embedded.adopted).toBe(false);
    await embedded.stop();
  },
);

test('the log of the server holds nothing of what queries carry', async () => {
  const folder = newFolder();
  const embedded = await start(folder);
  await expect(ask(embedded.appUrl, "select 'secret-text'::integer")).rejects.toThrow('secret-text');
  await embedded.stop();
  expect(readFileSync(choosePlace(folder, quiet).logFile, 'utf8')).not.toContain('secret-text');
});

test('data made by another version of PostgreSQL is refused with what to do', async () => {
  const folder = newFolder();
  await (await start(folder)).stop();
  writeFileSync(join(choosePlace(folder, quiet).data, 'PG_VERSION'), '17\n');
  await expect(start(folder)).rejects.toThrow('was made by PostgreSQL 17; this version of Hemlänk carries 18');
});

test('a server whose data folder was removed under it can be ended', async () => {
  const folder = newFolder();
  const embedded = await start(folder);
  const pid = embedded.pid();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const stopped = await stopInTime([() => embedded.stop()], 1000, () => undefined);
  if (!stopped) embedded.kill();
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000, interval: 50 });
});

test('root never runs PostgreSQL itself', () => {
  const isRoot = process.getuid?.() === 0;
  expect((databaseAccount()?.uid ?? 0) > 0).toBe(isRoot);
});
