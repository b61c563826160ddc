import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openDatabase } from '../platform/database/connect.ts';
import { databaseFromEnvironment } from '../platform/database/locate.ts';
import { migrationState } from '../platform/database/migrate.ts';

/** Tells which database is used and how its migrations compare with this code; exit code 1 when they differ. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
  const located = await databaseFromEnvironment(values.data, { info: console.log, warn: console.error });
  const database = openDatabase({ url: located.appUrl, role: 'app', max: 1 });
  try {
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
      database.kysely,
    );
    const state = await migrationState(database.kysely);
    console.log(`PostgreSQL ${rows[0]?.version ?? '?'} (${located.kind})`);
    console.log(`Migrations run: ${state.done.length}, last ${state.done.at(-1) ?? 'none'}`);
    if (state.pending.length > 0) console.log(`Not run yet (hemlank migrate runs them): ${state.pending.join(', ')}`);
    if (state.unknown.length > 0) console.log(`Not known to this version of Hemlänk: ${state.unknown.join(', ')}`);
    return state.pending.length + state.unknown.length === 0 ? 0 : 1;
  } finally {
    await database.close();
    await located.finish();
  }
}
