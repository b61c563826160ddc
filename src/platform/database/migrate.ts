import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import type { Kysely, Migration, MigrationProvider } from 'kysely';
import { Migrator, sql } from 'kysely';
import { projectRoot } from '../project-root.ts';
import type { Database } from './connect.ts';
import { openDatabase } from './connect.ts';

/** Where the numbered migrations are. */
export const migrationFolder = join(projectRoot, 'db', 'migrations');

/** The schema with the list of migrations that have been run. */
const bookkeeping = 'migration';

const fileName = /^\d{4}_[a-z0-9]+(_[a-z0-9]+)+\.sql$/;

/** Gives the plain SQL files of a folder as migrations, in the order of their names. */
export class SqlMigrations implements MigrationProvider {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async getMigrations(): Promise<Record<string, Migration>> {
    const migrations: Record<string, Migration> = {};
    for (const file of (await readdir(this.#folder)).toSorted()) {
      if (!fileName.test(file)) throw new Error(`${file} in ${this.#folder} is not named NNNN_<module>_<what>.sql`);
      const text = await readFile(join(this.#folder, file), 'utf8');
      migrations[file.slice(0, -4)] = { up: async (db) => void (await sql.raw(text).execute(db)) };
    }
    return migrations;
  }
}

export interface MigrationState {
  /** Run, in order. */
  done: string[];
  /** Known to this code, not yet run. */
  pending: string[];
  /** Run, but not known to this code: the database belongs to a later version. */
  unknown: string[];
}

/** Compares the database with the migrations of this code. Both roles may ask. */
export async function migrationState(db: Kysely<unknown>, folder = migrationFolder): Promise<MigrationState> {
  const known = Object.keys(await new SqlMigrations(folder).getMigrations());
  const made = await sql<{
    exists: boolean;
  }>`select to_regclass(${`${bookkeeping}.kysely_migration`}) is not null as exists`.execute(db);
  if (made.rows[0]?.exists !== true) return { done: [], pending: known, unknown: [] };
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(`${bookkeeping}.kysely_migration`)} order by name`.execute(db);
  const done = rows.map((row) => row.name);
  return {
    done,
    pending: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  };
}

/**
 * Runs the migrations that have not been run, each in its own transaction, and those of the job queue. Several processes
 * may call it at once: they wait for each other. Gives the names of those it ran.
 */
export async function migrate(ownerUrl: string, folder = migrationFolder): Promise<string[]> {
  const database = openDatabase({ url: ownerUrl, role: 'owner', max: 4 });
  try {
    return await database.kysely.connection().execute(async (waiting) => {
      // Held until this connection closes: whoever comes second waits until everything is done, grants included.
      await sql`select pg_advisory_lock(hashtext('hemlank migrate'))`.execute(waiting);
      return await bringUpToDate(database, folder);
    });
  } finally {
    await database.close();
  }
}

async function bringUpToDate(database: Database<unknown>, folder: string): Promise<string[]> {
  refuseUnknown(await migrationState(database.kysely, folder));
  const ran = await runPending(database.kysely.withoutPlugins(), folder);
  await runMigrations({ pgPool: database.pool });
  await sql.raw(openToApplication).execute(database.kysely);
  return ran;
}

function refuseUnknown(state: MigrationState): void {
  if (state.unknown.length === 0) return;
  throw new Error(
    `The database has migrations that this version of Hemlänk does not know: ${state.unknown.join(', ')}. ` +
      'Start the version that made them, or restore a backup from before them.',
  );
}

async function runPending(db: Kysely<unknown>, folder: string): Promise<string[]> {
  const migrator = new Migrator({ db, provider: new SqlMigrations(folder), migrationTableSchema: bookkeeping });
  const ran: string[] = [];
  for (;;) {
    const { error, results } = await migrator.migrateUp();
    const failed = results?.find((result) => result.status === 'Error');
    if (error !== undefined) {
      const reason = error instanceof Error ? error.message : 'it failed for an unknown reason';
      throw new Error(`Migration ${failed?.migrationName ?? ''} was not run: ${reason}`, { cause: error });
    }
    if (results === undefined || results.length === 0) return ran;
    ran.push(...results.map((result) => result.migrationName));
  }
}

/**
 * The application reads which migrations have been run, and puts and takes jobs in its own transactions. The job queue
 * switches row-level security on for its tables without any policy, so that only their owner would see them.
 */
const openToApplication = `
do $$
declare t record;
begin
  -- Two servers may start at once, and PostgreSQL refuses two grants on one object at the same time.
  perform pg_advisory_xact_lock(hashtext('hemlank open to application'));
  grant usage on schema ${bookkeeping} to hemlank_app;
  grant select on ${bookkeeping}.kysely_migration to hemlank_app;
  grant usage on schema graphile_worker to hemlank_app;
  grant execute on all functions in schema graphile_worker to hemlank_app;
  grant usage on all sequences in schema graphile_worker to hemlank_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to hemlank_app;
  revoke insert, update, delete on graphile_worker.migrations from hemlank_app;
  for t in
    select c.relname from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'hemlank_app')
  loop
    execute format('create policy hemlank_app on graphile_worker.%I to hemlank_app using (true) with check (true)', t.relname);
  end loop;
end $$`;
