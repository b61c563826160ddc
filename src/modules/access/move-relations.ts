import { sql } from 'kysely';
import type { Id, PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';

/** A matter, with what belongs to it, that goes from one patient to another. */
export interface MovedMatter {
  matterId: Id<string>;
  /** The matter's own case and those that go with it. */
  caseIds: readonly Id<string>[];
  from: PatientId;
  to: PatientId;
}

/** Ends the relations that a matter gave its units to the wrong patient, and begins the same to the right one. One statement. */
export async function moveRelations(work: Work, { matterId, caseIds, from, to }: MovedMatter): Promise<void> {
  await sql`select access.move_relations(${work.actor.county}, ${matterId}::uuid, ${[...caseIds]}::uuid[], ${from}::uuid, ${to}::uuid,
    ${work.now}::timestamptz)`.execute(work.tx);
}
