import pg from 'pg';

/** Passwords of the two roles. */
export interface RolePasswords {
  owner: string;
  app: string;
}

/**
 * Makes the two roles and the database if they are missing (embedded engine and tests; in production the database
 * administrator does the same, see docs/operations.md). `hemlank_owner` owns everything and migrates; `hemlank_app` is
 * what the application connects as: it owns nothing and row-level security applies to it.
 */
export async function prepareDatabase(adminUrl: string, passwords: RolePasswords, database = 'hemlank'): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'hemlank prepare' });
  await client.connect();
  try {
    // Two processes may come here at once; CREATE DATABASE cannot be part of a transaction, so the lock is the session's.
    await client.query("select pg_advisory_lock(hashtext('hemlank prepare'))");
    await ensureRoles(client, passwords);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await createDatabase(client, database);
  } finally {
    await client.end();
  }
}

/** Makes the two roles if they are missing. Needs a role that may make roles. */
export async function ensureRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  await makeRole(client, 'hemlank_owner', passwords.owner);
  await makeRole(client, 'hemlank_app', passwords.app);
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount !== 0) return;
  const options = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
  await client.query(`create role ${role} ${options} password ${client.escapeLiteral(password)}`);
}

/** Creates an empty database owned by hemlank_owner, with Swedish collation, which only our two roles may enter. */
export async function createDatabase(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`create database ${name} owner hemlank_owner template template0 encoding 'UTF8'
    locale_provider icu icu_locale 'sv-SE' locale 'C'`);
  await allowOurRolesOnly(client, database);
}

/** Rights and settings that belong to the database itself (a clone of a database does not inherit them). */
export async function allowOurRolesOnly(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`revoke all on database ${name} from public;
    grant connect on database ${name} to hemlank_app;
    alter database ${name} set timezone to 'UTC'`);
}
