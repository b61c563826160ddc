import type { z } from 'zod';
import { addDays, localDate } from '../../kernel/local-date.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { dateAt, startOfDay } from '../../kernel/zone.ts';
import { decideOnFigures } from '../../modules/access/index.ts';
import { countEnds } from '../../modules/enrolment/index.ts';
import { unitsById } from '../../modules/organisation/index.ts';
import { type Counts, countReferrals } from '../../modules/referral/index.ts';
import { authorise } from '../../platform/authorise.ts';
import { csvFile } from '../../platform/csv.ts';
import { rules } from '../../platform/rules.ts';
import type { Work } from '../../platform/work.ts';
import type { FollowUp, followUpParams } from './contract.ts';
import { cellName } from './texts/cell-name.ts';
import { followUpTexts } from './texts/index.ts';

type Asked = z.output<typeof followUpParams>;

/** One table of counts of a calendar year, for the asker's own principal. */
export async function showFollowUp(
  work: Work,
  { year, table }: Asked,
  action: 'read' | 'export' = 'read',
): Promise<FollowUp> {
  const smallest = rules().number('follow-up.smallest-cell', { on: dateAt(work.now), county: work.actor.county });
  const first = localDate(`${year}-01-01`);
  const period = { from: startOfDay(first), to: startOfDay(addDays(localDate(`${year}-12-31`), 1)), smallest };
  const counts = await count(work, table, period);
  authorise(work, decideOnFigures(work, action, smallestOf(counts)), { details: { year, table } });
  const names = await namesOf(work, table, counts.cells);
  return {
    smallest,
    total: counts.total,
    rows: counts.cells.map(({ cell, n, median }) => ({
      cell,
      name: names.get(cell) ?? null,
      count: n,
      medianHours: median ?? null,
    })),
  };
}

/** The smallest count that would be shown; 0 when there is none. */
function smallestOf({ cells, total }: Counts): number {
  const shown = [total, ...cells.map(({ n }) => n)].flatMap((n) => (n === null || n === 0 ? [] : [n]));
  return shown.length === 0 ? 0 : Math.min(...shown);
}

type Period = Parameters<typeof countEnds>[1];

async function count(work: Work, table: Asked['table'], period: Period): Promise<Counts> {
  if (table === 'ends') return countEnds(work, period);
  if (table === 'acute') {
    // Acute referrals are one row of those by kind: where that row is hidden, its division would tell what it holds.
    const { cells } = await countReferrals(work, { ...period, by: 'kind' });
    if ((cells.find(({ cell }) => cell === 'acute')?.n ?? null) === null) return { cells: [], total: null };
  }
  return countReferrals(work, { ...period, by: table });
}

async function namesOf(work: Work, table: Asked['table'], cells: readonly { cell: string }[]) {
  if (table !== 'sender' && table !== 'receiver') return new Map<string, string>();
  const units = await unitsById(
    work,
    cells.map(({ cell }) => cell as UnitId),
  );
  return new Map<string, string>([...units].map(([id, { name }]) => [id, name]));
}

/** The same table as a file. What is not shown on the screen is not in the file either. */
export async function exportFollowUp(work: Work, asked: Asked) {
  const { rows, total, smallest } = await showFollowUp(work, asked, 'export');
  const t = followUpTexts.sv;
  const few = t.fewer({ count: smallest });
  const lines = rows.map(({ cell, name, count, medianHours }) => [
    name ?? cellName('sv', cell),
    count ?? few,
    medianHours,
  ]);
  const bytes = csvFile([t[`table-${asked.table}`], t.count, t.median], [...lines, [t.total, total ?? few, null]]);
  return { mediaType: 'text/csv', name: `uppfoljning-${asked.year}-${asked.table}.csv`, bytes, inline: false };
}
