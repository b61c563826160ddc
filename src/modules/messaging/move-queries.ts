import { sql } from 'kysely';
import type { Id, MessageId, PatientId, UnitId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';

/** The threads about a matter of the acting unit's, with the units in each, also those between other units. */
export async function threadsAbout(work: Work, matterId: Id<string>): Promise<{ id: MessageId; units: UnitId[] }[]> {
  const { rows } = await sql<{ id: MessageId; units: UnitId[] }>`select id, units
    from messaging.threads_about(${work.actor.county}, ${matterId}::uuid)`.execute(work.tx);
  return rows;
}

/** Gives threads to another patient; what was about the wrong one as such is about the right one as such. */
export async function moveThreads(
  work: Work,
  matterId: Id<string>,
  threadIds: readonly MessageId[],
  to: PatientId,
): Promise<void> {
  if (threadIds.length === 0) return;
  await sql`select messaging.move_threads(${work.actor.county}, ${matterId}::uuid, ${[...threadIds]}::uuid[], ${to}::uuid)`.execute(
    work.tx,
  );
}
