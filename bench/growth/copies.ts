import pg from 'pg';

/** Tables of a place and its patients; models, counties, municipalities and dated rules (which have no ids) are shared by all. */
const copied = `n.nspname in ('organisation', 'patient', 'access', 'referral', 'enrolment', 'messaging', 'worklist', 'platform')
  and c.relname not in ('county', 'municipality', 'session', 'journal_seal', 'access_log_seal', 'login_attempt', 'attachment_content')
  and exists (select 1 from pg_attribute i where i.attrelid = c.oid and i.attnum > 0 and i.atttypid in ('uuid'::regtype, 'uuid[]'::regtype))`;

/** Columns that must differ in each copy although they are no ids; the rest of the text tells the copy. */
const marked: Record<string, string> = {
  'organisation.unit.hsa_id': "'SE2321000001-C' || upper(substr(md5(t.hsa_id || n), 1, 18))",
  'organisation.staff.hsa_id': "'SE2321000001-C' || upper(substr(md5(t.hsa_id || n), 1, 18))",
  'referral.referral.case_number': "t.case_number || '-' || n",
  // No personal numbers: the copies get numbers of no series, with a letter in them.
  'patient.patient.number': "'R' || upper(substr(md5(t.number || n), 1, 11))",
  'patient.patient.number_kind': "'reserve'",
};

interface Column {
  table: string;
  column: string;
  type: string;
}

/** Copies the first place so many times under a county's code: every row, with ids of its own. Set-based; as the server's administrator. */
export async function copyPlace(
  adminUrl: string,
  county: string,
  copies: { from: number; count: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Ids stay what they are to each other; foreign keys and triggers need not be looked at row by row.
    await client.query('set session_replication_role = replica');
    // Whole pages in the log would be most of what is written; a bench that loses power begins again.
    await client.query('alter system set full_page_writes = off');
    await client.query('select pg_reload_conf()');
    await client.query(`create or replace function pg_temp.copy_of(id uuid, n integer) returns uuid language sql immutable
      as $$ select md5(id::text || n)::uuid $$`);
    const columns = await columnsOf(client);
    const tables = [...new Set(columns.map((one) => one.table))];
    const indexes = await dropIndexes(client, tables);
    for (const table of tables) {
      const own = columns.filter((one) => one.table === table);
      const names = own.map(({ column }) => `"${column}"`).join(', ');
      const values = own.map((column) => valueOf(column, county)).join(', ');
      await client.query(
        `insert into ${table} (${names}) select ${values} from bench_base.${table.replace('.', '_')} t, generate_series($1::integer, $2::integer) n`,
        [copies.from, copies.from + copies.count - 1],
      );
    }
    for (const index of indexes) await client.query(index);
    await client.query('alter system reset full_page_writes');
    await client.query('select pg_reload_conf()');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Drops the indexes that no key needs; returns how they are made. An index sorted once is made many times faster than row by row. */
async function dropIndexes(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  await client.query(`set maintenance_work_mem = '1GB'`);
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = any ($1::regclass[]) and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Keeps the first place's rows aside, so that copies are never copied. */
export async function keepBase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('create schema bench_base');
    const tables = new Set((await columnsOf(client)).map(({ table }) => table));
    for (const table of tables)
      await client.query(`create table bench_base.${table.replace('.', '_')} as select * from ${table}`);
  } finally {
    await client.end();
  }
}

async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = '' and ${copied}
    order by 1, a.attnum`);
  return rows;
}

function valueOf({ table, column, type }: Column, county: string): string {
  const own = marked[`${table}.${column}`];
  if (own !== undefined) return own;
  if (column === 'county' || column === 'county_code') return `'${county}'`;
  if (type === 'uuid') return `pg_temp.copy_of(t."${column}", n)`;
  if (type === 'uuid[]')
    return `(select coalesce(array_agg(pg_temp.copy_of(one, n)), '{}') from unnest(t."${column}") one)`;
  return `t."${column}"`;
}
