import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Catalogue, Constraint, Table } from '../../src/platform/database/catalogue.ts';
import { readCatalogue } from '../../src/platform/database/catalogue.ts';

/** Tables that only grow: the application may not change or remove their rows. */
export const appendOnly = [
  'platform.journal',
  'platform.journal_seal',
  'platform.access_log',
  'platform.access_log_seal',
  'platform.access_log_leaves',
  'access.opening',
  'access.emergency_review',
  'platform.fact_correction',
];

/** The lists in db/reference-tables.json. */
export interface Lists {
  /** Tables that span counties; every other table belongs to a county. */
  tables: string[];
  /** Tables of a county that every unit may see, with the reason. */
  withoutRowSecurity: Record<string, string>;
}

/** What in the live database breaks our conventions, as sentences. */
export async function schemaViolations(db: Kysely<unknown>, lists: Lists): Promise<string[]> {
  const catalogue = await readCatalogue(db);
  return [
    ...catalogue.tables.flatMap((table) => tableViolations(catalogue, table, lists)),
    ...missingTables(catalogue, [...lists.tables, ...Object.keys(lists.withoutRowSecurity)]),
    ...missingTables(catalogue, appendOnly),
    ...(await roleViolations(db)),
  ].toSorted();
}

function tableViolations(catalogue: Catalogue, table: Table, lists: Lists): string[] {
  const name = fullName(table);
  const problems = [
    ...typeProblems(table),
    ...checkProblems(table),
    ...foreignKeyProblems(table),
    ...ownerProblems(table),
    ...ownNameProblems(catalogue, table),
    ...(appendOnly.includes(name) ? appendOnlyProblems(catalogue, table) : []),
    ...(lists.tables.includes(name) ? referenceProblems(table) : countyProblems(table)),
    ...(lists.tables.includes(name) || name in lists.withoutRowSecurity ? [] : rowSecurityProblems(table)),
  ];
  return problems.map((problem) => `${name}${problem}`);
}

const fullName = (table: Table) => `${table.schema}.${table.name}`;

function typeProblems(table: Table): string[] {
  return table.columns.flatMap(({ name, type }) => {
    if (type.startsWith('timestamp without')) return [`.${name} is a timestamp without time zone; use timestamptz`];
    if (type.startsWith('character')) return [`.${name} is ${type}; use text`];
    if (type === 'json') return [`.${name} is json; use jsonb`];
    return [];
  });
}

/** The kind of a case or of whom a chain is about is named by other modules, so the database cannot list the values. */
const open = new Set(['case_kind']);

function checkProblems(table: Table): string[] {
  return table.columns.flatMap(({ name }) => {
    if (!/(^|_)(state|kind)$/.test(name) || open.has(name)) return [];
    const checked = table.constraints.some(
      (constraint) => constraint.kind === 'c' && constraint.columns.length === 1 && constraint.columns[0] === name,
    );
    return checked ? [] : [`.${name} has no check of the values it may have`];
  });
}

function foreignKeyProblems(table: Table): string[] {
  const keys = table.constraints.filter((constraint) => constraint.kind === 'f');
  return keys.flatMap((key) => [
    ...(key.onDelete === 'r' ? [] : [`: foreign key (${key.columns.join(', ')}) is not "on delete restrict"`]),
    ...(isIndexed(table, key) ? [] : [`: foreign key (${key.columns.join(', ')}) has no index`]),
  ]);
}

/** The index must begin with the key's columns, in any order, and may leave out only rows that have no value there. */
function isIndexed(table: Table, key: Constraint): boolean {
  return table.indexes.some((index) => {
    const leading = index.columns.slice(0, key.columns.length);
    const covers = key.columns.every((column) => leading.includes(column));
    const allRows =
      !index.partial || key.columns.some((column) => index.definition.endsWith(`WHERE (${column} IS NOT NULL)`));
    return covers && allRows;
  });
}

function primaryKey(table: Table): string[] {
  return table.constraints.find((constraint) => constraint.kind === 'p')?.columns ?? [];
}

function referenceProblems(table: Table): string[] {
  const noKey = primaryKey(table).length === 0 ? [' has no primary key'] : [];
  const ofPatients = table.columns.some((column) => column.name === 'patient_id');
  return ofPatients ? [...noKey, ' has patient_id, so it belongs to a county and is no reference table'] : noKey;
}

function countyProblems(table: Table): string[] {
  return primaryKey(table)[0] === 'county'
    ? []
    : [' does not begin its primary key with county (or list it in db/reference-tables.json)'];
}

function rowSecurityProblems(table: Table): string[] {
  return [
    ...(table.rowSecurity ? [] : [' has no row-level security']),
    ...(table.policies.length > 0 ? [] : [' has no policy']),
  ];
}

