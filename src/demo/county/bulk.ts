import { type Kysely, sql } from 'kysely';
import type { JsonValue } from '../../kernel/json.ts';

type Value = JsonValue | readonly string[];
export type Row = Readonly<Record<string, Value>>;

/**
 * Inserts many rows of one table in a few statements, by handing over one JSON array that the database takes apart by its own column
 * types. Columns are those of the first row, in snake_case.
 */
export async function insertAll(
  db: Kysely<unknown>,
  table: `${string}.${string}`,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.id(name)));
  for (let start = 0; start < rows.length; start += 5000) {
    const part = JSON.stringify(rows.slice(start, start + 5000));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${part}::jsonb)`.execute(db);
  }
}
