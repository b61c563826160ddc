import { type RawBuilder, sql } from 'kysely';
import type { Work } from '../work.ts';

/**
 * Takes the journal's lock on a subject early, for commands that decide by what a projection says: whoever writes about the subject
 * afterwards sees the outcome. The subject may be a subquery. Every writer takes this lock first, so nobody waits in a ring.
 */
export async function lockSubject(work: Work, subjectId: RawBuilder<string>): Promise<void> {
  await sql`select 1 from platform.journal_head where county = ${work.actor.county} and subject_id = (${subjectId}) for update`.execute(
    work.tx,
  );
}
