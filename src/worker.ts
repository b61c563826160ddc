import { join } from 'node:path';
import type { Logger } from 'pino';
import { modules } from './composition/modules.ts';
import { composePlatform } from './composition/platform.ts';
import { systemClock } from './kernel/instant.ts';
import type { Config } from './platform/config.ts';
import { openDatabase } from './platform/database/connect.ts';
import { type RunningJobs, startJobs } from './platform/jobs.ts';
import { readSigner } from './platform/journal/signing.ts';
import { openLiveHub } from './platform/live/hub.ts';

/** Composition root of a worker process: database, live hints, jobs; no HTTP. */
export async function startWorker(
  config: Config & { DATABASE_URL: string; HEMLANK_JOURNAL_KEY_FILE: string },
  log: Logger,
): Promise<RunningJobs> {
  const onConnectionLost = (error: Error) => log.warn({ err: error }, 'database connection lost');
  const database = openDatabase({ url: config.DATABASE_URL, role: 'app', max: 6, onConnectionLost });
  const hub = await openLiveHub(config.DATABASE_URL, log);
  const signer = readSigner(config.HEMLANK_JOURNAL_KEY_FILE);
  const platform = composePlatform({ db: database.kysely, clock: systemClock, signer, announce: hub.announce });
  const jobs = await startJobs({
    platform,
    pool: database.pool,
    log,
    sealsFolder: join(config.HEMLANK_DATA, 'seals'),
    modules,
  });
  return {
    async stop() {
      await jobs.stop();
      await hub.close();
      await database.close();
    },
  };
}
