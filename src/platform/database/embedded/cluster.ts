import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Account } from './account.ts';
import type { Place } from './place.ts';
import { giveTo } from './place.ts';
import { isAlive } from './postmaster.ts';

const passwordsSchema = z.object({ superuser: z.string(), owner: z.string(), app: z.string() });
export type Passwords = z.infer<typeof passwordsSchema>;

export const engineVersion = 18;

/** Makes the data folder with initdb unless it is there; gives the passwords of its three roles. */
export async function ensureCluster(
  place: Place,
  program: (name: string) => string,
  sync: boolean,
): Promise<Passwords> {
  if (!existsSync(place.folder)) await createCluster(place, program, sync);
  const version = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim();
  if (version !== String(engineVersion)) {
    throw new Error(
      `The data in ${place.folder} was made by PostgreSQL ${version}; this version of Hemlänk carries ${engineVersion}. ` +
        'Take a backup with the version that made it and restore it here.',
    );
  }
  return passwordsSchema.parse(JSON.parse(readFileSync(place.secretsFile, 'utf8')));
}

/**
 * Everything is made under another name and moved into place in one step: a start that is killed leaves no half-made
 * database, and of two starts at once one wins and the other uses the winner's.
 */
async function createCluster(place: Place, program: (name: string) => string, sync: boolean): Promise<void> {
  const parent = dirname(place.folder);
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent, basename(place.folder));
  const fresh = `${place.folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(fresh, { mode: place.account === null ? 0o700 : 0o711 });
  try {
    await fill(fresh, place, program('initdb'), sync);
    renameSync(fresh, place.folder);
  } catch (error) {
    if (!existsSync(place.data)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function fill(fresh: string, place: Place, initdb: string, sync: boolean): Promise<void> {
  const passwords: Passwords = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
  const data = join(fresh, basename(place.data));
  mkdirSync(data);
  giveTo(data, place.account);
  const passwordFile = join(fresh, 'initial-password');
  writeFileSync(passwordFile, `${passwords.superuser}\n`, { mode: 0o600 });
  giveTo(passwordFile, place.account);
  const options = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'];
  await run(initdb, ['-D', data, ...options, ...locale, ...(sync ? [] : ['--no-sync'])], place.account);
  rmSync(passwordFile);
  const secrets = join(fresh, basename(place.secretsFile));
  writeFileSync(secrets, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600, flush: sync });
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Removes what starts that were killed in the middle of making a database left behind. */
function removeAbandoned(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    const maker = entry.startsWith(`${name}.new-`) ? Number(entry.slice(name.length + 5).split('-')[0]) : Number.NaN;
    if (maker > 0 && !isAlive(maker)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

/** Environment of PostgreSQL's programs: ours is not theirs (PGDATA, PGHOST, LANG would change what they do). */
export function programEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }), ...(TEMP && { TEMP }), LC_ALL: 'C', TZ: 'UTC' };
}

/** Options that make spawn run a program as the account, from a folder it can be in. */
export function asAccount(account: Account | null): { uid?: number; gid?: number; cwd: string } {
  return {
    ...(account !== null && { uid: account.uid, gid: account.gid }),
    cwd: account === null ? process.cwd() : '/',
  };
}

/** Runs one of PostgreSQL's programs to its end; throws with what it wrote when it fails. */
export async function run(program: string, args: string[], account: Account | null): Promise<void> {
  const child = spawn(program, args, {
    ...asAccount(account),
    env: programEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${basename(program)} failed (${code ?? 'killed'}): ${output.trim().slice(-2000)}`);
}

/** Begins a new log file when the old one has grown; one earlier file is kept. */
export function turnLog(logFile: string, largest = 10_000_000): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largest) renameSync(logFile, `${logFile}.1`);
}
