import { AsyncLocalStorage } from 'node:async_hooks';

export interface Statement {
  sql: string;
  milliseconds: number;
}

export interface StatementTally {
  statements: Statement[];
}

const tallies = new AsyncLocalStorage<StatementTally>();

/**
 * Does the work and tells which statements it sent to the database and how long each took, begin and commit included.
 * For `hemlank bench` and for tests that guard the number of statements.
 */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: Statement[] }> {
  const tally: StatementTally = { statements: [] };
  const result = await tallies.run(tally, work);
  return { result, statements: tally.statements };
}

/** Called for each statement; does nothing unless somebody counts. Parameters are never kept: they may hold patient data. */
export function noteStatement(sql: string, milliseconds: number): void {
  tallies.getStore()?.statements.push({ sql, milliseconds });
}
