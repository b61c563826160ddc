import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export interface Column {
  name: string;
  type: string;
  required: boolean;
  defaultValue: string | null;
  /** 'a': always an identity, 'd': identity by default, '': none. */
  identity: string;
  /** 's': computed from the other columns, '': not. */
  generated: string;
  comment: string | null;
}

export interface Constraint {
  name: string;
  /** p: primary key, u: unique, c: check, f: foreign key, x: exclusion. */
  kind: 'p' | 'u' | 'c' | 'f' | 'x';
  definition: string;
  columns: string[];
  target: { schema: string; table: string; columns: string[] } | null;
  /** For foreign keys: 'r' is RESTRICT, 'a' is NO ACTION. */
  onDelete: string;
}

export interface Index {
  name: string;
  definition: string;
  /** Names of the plain leading columns (an expression ends the list). */
  columns: string[];
  /** True when it covers only some rows. */
  partial: boolean;
  backsConstraint: boolean;
}

export interface Policy {
  name: string;
  definition: string;
}

export interface Table {
  schema: string;
  name: string;
  comment: string | null;
  owner: string;
  rowSecurity: boolean;
  columns: Column[];
  constraints: Constraint[];
  indexes: Index[];
  triggers: string[];
  policies: Policy[];
}

export interface Grant {
  schema: string;
  object: string;
  privileges: string;
  grantee: string;
}

export interface Catalogue {
  extensions: string[];
  schemas: { name: string; comment: string | null }[];
  functions: { schema: string; signature: string; definition: string }[];
  sequences: { schema: string; name: string }[];
  tables: Table[];
  views: { schema: string; name: string; columns: string[] }[];
  grants: Grant[];
}

const ours = sql`n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker', 'migration')`;

/** Reads what the database really has, in our schemas: the same on every version of PostgreSQL from 15. */
export async function readCatalogue(db: Kysely<unknown>): Promise<Catalogue> {
  if (!db.isTransaction) return db.transaction().execute(readCatalogue);
  // With nothing on the search path every name is written with its schema.
  await sql`select set_config('search_path', '', true)`.execute(db);
  return {
    extensions: (await rows<{ name: string }>(db, extensionQuery)).map((row) => row.name),
    schemas: await rows(db, schemaQuery),
    functions: await rows(db, functionQuery),
    sequences: await rows(db, sequenceQuery),
    tables: await readTables(db),
    views: await rows(db, viewQuery),
    grants: await rows(db, grantQuery),
  };
}

async function rows<T>(db: Kysely<unknown>, query: ReturnType<typeof sql>): Promise<T[]> {
  return (await query.$castTo<T>().execute(db)).rows;
}

const extensionQuery = sql`select extname as name from pg_extension where extname <> 'plpgsql' order by 1`;

const schemaQuery = sql`select n.nspname as name, obj_description(n.oid, 'pg_namespace') as comment
  from pg_namespace n where ${ours} order by 1`;

const functionQuery = sql`select n.nspname as schema, p.oid::regprocedure::text as signature, pg_get_functiondef(p.oid) as definition
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${ours} and p.prokind in ('f', 'p') order by n.nspname, p.oid::regprocedure::text collate "C"`;

// Sequences of identity columns belong to their tables.
const sequenceQuery = sql`select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and c.relkind = 'S' and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i') order by 1, 2`;

const viewQuery = sql`select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
  where ${ours} and c.relkind in ('v', 'm') group by 1, 2 order by 1, 2`;

async function readTables(db: Kysely<unknown>): Promise<Table[]> {
  type Bare = Pick<Table, 'schema' | 'name' | 'comment' | 'owner' | 'rowSecurity'> & { oid: number };
  const tables = await rows<Bare>(
    db,
    sql`select c.oid, n.nspname as schema, c.relname as name, obj_description(c.oid, 'pg_class') as comment,
      c.relowner::regrole::text as owner, c.relrowsecurity as row_security
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('r', 'p') order by 2, 3`,
  );
  const columns = groupByTable(await rows<Column & OfTable>(db, columnQuery));
  const constraints = groupByTable(await rows<Constraint & OfTable>(db, constraintQuery));
  const indexes = groupByTable(await rows<Index & OfTable>(db, indexQuery));
  const triggers = groupByTable(await rows<{ definition: string } & OfTable>(db, triggerQuery));
  const policies = groupByTable(await rows<Policy & OfTable>(db, policyQuery));
  return tables.map(({ oid, ...table }) => ({
    ...table,
    columns: columns.get(oid) ?? [],
    constraints: constraints.get(oid) ?? [],
    indexes: indexes.get(oid) ?? [],
    triggers: (triggers.get(oid) ?? []).map((trigger) => trigger.definition),
    policies: policies.get(oid) ?? [],
  }));
}

