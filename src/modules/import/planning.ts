import type { PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import type { ReceivedStaff } from '../organisation/index.ts';
import type { ReceivedPatient, ReceivedRecord } from '../patient/index.ts';
import type { Counting } from './counts.ts';
import type { Note } from './domain/problem.ts';
import type { Importing } from './importing.ts';
import type { Learned } from './known.ts';
import type { Around } from './load-around.ts';

/** What a file will do: made before anything is written, so that a dry run is the same up to there. */
export interface BundlePlan {
  counting: Counting;
  registered: ReceivedPatient[];
  updated: ReceivedPatient[];
  /** Patients who become the unit's own, or are so again with new records. */
  admitted: Set<PatientId>;
  records: ReceivedRecord[];
  staff: ReceivedStaff[];
  learned: Learned[];
  /** Everyone the file is about, for the access log. */
  concerned: Set<PatientId>;
}

export interface Planning {
  work: Work;
  importing: Importing;
  source: string;
  around: Around;
  notes: Note[];
  plan: BundlePlan;
}
