import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A running PostgreSQL server process, as its postmaster.pid tells. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** True if a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The server that runs on this data folder, if any. A pid file left by a killed server, or a pid taken over by another program, counts as none. */
export function findPostmaster(data: string): Postmaster | null {
  const text = readPidFile(data);
  const postmaster = text === null ? null : parsePidFile(text);
  return postmaster !== null && worksOn(postmaster.pid, data) ? postmaster : null;
}

/**
 * Removes a pid file whose process is some other program. PostgreSQL itself clears a pid file whose process is gone, but
 * would refuse to start when the pid has been given to something else of the same account.
 */
export function clearStalePidFile(data: string): void {
  const text = readPidFile(data);
  if (text === null || text === '') return;
  const postmaster = parsePidFile(text);
  if (postmaster !== null && (!isAlive(postmaster.pid) || worksOn(postmaster.pid, data))) return;
  if (readPidFile(data) === text) rmSync(pidFile(data), { force: true });
}

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

/** PostgreSQL removes and writes it anew while it starts: to look first and read then would find it gone now and then. */
function readPidFile(data: string): string | null {
  try {
    return readFileSync(pidFile(data), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parsePidFile(text: string): Postmaster | null {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number.isInteger(port) && port > 0 ? port : 5432 } : null;
}

/** True if the process is alive and is a PostgreSQL server on this data folder (it keeps it as its working folder). */
function worksOn(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    } catch {
      return false;
    }
  }
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(data);
  } catch {
    return false;
  }
}

/** True if the process works on this data folder, or did until the folder was removed under it. */
export function ranOn(pid: number, data: string): boolean {
  if (worksOn(pid, data)) return true;
  if (process.platform !== 'linux' || !isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === `${data} (deleted)`;
  } catch {
    return false;
  }
}
