import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import { type ImportResult, type ImportRun, pageSize } from './contract.ts';
import { loadRuns, type RunRow } from './runs.ts';
import { importTexts } from './texts/index.ts';

/** One run of the acting provider, with what was said about its entries. */
export async function showRun(work: Work, id: Id<'run'>): Promise<ImportResult> {
  authorise(work, allow('administration'), { caseKind: 'import', caseId: id });
  const [row] = await loadRuns(work, sql`id = ${id}::uuid`, sql`limit 1`);
  if (row === undefined) {
    throw notFound(
      'no-such-import',
      both(importTexts, (t) => t.noSuchRun),
    );
  }
  const [run] = await withNames(work, [row]);
  if (run === undefined) throw new Error('a run lost its row');
  return { ...run, problems: row.problems.listed };
}

/** The acting provider's runs, newest first. */
export async function listRuns(
  work: Work,
  page: number,
): Promise<{ runs: ImportRun[]; total: number; page: number; pageSize: number }> {
  authorise(work, allow('administration'), { details: { page } });
  const rows = await loadRuns(work, sql`true`, sql`limit ${pageSize} offset ${(page - 1) * pageSize}`);
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from import.run
    where county = ${work.actor.county}`.execute(work.tx);
  return { runs: await withNames(work, rows), total: counted[0]?.total ?? 0, page, pageSize };
}

async function withNames(work: Work, rows: readonly RunRow[]): Promise<ImportRun[]> {
  const units = await unitsById(
    work,
    rows.map(({ unitId }) => unitId),
  );
  const people = await staffById(
    work,
    rows.map(({ userId }) => userId).filter((id) => id !== null),
  );
  return rows.map(({ problems, userId, ...row }) => ({
    ...row,
    unitName: units.get(row.unitId)?.name ?? '–',
    by: userId === null ? null : (people.get(userId)?.name ?? '–'),
    faults: problems.faults,
    remarks: problems.remarks,
  }));
}
