import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Account } from './account.ts';
import { canReach, databaseAccount } from './account.ts';
import { sharedFolder } from './binaries.ts';

/** Where one embedded database lives. */
export interface Place {
  account: Account | null;
  /** Holds everything below; belongs to us. */
  folder: string;
  /** PostgreSQL's data folder; belongs to the account. */
  data: string;
  logFile: string;
  secretsFile: string;
  /** Folder of the unix socket; null where there are none (Windows). */
  socketFolder: string | null;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

const recordSchema = z.object({ folder: z.string(), madeFor: z.string() });
type PlaceRecord = z.infer<typeof recordSchema>;

/**
 * Chooses where the database of a data folder lives: inside it, or, when we are root and the account that runs PostgreSQL
 * cannot reach it (a clone under /root), in a folder of its own under /var/lib/hemlank. The choice is recorded in the data
 * folder, so that the same data folder always finds the same database.
 */
export function choosePlace(dataFolder: string, log: Log): Place {
  mkdirSync(dataFolder, { recursive: true });
  const home = realpathSync(dataFolder);
  const inside = join(home, 'postgresql');
  const recorded = readRecord(home);
  const folder = recorded?.folder ?? (existsSync(inside) ? inside : newFolder(home, inside, log));
  const data = join(folder, 'data');
  const owner = statSync(data, { throwIfNoEntry: false });
  return {
    account: databaseAccount(owner),
    folder,
    data,
    logFile: join(folder, 'postgresql.log'),
    secretsFile: join(folder, 'passwords.json'),
    socketFolder: process.platform === 'win32' ? null : socketFolder(folder),
  };
}

function newFolder(home: string, inside: string, log: Log): string {
  const account = databaseAccount();
  if (account === null || canReach(home, account)) return inside;
  const nameHash = createHash('sha256').update(home).digest('hex').slice(0, 8);
  const proposal: PlaceRecord = {
    folder: join(sharedFolder, `data-${nameHash}-${randomBytes(4).toString('hex')}`),
    madeFor: home,
  };
  const chosen = writeRecord(home, proposal);
  log.warn(
    `The account ${account.name}, which runs PostgreSQL, cannot enter ${home}. The database lives in ${chosen.folder} instead.`,
  );
  return chosen.folder;
}

/** The record counts only while the folder is the one it was made for, or was moved: a copy must not share the original's data. */
function readRecord(home: string): PlaceRecord | undefined {
  const file = recordFile(home);
  if (!existsSync(file)) return undefined;
  const record = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (record.madeFor === home) return record;
  if (existsSync(recordFile(record.madeFor))) {
    rmSync(file);
    return undefined;
  }
  const moved = { ...record, madeFor: home };
  writeFileSync(file, renderRecord(moved));
  return moved;
}

/** Two processes may choose at once: the first to put its record in place decides for both. */
function writeRecord(home: string, proposal: PlaceRecord): PlaceRecord {
  const draft = `${recordFile(home)}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, renderRecord(proposal), { mode: 0o600 });
  try {
    linkSync(draft, recordFile(home));
    return proposal;
  } catch (error) {
    const winner = readRecord(home);
    if (winner === undefined) throw error;
    return winner;
  } finally {
    rmSync(draft);
  }
}

function renderRecord(record: PlaceRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

function recordFile(home: string): string {
  return join(home, 'database-place.json');
}

// A unix socket's path has at most 107 characters on Linux and 103 on macOS.
const longestSocketFolder = 80;

function socketFolder(folder: string): string {
  const inside = join(folder, 'socket');
  if (inside.length <= longestSocketFolder) return inside;
  return join(tmpdir(), `hemlank-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
}

/** Makes the folder of the socket, which only the account (and root) may enter. Refuses one that somebody else has put there. */
export function prepareSocketFolder(place: Place): void {
  const { socketFolder: folder, account } = place;
  if (folder === null) return;
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700, recursive: true });
    giveTo(folder, account);
  }
  const { uid, mode } = lstatSync(folder);
  const expected = account?.uid ?? process.getuid?.();
  if (!lstatSync(folder).isDirectory() || uid !== expected || (mode & 0o077) !== 0) {
    throw new Error(
      `${folder} must be a folder that only the account running PostgreSQL may enter. Remove it and start again.`,
    );
  }
}

/** Gives a file or folder to the account that runs PostgreSQL, closed to others. */
export function giveTo(path: string, account: Account | null): void {
  chmodSync(path, lstatSync(path).isDirectory() ? 0o700 : 0o600);
  if (account !== null) chownSync(path, account.uid, account.gid);
}
