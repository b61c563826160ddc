import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { startEmbedded } from './embedded.ts';
import type { Log } from './embedded/place.ts';
import { addressOf } from '../config.ts';

export interface DatabaseSettings {
  /** Address of a PostgreSQL 15 or later, as the application's role. Without it the embedded one is used. */
  databaseUrl?: string | undefined;
  /** Address as the owner's role; needed to migrate and to seed. */
  databaseOwnerUrl?: string | undefined;
  /** Folder of the embedded database. */
  dataFolder: string;
}

export interface LocatedDatabase {
  appUrl: string;
  /** Null when only the application's address was given. */
  ownerUrl: string | null;
  kind: 'embedded' | 'external';
  /** Stops an embedded database that nobody else is connected to. One's own connections are closed first. */
  finish: () => Promise<void>;
  /** Stops an embedded database whoever started it. */
  stop: () => Promise<void>;
  /** Ends at once an embedded database that this process started, when it would not stop. */
  kill: () => void;
}

/** Finds the database to use: the one the settings name, or the embedded one, which is started if needed. */
export async function locateDatabase(settings: DatabaseSettings, log: Log): Promise<LocatedDatabase> {
  if (settings.databaseUrl !== undefined) {
    const nothing = () => Promise.resolve();
    return {
      appUrl: settings.databaseUrl,
      ownerUrl: settings.databaseOwnerUrl ?? null,
      kind: 'external',
      finish: nothing,
      stop: nothing,
      kill: () => undefined,
    };
  }
  const embedded = await startEmbedded({ dataFolder: settings.dataFolder, log });
  return {
    appUrl: embedded.appUrl,
    ownerUrl: embedded.ownerUrl,
    kind: 'embedded',
    finish: () => embedded.leave(),
    stop: () => embedded.stop(),
    kill: () => {
      if (!embedded.adopted) embedded.kill();
    },
  };
}

/** The database that DATABASE_URL and DATABASE_OWNER_URL name, else the embedded one in the folder (default .hemlank in the project). */
export function databaseFromEnvironment(dataFolder: string | undefined, log: Log): Promise<LocatedDatabase> {
  const databaseUrl = addressOf(process.env, 'DATABASE_URL');
  const databaseOwnerUrl = addressOf(process.env, 'DATABASE_OWNER_URL');
  const { HEMLANK_DATA: folder } = process.env;
  return locateDatabase(
    { databaseUrl, databaseOwnerUrl, dataFolder: dataFolder ?? folder ?? join(projectRoot, '.hemlank') },
    log,
  );
}