interface OfTable {
  tableOid: number;
}

function groupByTable<T extends OfTable>(list: T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of list) groups.set(item.tableOid, [...(groups.get(item.tableOid) ?? []), item]);
  return groups;
}

const columnQuery = sql`select a.attrelid as table_oid, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
    pg_get_expr(d.adbin, d.adrelid) as default_value, a.attidentity as identity, a.attgenerated as generated,
    col_description(a.attrelid, a.attnum) as comment
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum`;

// From PostgreSQL 18 NOT NULL is a constraint with a name (kind n); columns tell it already.
const constraintQuery = sql`select k.conrelid as table_oid, k.conname as name, k.contype as kind, pg_get_constraintdef(k.oid) as definition,
    array(select a.attname::text from unnest(k.conkey) with ordinality u(num, nr) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num order by u.nr) as columns,
    case when k.contype = 'f' then json_build_object('schema', tn.nspname, 'table', t.relname, 'columns',
      array(select a.attname::text from unnest(k.confkey) with ordinality u(num, nr) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num order by u.nr)) end as target,
    k.confdeltype as on_delete
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_class t on t.oid = k.confrelid left join pg_namespace tn on tn.oid = t.relnamespace
  where ${ours} and k.contype in ('p', 'u', 'c', 'f', 'x') and k.conparentid = 0
  order by k.conrelid, array_position(array['p', 'u', 'x', 'f', 'c']::"char"[], k.contype), k.conname`;

const indexQuery = sql`select i.indrelid as table_oid, x.relname as name, pg_get_indexdef(i.indexrelid) as definition,
    array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality u(num, nr) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.num
      where u.nr <= i.indnkeyatts and u.nr < coalesce((select min(z.nr) from unnest(i.indkey::int2[]) with ordinality z(num, nr) where z.num = 0), 1000) order by u.nr) as columns,
    i.indpred is not null as partial, exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = i.indrelid) as backs_constraint
  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} order by i.indrelid, x.relname`;

const triggerQuery = sql`select t.tgrelid as table_oid, pg_get_triggerdef(t.oid) as definition
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not t.tgisinternal and t.tgparentid = 0 order by t.tgrelid, t.tgname`;

const policyQuery = sql`select p.polrelid as table_oid, p.polname as name,
    concat_ws(' ', case when p.polpermissive then null else 'as restrictive' end,
      'for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
      'to ' || (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ' order by r::regrole::text collate "C") from unnest(p.polroles) r),
      'using (' || pg_get_expr(p.polqual, p.polrelid) || ')', 'with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') as definition
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} order by p.polrelid, p.polname`;

/** What others than the owner may do. */
const grantQuery = sql`with held as (
    select n.nspname as schema, 'schema ' || n.nspname as object, n.nspowner as owner, n.nspacl as acl from pg_namespace n where ${ours}
    union all select n.nspname, case c.relkind when 'S' then 'sequence ' else '' end || c.oid::regclass, c.relowner, c.relacl
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'S')
    union all select n.nspname, c.oid::regclass || '.' || a.attname, c.relowner, a.attacl
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where ${ours} and a.attacl is not null
    union all select n.nspname, 'function ' || p.oid::regprocedure, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours})
  select h.schema, h.object, string_agg(lower(e.privilege_type), ', ' order by e.privilege_type collate "C") as privileges,
    case e.grantee when 0 then 'public' else e.grantee::regrole::text end as grantee
  from held h, aclexplode(h.acl) e where e.grantee <> h.owner
  group by h.schema, h.object, e.grantee order by h.schema collate "C", h.object collate "C", e.grantee::regrole::text collate "C"`;
