import { sql } from 'kysely';
import { changesWork, type Projector, projectorInput } from '../../platform/transaction.ts';

/** Projector of the worklist, from the work of entries, in the transaction that wrote them. One call, however many entries. */
export const projectWorklist: Projector = async (tx, county, entries) => {
  const withWork = entries.filter(changesWork);
  if (withWork.length === 0) return;
  await sql`select worklist.apply(${county}, ${projectorInput(withWork)}::jsonb)`.execute(tx);
};
