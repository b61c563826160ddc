import type { Id, PatientId } from '../../kernel/ids.ts';
import type { Counting } from './counts.ts';
import type { Note } from './domain/problem.ts';

/** A file that has been read and compared: what it would do, and how to do it. */
export interface Prepared {
  counting: Counting;
  notes: readonly Note[];
  /** The patients it is about, for the access log. */
  concerned: readonly { id: PatientId; isNew: boolean }[];
  apply(runId: Id<'run'>): Promise<void>;
}
