import { parseArgs } from 'node:util';
import { renderDumpOfMigrations, staleFiles, writeFiles } from '../platform/database/dump.ts';

/** Writes db/schema.sql and the types of all tables from what the migrations make; with --check only compares. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
  const files = await renderDumpOfMigrations();
  const stale = staleFiles(files);
  if (values.check !== true) writeFiles(files.filter((file) => stale.includes(file.path)));
  if (stale.length === 0) console.log('The dump and the types agree with the migrations.');
  else console.log(`${values.check === true ? 'Differs from the migrations' : 'Written'}: ${stale.join(', ')}`);
  if (values.check !== true || stale.length === 0) return 0;
  console.error('Run `npx hemlank db dump` and commit what it writes.');
  return 1;
}
