import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { locateBinaries } from './embedded/binaries.ts';
import type { Passwords } from './embedded/cluster.ts';
import { asAccount, ensureCluster, programEnvironment, run, turnLog } from './embedded/cluster.ts';
import type { Log, Place } from './embedded/place.ts';
import { choosePlace, prepareSocketFolder } from './embedded/place.ts';
import type { Postmaster } from './embedded/postmaster.ts';
import { clearStalePidFile, findPostmaster, ranOn } from './embedded/postmaster.ts';
import { serverSettings } from './embedded/settings.ts';
import { prepareDatabase } from './roles.ts';

export interface EmbeddedOptions {
  /** Folder for everything the database keeps. */
  dataFolder: string;
  log: Log;
  /** False only for tests: faster, and loses data when the machine stops. */
  fsync?: boolean;
}

export interface Embedded {
  /** Connects as the role that owns the tables: migrations and seeding. */
  ownerUrl: string;
  /** Connects as the role of the application, under row-level security. */
  appUrl: string;
  /** Connects as the server's administrator: tests, restore. */
  adminUrl: string;
  /** True if the server was already running, left by a process that was killed, or started by another command. */
  adopted: boolean;
  /** Process id of the server at this moment. */
  pid: () => number;
  /** Closes all connections and stops the server (what is committed is kept). */
  stop: () => Promise<void>;
  /** Stops the server unless somebody else is connected to it: then it is left running for them, whoever started it. */
  leave: () => Promise<void>;
  /** Ends the server at once, also when its data folder is gone; it recovers at the next start. */
  kill: () => void;
}

interface Engine {
  place: Place;
  program: (name: string) => string;
  passwords: Passwords;
  sync: boolean;
  log: Log;
}

/**
 * Starts the PostgreSQL that comes with the package, or adopts the one already running on the data folder, and waits until
 * it answers (after a crash: until it has recovered). If the server dies it is started again under the same address.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const place = choosePlace(options.dataFolder, options.log);
  const program = locateBinaries(place.account);
  const sync = options.fsync ?? true;
  const passwords = await ensureCluster(place, program, sync);
  const engine: Engine = { place, program, passwords, sync, log: options.log };
  const first = await ensureRunning(engine);
  let current = first.postmaster;
  await prepareDatabase(serverUrl(engine, current, 'postgres', 'postgres', passwords.superuser), passwords);
  const watch = watchServer(engine, current, (restarted) => (current = restarted));
  const stop = async () => {
    await watch.end();
    await stopServer(engine);
    // Its data folder was removed under it: there is nothing left to stop in good order.
    endNow(current.pid, place.data);
  };
  return {
    ownerUrl: serverUrl(engine, current, 'hemlank', 'hemlank_owner', passwords.owner),
    appUrl: serverUrl(engine, current, 'hemlank', 'hemlank_app', passwords.app),
    adminUrl: serverUrl(engine, current, 'postgres', 'postgres', passwords.superuser),
    adopted: first.adopted,
    pid: () => current.pid,
    stop,
    leave: async () => {
      if (await hasOthers(engine, current)) await watch.end();
      else await stop();
    },
    kill: () => {
      void watch.end();
      endNow(current.pid, place.data);
    },
  };
}

function serverUrl(engine: Engine, server: Postmaster, database: string, user: string, password: string): string {
  const socket = engine.place.socketFolder;
  const address = `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`;
  return socket === null ? address : `${address}?host=${encodeURIComponent(socket)}`;
}

/** Loops until a server answers: adopts a running one, waits for a starting or recovering one, starts one if there is none. */
async function ensureRunning(engine: Engine, port?: number): Promise<{ postmaster: Postmaster; adopted: boolean }> {
  let patience = Date.now() + 30_000;
  for (;;) {
    const running = findPostmaster(engine.place.data);
    // A server that is there may recover for as long as it needs; only failing starts wear out the patience.
    if (running !== null) patience = Date.now() + 30_000;
    if (running !== null && (await answers(engine, running))) return { postmaster: running, adopted: true };
    const started = running === null ? await tryStart(engine, port) : null;
    if (started !== null) return { postmaster: started, adopted: false };
    if (Date.now() > patience) throw new Error(`PostgreSQL did not start. Its log ends:\n${logTail(engine.place)}`);
    await sleep(50);
  }
}

