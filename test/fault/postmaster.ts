import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { choosePlace } from '../../src/platform/database/embedded/place.ts';
import { findPostmaster, isAlive } from '../../src/platform/database/embedded/postmaster.ts';

/** The database server as something to be killed. */
export interface Victim {
  pid(): number | null;
  /** kill -9. */
  kill(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined };

/** The embedded server of a data folder; whoever watches it (the product) starts it again. */
export function embeddedVictim(dataFolder: string): Victim {
  const { data } = choosePlace(dataFolder, quiet);
  const pid = () => findPostmaster(data)?.pid ?? null;
  return {
    pid,
    kill: () => {
      const now = pid();
      if (now !== null) process.kill(now, 'SIGKILL');
      return Promise.resolve();
    },
  };
}

/** A PostgreSQL server on this machine, started again by us with the same program, arguments and account. Linux, as root or its owner. */
export async function localVictim(adminUrl: string): Promise<Victim> {
  const folder = await dataDirectory(adminUrl);
  const pid = () => {
    const first = Number(readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n')[0]);
    return isAlive(first) ? first : null;
  };
  return {
    pid,
    async kill() {
      const now = pid();
      if (now === null) return;
      const program = readlinkSync(`/proc/${now}/exe`);
      const args = readFileSync(`/proc/${now}/cmdline`, 'utf8').split('\0').slice(1, -1);
      const { uid, gid } = statSync(`/proc/${now}`);
      process.kill(now, 'SIGKILL');
      // Its children notice within moments; until they are gone the shared memory is taken and a start is refused.
      for (let attempt = 0; attempt < 200; attempt += 1) {
        await sleep(50);
        const child = spawn(program, args, { uid, gid, cwd: folder, stdio: 'ignore', detached: true });
        child.unref();
        const ended = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)));
        if (!(await Promise.race([ended, sleep(300).then(() => false)]))) return;
      }
      throw new Error('the server could not be started again');
    },
  };
}

async function dataDirectory(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  } finally {
    await client.end();
  }
}
