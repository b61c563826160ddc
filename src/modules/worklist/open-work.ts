import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Work, WorkChange } from '../../platform/work.ts';

/** What waits in some matters, for all their units, as the work that opens it anew; for a matter that goes to another patient. */
export async function workToReopen(
  work: Work,
  matterId: Id<string>,
  caseIds: readonly Id<string>[],
): Promise<Map<string, WorkChange[]>> {
  const { rows } = await sql<{ caseId: string; work: WorkChange[] }>`select case_id, work
    from worklist.open_work(${work.actor.county}, ${matterId}::uuid, ${[...caseIds]}::uuid[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.caseId, row.work]));
}
