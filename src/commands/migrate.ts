import { parseArgs } from 'node:util';
import { databaseFromEnvironment } from '../platform/database/locate.ts';
import { migrate } from '../platform/database/migrate.ts';

/** Runs the migrations that the database does not have yet. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
  const database = await databaseFromEnvironment(values.data, { info: console.log, warn: console.error });
  try {
    if (database.ownerUrl === null) {
      console.error(
        'Migrating needs DATABASE_OWNER_URL: the address as the role hemlank_owner. See docs/operations.md.',
      );
      return 2;
    }
    const ran = await migrate(database.ownerUrl);
    console.log(ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.join(', ')}.`);
    return 0;
  } finally {
    await database.finish();
  }
}
