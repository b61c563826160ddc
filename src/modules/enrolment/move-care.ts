import type { UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import { endRelations, relate } from '../access/index.ts';
import type { EnrolmentPeriod } from './contract.ts';
import { later } from './domain/times.ts';

/** An enrolment and when it ends. */
export interface Ending {
  enrolment: EnrolmentPeriod;
  endsAt: Instant;
}

/**
 * Gives the receiver a care relation at once, so that it can prepare, and ends that of home care when the last of the enrolments ends.
 */
export async function moveCare(work: Work, endings: readonly Ending[], from: UnitId, to: UnitId): Promise<void> {
  const relations = endings.map(({ enrolment: { id, patientId } }) => ({
    patientId,
    unitId: to,
    scope: 'care' as const,
    ground: 'end-proposal' as const,
    caseKind: 'enrolment',
    caseId: id,
  }));
  await relate(work, relations);
  const at = endings.map(({ endsAt }) => endsAt).reduce(later);
  await endRelations(work, { caseId: endings.map(({ enrolment }) => enrolment.id), unitId: from, at });
}
