import type { Logger } from 'pino';
import type { Clock } from '../kernel/instant.ts';
import type { RelyingParty } from '../modules/sign-in/index.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { startJobs } from '../platform/jobs.ts';
import type { Signer } from '../platform/journal/signing.ts';
import { openLiveHub } from '../platform/live/hub.ts';
import type { ScanFile } from '../platform/scan-file.ts';
import type { Platform } from '../platform/transaction.ts';
import { buildApp } from './app.ts';
import { modules } from './modules.ts';
import { composePlatform } from './platform.ts';

export interface ServeOptions {
  databaseUrl: string;
  host: string;
  port: number;
  publicUrl: string;
  clock: Clock;
  signer: Signer;
  relyingParty: RelyingParty;
  demo: boolean;
  log: Logger;
  requestsPerMinute?: number;
  /** When given, background jobs run in this process too, and seals are exported there; else `hemlank worker` runs them. */
  sealsFolder?: string;
  /** True behind a reverse proxy that sets X-Forwarded-For. */
  trustProxy?: boolean;
  /** Looks for malicious content in every file that is sent in. */
  scanFile?: ScanFile | undefined;
}

export interface RunningServer {
  platform: Platform;
  address: string;
  /** Lets requests under way finish, then closes sockets and pools. */
  close(): Promise<void>;
}

/** Opens database, live hub and HTTP, and listens. One process of any number behind a load balancer. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { log, clock, signer } = options;
  const onConnectionLost = (error: Error) => log.warn({ err: error }, 'database connection lost');
  const database = openDatabase({ url: options.databaseUrl, role: 'app', max: 20, onConnectionLost });
  const hub = await openLiveHub(options.databaseUrl, log);
  const platform = composePlatform({ db: database.kysely, clock, signer, announce: hub.announce });
  const app = await buildApp({ ...options, platform, hub, logger: log });
  const jobs =
    options.sealsFolder === undefined
      ? undefined
      : await startJobs({ platform, pool: database.pool, log, sealsFolder: options.sealsFolder, modules });
  const address = await app.listen({ host: options.host, port: options.port });
  return {
    platform,
    address,
    async close() {
      await app.close();
      await jobs?.stop();
      await hub.close();
      await database.close();
    },
  };
}
