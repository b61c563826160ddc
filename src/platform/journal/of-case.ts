import { sql } from 'kysely';
import type { Id, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Work, WorkChange } from '../work.ts';

/** What the history of a matter shows of an entry. */
export interface CaseEntry {
  id: Id<'entry'>;
  type: string;
  at: Instant;
  unitId: UnitId | null;
  userId: UserId | null;
  params: JsonObject;
  /** The module's own payload; only the module that wrote it knows its shape. */
  payload: JsonObject;
  work: WorkChange[];
  recordedAt: Instant;
}

/** The entries of a matter that the acting unit may see, oldest first. */
export async function entriesOfCase(work: Work, caseId: Id<string>): Promise<CaseEntry[]> {
  const { rows } =
    await sql<CaseEntry>`select id, type, occurred_at as at, unit_id, user_id, params, payload, work, recorded_at
    from platform.journal
    where county = ${work.actor.county} and case_id = ${caseId}::uuid order by sequence`.execute(work.tx);
  return rows;
}