/** Starts a server and waits until it answers; null if it ended, for instance because another process was first. */
async function tryStart(engine: Engine, port?: number): Promise<Postmaster | null> {
  const { place, sync } = engine;
  clearStalePidFile(place.data);
  prepareSocketFolder(place);
  turnLog(place.logFile);
  const settings = serverSettings(place, port ?? (place.socketFolder === null ? await freePort() : 5432), sync);
  const child = launch(engine, ['-D', place.data, ...settings]);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', (error) => {
    ended = true;
    engine.log.warn(`could not start ${engine.program('postgres')}: ${error.message}`);
  });
  const begun = Date.now();
  for (let announced = 0; ; await sleep(10)) {
    const running = findPostmaster(place.data);
    if (running !== null && running.pid === child.pid && (await answers(engine, running))) return running;
    if (ended) return null;
    if (Date.now() - begun > (announced + 1) * 10_000) {
      announced += 1;
      engine.log.info(`waiting for PostgreSQL to recover (${announced * 10} s)`);
    }
  }
}

function launch(engine: Engine, args: string[]): ChildProcess {
  const { place, program } = engine;
  const logFile = openSync(place.logFile, 'a', 0o600);
  try {
    // Detached: Ctrl-C in the terminal is for us; we then stop the server in good order.
    const child = spawn(program('postgres'), args, {
      ...asAccount(place.account),
      env: programEnvironment(),
      stdio: ['ignore', logFile, logFile],
      detached: true,
      windowsHide: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(logFile);
  }
}

// 57P03: starting up, recovering or shutting down. 53300: all connections in use.
const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03', '53300']);

async function answers(engine: Engine, server: Postmaster): Promise<boolean> {
  return (await askServer(engine, server, 'select true as answer')) === true;
}

/**
 * Whether anybody stays connected; a server that does not answer has nobody. Asked when one's own connections are closed: the server
 * needs a moment to see that they are.
 */
async function hasOthers(engine: Engine, server: Postmaster): Promise<boolean> {
  const patience = Date.now() + 1000;
  const others = `select exists (select 1 from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> 'hemlank start') as answer`;
  while ((await askServer(engine, server, others)) === true) {
    if (Date.now() > patience) return true;
    await sleep(50);
  }
  return false;
}

/** The answer to a question put to the server; null when it does not answer yet, or no longer. */
async function askServer(engine: Engine, server: Postmaster, question: string): Promise<boolean | null> {
  const client = new pg.Client({
    connectionString: serverUrl(engine, server, 'postgres', 'postgres', engine.passwords.superuser),
    application_name: 'hemlank start',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<{ answer: boolean }>(question)).rows[0]?.answer ?? null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (notYet.has(code) || (error instanceof Error && /terminated|timeout/.test(error.message))) return null;
    throw error;
  } finally {
    // The question is answered, or its fault is on its way to the caller: how the connection ends adds nothing.
    await client.end().catch(() => undefined);
  }
}

/** Looks every fifth of a second whether the server lives, and starts it again when it does not. */
function watchServer(engine: Engine, first: Postmaster, changed: (server: Postmaster) => void) {
  let server = first;
  let ended = false;
  let work: Promise<void> = Promise.resolve();
  let busy = false;
  const look = async () => {
    if (findPostmaster(engine.place.data)?.pid === server.pid) return;
    engine.log.warn('PostgreSQL has stopped; starting it again');
    server = (await ensureRunning(engine, server.port)).postmaster;
    changed(server);
  };
  const timer = setInterval(() => {
    if (busy || ended) return;
    busy = true;
    work = look()
      .catch((error: unknown) => engine.log.warn(`PostgreSQL could not be started again: ${String(error)}`))
      .finally(() => (busy = false));
  }, 200);
  timer.unref();
  return {
    end: async () => {
      ended = true;
      clearInterval(timer);
      await work;
    },
  };
}

async function stopServer(engine: Engine): Promise<void> {
  const { place, program } = engine;
  const server = findPostmaster(place.data);
  if (server === null) return;
  if (process.platform === 'win32') {
    await run(program('pg_ctl'), ['stop', '-D', place.data, '-m', 'fast'], place.account);
    return;
  }
  // PostgreSQL: SIGINT is fast shutdown, SIGQUIT immediate (it recovers at the next start).
  process.kill(server.pid, 'SIGINT');
  const patience = Date.now() + 60_000;
  while (findPostmaster(place.data)?.pid === server.pid) {
    if (Date.now() > patience) process.kill(server.pid, 'SIGQUIT');
    await sleep(10);
  }
}

/** PostgreSQL: SIGQUIT is immediate shutdown. */
function endNow(pid: number, data: string): void {
  if (ranOn(pid, data)) process.kill(pid, 'SIGQUIT');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function logTail(place: Place): string {
  return readFileSync(place.logFile, 'utf8').slice(-2000);
}
