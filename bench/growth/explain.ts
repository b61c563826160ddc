import pg from 'pg';
import type { Recording } from '../../test/support/product-process.ts';

interface Plan {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}

/** Buffers that the statements of each step touch, by EXPLAIN (ANALYZE, BUFFERS) of the very statements, as the application's role. Nothing is kept. */
export async function buffersByStep(appUrl: string, { texts, statements }: Recording): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  const totals = new Map<string, number>();
  try {
    for (const { step, text, values } of statements) {
      const sql = texts[text] ?? '';
      if (/^(begin|commit|rollback|start transaction)/i.test(sql.trim())) {
        await client.query(/^(begin|start)/i.test(sql.trim()) ? 'begin' : 'rollback');
        continue;
      }
      const parameters = values.map((value) =>
        typeof value === 'object' && value !== null && 'base64' in value
          ? Buffer.from(String(value.base64), 'base64')
          : value,
      );
      if (sql.includes('set_config')) {
        await client.query(sql, parameters);
        continue;
      }
      totals.set(step, (totals.get(step) ?? 0) + (await touched(client, sql, parameters)));
    }
  } finally {
    await client.end();
  }
  return totals;
}

/** Buffers of the cheapest look there is: one row by its primary key. */
export async function buffersOfLookup(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ county: string; id: string }>(
      'select county, id from patient.patient limit 1',
    );
    return await touched(client, 'select * from patient.patient where county = $1 and id = $2', [
      rows[0]?.county,
      rows[0]?.id,
    ]);
  } finally {
    await client.end();
  }
}

async function touched(client: pg.Client, sql: string, values: unknown[]): Promise<number> {
  const explain = `explain (analyze, buffers, format json) ${sql}`;
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(explain, values);
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
}
