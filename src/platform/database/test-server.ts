import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from './embedded.ts';
import { findPostmaster, isAlive } from './embedded/postmaster.ts';
import { migrate } from './migrate.ts';
import { allowOurRolesOnly, createDatabase, ensureRoles } from './roles.ts';

/** Addresses on a server whose databases may be made and dropped at will. */
export interface TestServer {
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
}

export interface RunningTestServer extends TestServer {
  close: () => Promise<void>;
}

/** For roles that exist only on servers for tests. */
const testPassword = 'only-for-tests';

/**
 * Starts an embedded server in a temporary folder, without fsync, or uses the one whose administrator's address is in
 * HEMLANK_TEST_DATABASE_URL (there the passwords of the two roles are set to a fixed one).
 */
export async function openTestServer(): Promise<RunningTestServer> {
  const given = process.env['HEMLANK_TEST_DATABASE_URL'];
  return given ? useTestServer(given) : startTestServer();
}

async function useTestServer(adminUrl: string): Promise<RunningTestServer> {
  await asAdmin(adminUrl, async (client) => {
    await ensureRoles(client, { owner: testPassword, app: testPassword });
    await client.query(`alter role hemlank_owner password '${testPassword}'`);
    await client.query(`alter role hemlank_app password '${testPassword}'`);
  });
  return {
    adminUrl,
    ownerUrl: asRole(adminUrl, 'hemlank_owner'),
    appUrl: asRole(adminUrl, 'hemlank_app'),
    close: () => Promise.resolve(),
  };
}

function asRole(adminUrl: string, role: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = testPassword;
  return url.href;
}

const folderPrefix = 'hemlank-test-';

/** Linux keeps what is written here in memory. */
const memory = '/dev/shm';
const roomNeeded = 4 * 1024 ** 3;

/**
 * Where databases for tests are kept: in memory where there is room, since nothing of them is to last. Measured: a test file's clone is
 * there after 30 ms instead of 410. A folder that was asked for (TMPDIR) is used.
 */
function placeForTests(): string {
  if (process.env['TMPDIR'] !== undefined) return tmpdir();
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= roomNeeded ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

async function startTestServer(): Promise<RunningTestServer> {
  const place = placeForTests();
  removeAbandoned(place);
  const folder = mkdtempSync(join(place, folderPrefix));
  // The account that runs PostgreSQL (when we are root) must be able to pass through.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'runner'), String(process.pid));
  const quiet = { info: () => undefined, warn: (message: string) => console.error(message) };
  const embedded = await startEmbedded({ dataFolder: join(folder, 'db'), log: quiet, fsync: false });
  // Should the run end without closing, at least nothing is left running.
  const lastResort = () => removeFolder(folder);
  process.once('exit', lastResort);
  const { adminUrl, ownerUrl, appUrl } = embedded;
  const close = async () => {
    await embedded.stop();
    process.off('exit', lastResort);
    removeFolder(folder);
  };
  return { adminUrl, ownerUrl, appUrl, close };
}

/** Ends and removes what earlier runs that were killed left behind. */
function removeAbandoned(place: string): void {
  for (const entry of readdirSync(place)) {
    if (!entry.startsWith(folderPrefix)) continue;
    const folder = join(place, entry);
    try {
      if (!isAlive(Number(readFileSync(join(folder, 'runner'), 'utf8')))) removeFolder(folder);
    } catch {
      // Another run is just making or removing it, or it belongs to another user.
    }
  }
}

function removeFolder(folder: string): void {
  const server = findPostmaster(join(folder, 'db', 'postgresql', 'data'));
  if (server !== null) process.kill(server.pid, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** The same address with another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Makes an empty database. */
export async function makeDatabase(server: TestServer, name: string): Promise<void> {
  await asAdmin(server.adminUrl, (client) => createDatabase(client, name));
}

/** Makes a database with all migrations run, to be cloned. */
export async function makeTemplate(server: TestServer, name: string): Promise<void> {
  await makeDatabase(server, name);
  await migrate(inDatabase(server.ownerUrl, name));
}

/** Clones a database that nobody is connected to. */
export async function cloneDatabase(server: TestServer, template: string, name: string): Promise<void> {
  await asAdmin(server.adminUrl, async (client) => {
    // Measured: without fsync, copying the files takes half the time of the usual way through the log.
    await client.query(`create database ${name} template ${template} owner hemlank_owner strategy file_copy`);
    await allowOurRolesOnly(client, name);
  });
}

export async function dropDatabase(server: TestServer, name: string): Promise<void> {
  await asAdmin(server.adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}

/** Drops the template and those that workers have made from it. */
export async function dropTemplates(server: TestServer, template: string): Promise<void> {
  const names = await asAdmin(server.adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [template],
    );
    return rows.map(({ datname }) => datname);
  });
  for (const name of names) await dropDatabase(server, name);
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'hemlank tests' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
