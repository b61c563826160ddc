import type { OperationNode, PluginTransformQueryArgs, RawBuilder, RawNode, RootOperationNode } from 'kysely';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { JsonValue } from '../../kernel/json.ts';
import { prepareOftenSent } from './prepare.ts';
import { noteStatement } from './statements.ts';
import { columnTypes } from './types.ts';

export interface DatabaseOptions {
  url: string;
  /** Which of the two roles the address is for; shown in the server's list of connections. */
  role: 'app' | 'owner';
  /** Largest number of connections. */
  max?: number;
  /** Called when a connection that nobody uses breaks; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void;
}

export interface Database<Tables> {
  kysely: Kysely<Tables>;
  pool: pg.Pool;
  close: () => Promise<void>;
}

/**
 * Opens a pool of connections. Rows come with camelCase keys (keys inside jsonb untouched), moments as Instant, dates as
 * LocalDate, bigint as number, numeric as text. Connections carry no session state: settings are made with
 * `set_config(..., true)` inside a transaction.
 */
export function openDatabase<Tables = unknown>(options: DatabaseOptions): Database<Tables> {
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: `hemlank ${options.role}`,
    max: options.max ?? 10,
    types: columnTypes,
    // In a rush everybody waits for a connection in turn: a late answer is better than none.
    connectionTimeoutMillis: 25_000,
    idleTimeoutMillis: 60_000,
    // Commands that end must not wait for idle connections; servers stay up for other reasons.
    allowExitOnIdle: true,
  });
  const lost = options.onConnectionLost ?? (() => undefined);
  pool.on('error', lost);
  // A connection that breaks while it is checked out tells its user through the failing query; the event itself must
  // have a listener all the same, or it would end the process.
  pool.on('connect', (client) => client.on('error', lost));
  prepareOftenSent(pool);
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new RowsInCamelCase({ maintainNestedObjectKeys: true })],
    log: (event) => noteStatement(event.query.sql, event.queryDurationMillis),
  });
  const close = async () => {
    await kysely.destroy();
    // A builder that nobody asked anything leaves the pool as it is, and others may have used it.
    if (!pool.ending) await pool.end();
  };
  return { kysely, pool, close };
}

/** SQL text of our own has its names as the database has them: only statements put together by the builder are gone through. */
class RowsInCamelCase extends CamelCasePlugin {
  override transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    return namesNothing(args.node) ? args.node : super.transformQuery(args);
  }
}

function namesNothing(node: OperationNode): boolean {
  if (node.kind === 'ValueNode') return true;
  return node.kind === 'RawNode' && (node as RawNode).parameters.every(namesNothing);
}

/** A value for a jsonb column. Needed for arrays and texts, which the driver would otherwise send as something else. */
export function jsonb<T extends JsonValue>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}

// Class 08: connection trouble. 57P01-57P03: the server is stopping or starting. 53300: all connections in use.
const unavailableCodes = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** True if the error says that the database cannot be reached just now, rather than that the statement was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && unavailableCodes.test(error.code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  );
}