/**
 * Whose a row about a patient is: the controller's provider, and the unit that wrote it, both always there. The side follows from the
 * unit's kind. Journal, logs and what is made of the journal name provider and unit without the prefix: a system acts at no unit.
 */
function ownerProblems(table: Table): string[] {
  const columns = table.columns.map(({ name }) => name);
  const ofPatient = columns.includes('patient_id') || fullName(table) === 'patient.patient';
  const owners = table.columns.filter(({ name }) => ['owner_provider_id', 'owner_unit_id'].includes(name));
  if (!ofPatient) return owners.flatMap((column) => ownerColumnProblems(table, column));
  const names = (wanted: string[]) => wanted.some((name) => columns.includes(name));
  return [
    ...owners.flatMap((column) => ownerColumnProblems(table, column)),
    ...(names(['owner_provider_id', 'provider_id']) ? [] : [' is about patients and names no owning provider']),
    ...(names(['owner_unit_id', 'unit_id']) ? [] : [' is about patients and names no unit']),
  ];
}

function ownerColumnProblems(table: Table, { name, required }: Table['columns'][number]): string[] {
  const refers = table.constraints.some(({ kind, columns }) => kind === 'f' && columns.join() === name);
  return [
    ...(required ? [] : [`.${name} may be left out`]),
    ...(refers ? [] : [`.${name} is no foreign key to who owns the row`]),
  ];
}

/** A row with an owner is written in the name of the unit that acts: some policy of inserting says so, about provider and unit. */
function ownNameProblems(catalogue: Catalogue, table: Table): string[] {
  if (!['owner_provider_id', 'owner_unit_id'].every((name) => table.columns.some((column) => column.name === name)))
    return [];
  const insertable = catalogue.grants.some(
    ({ object, privileges }) => object === fullName(table) && privileges.split(', ').includes('insert'),
  );
  const inserting = table.policies.filter(({ definition }) => /^(as restrictive )?for (insert|all) /.test(definition));
  const says = ({ definition }: { definition: string }) =>
    /owner_unit_id = \( SELECT platform\.acting_unit\(/.test(checkOf(definition)) &&
    /owner_provider_id = \( SELECT platform\.acting_provider\(/.test(checkOf(definition));
  const restrictive = inserting.filter(({ definition }) => definition.startsWith('as restrictive'));
  const rest = inserting.filter((policy) => !restrictive.includes(policy));
  return !insertable || restrictive.some(says) || (rest.length > 0 && rest.every(says))
    ? []
    : [' has owners, and no policy that a row is written in the name of the unit that acts'];
}

/** What a policy asks of a new row: its check, else what it asks of rows that are read. */
const checkOf = (definition: string) => /with check \((.*)\)$/s.exec(definition)?.[1] ?? definition;

function appendOnlyProblems(catalogue: Catalogue, table: Table): string[] {
  const grants = catalogue.grants.filter(
    (grant) => grant.object === fullName(table) || grant.object.startsWith(`${fullName(table)}.`),
  );
  const forbidden = ['update', 'delete', 'truncate'].filter((right) =>
    grants.some((grant) => grant.privileges.split(', ').includes(right)),
  );
  return forbidden.map((right) => ` is append-only, but the application may ${right}`);
}

function missingTables(catalogue: Catalogue, names: string[]): string[] {
  const present = new Set(catalogue.tables.map(fullName));
  return names.filter((name) => !present.has(name)).map((name) => `${name} is listed but does not exist`);
}

async function roleViolations(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; rolcreaterole: boolean; memberships: number }>`
    select rolsuper, rolbypassrls, rolcreaterole, (select count(*) from pg_auth_members where member = r.oid)::int as memberships
    from pg_roles r where rolname = 'hemlank_app'`.execute(db.withoutPlugins());
  const role = rows[0];
  if (!role) return ['the role hemlank_app does not exist'];
  const owned = await sql<{
    name: string;
  }>`select oid::regclass::text as name from pg_class where relowner = 'hemlank_app'::regrole
    union all select oid::regprocedure::text from pg_proc where proowner = 'hemlank_app'::regrole
    union all select nspname from pg_namespace where nspowner = 'hemlank_app'::regrole`.execute(db);
  return [
    ...(role.rolsuper ? ['hemlank_app is a superuser'] : []),
    ...(role.rolbypassrls ? ['hemlank_app goes round row-level security'] : []),
    ...(role.rolcreaterole ? ['hemlank_app may make roles'] : []),
    ...(role.memberships > 0 ? ['hemlank_app is a member of another role'] : []),
    ...owned.rows.map((row) => `hemlank_app owns ${row.name}`),
  ];
}
