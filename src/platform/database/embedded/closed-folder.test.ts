import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { startEmbedded } from '../embedded.ts';
import { canReach, databaseAccount } from './account.ts';
import { findPackage, locateBinaries, sharedFolder } from './binaries.ts';
import { asAccount } from './cluster.ts';
import { choosePlace } from './place.ts';

// As root these tests show what happens in a folder like /root, which the account running PostgreSQL cannot enter; as an
// ordinary user the same folder is simply ours.
const account = databaseAccount();
const made: string[] = [];
const warnings: string[] = [];
const log = { info: () => undefined, warn: (message: string) => void warnings.push(message) };

/** A folder that only its owner may enter. */
function closedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hemlank-closed-'));
  made.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  warnings.length = 0;
});

test('a data folder that only its owner may enter', async () => {
  const folder = closedFolder();
  const embedded = await startEmbedded({ dataFolder: join(folder, 'data'), log, fsync: false });
  const place = choosePlace(join(folder, 'data'), log).folder;
  made.push(place);
  const client = new pg.Client({ connectionString: embedded.appUrl });
  await client.connect();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await embedded.stop();
  expect(dirname(place)).toBe(account === null ? join(folder, 'data') : sharedFolder);
  expect(warnings.join()).toContain(account === null ? '' : `The database lives in ${place} instead`);
});

test('the place is kept when the folder is moved, and not shared with a copy', () => {
  const folder = closedFolder();
  const place = (name: string) => choosePlace(join(folder, name), log).folder;
  const shown = (path: string) => (account === null ? basename(path) : path);
  const first = shown(place('one'));
  expect(shown(place('one'))).toBe(first);
  renameSync(join(folder, 'one'), join(folder, 'two'));
  expect(shown(place('two'))).toBe(first);
  mkdirSync(join(folder, 'three'));
  cpSync(join(folder, 'two'), join(folder, 'three'), { recursive: true });
  expect(place('three')).not.toBe(place('two'));
});

test('programs that the account cannot reach are run from a copy, which is mended when a file is lost', () => {
  const clone = join(closedFolder(), 'package');
  cpSync(findPackage(), clone, { recursive: true, verbatimSymlinks: true });
  const version = () => {
    const program = locateBinaries(account, clone)('postgres');
    return { program, text: execFileSync(program, ['--version'], { ...asAccount(account), encoding: 'utf8' }) };
  };
  const { program, text } = version();
  expect(text).toContain('PostgreSQL) 18');
  expect(program.startsWith(clone)).toBe(account === null);
  if (account === null) return;
  const copy = dirname(dirname(program));
  expect([lstatSync(copy).uid, lstatSync(copy).mode & 0o022, canReach(program, account)]).toEqual([0, 0, true]);
  const lost = join(copy, 'share', 'postgresql', 'postgresql.conf.sample');
  truncateSync(lost);
  version();
  expect(readFileSync(lost).length).toBeGreaterThan(1000);
});

test('links that the package could not make at installation are made', () => {
  const clone = join(closedFolder(), 'package');
  cpSync(findPackage(), clone, { recursive: true, verbatimSymlinks: true });
  const link = join(clone, 'native', 'lib', 'libpq.so.5');
  rmSync(link, { force: true });
  locateBinaries(account, clone);
  expect(existsSync(link) || process.platform === 'win32').toBe(true);
});
