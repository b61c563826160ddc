import type { UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { NewAssignment, purposes } from '../contract.ts';

/** An assignment as it is being written. */
export interface AssignmentDraft {
  readonly unitId: UnitId | '';
  readonly unitName: string;
  readonly role: Role | '';
  readonly purpose: (typeof purposes)[number];
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** A new one, from today. */
export function newAssignment(today: LocalDate): AssignmentDraft {
  return { unitId: '', unitName: '', role: '', purpose: 'care', validFrom: today, validTo: null };
}

/** The assignment to be given; null while something is missing. */
export function readyAssignment(draft: AssignmentDraft): NewAssignment | null {
  const { unitId, role, purpose, validFrom, validTo } = draft;
  if (unitId === '' || role === '' || validFrom === null) return null;
  return { unitId, role, purpose, validFrom, validTo };
}
