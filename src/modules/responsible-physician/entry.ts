import type { Id, PatientId, UnitId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { holderOf, type Owned } from '../../platform/holders.ts';
import { aboutPatient, type NewEntry, type Work } from '../../platform/work.ts';
import { enrolmentsOf } from '../enrolment/index.ts';

/** The units that are told of a change of physician: those given, and home care where the patient is enrolled. */
export async function unitsTold(work: Work, patientId: PatientId, units: readonly UnitId[]): Promise<UnitId[]> {
  const enrolments = await enrolmentsOf(work, patientId);
  const enrolled = enrolments.filter(({ endsAt }) => endsAt === null || endsAt > work.now).map(({ unitId }) => unitId);
  return [...new Set([...units, ...enrolled])];
}

/** Header of an entry about a transfer: the patient's chain, the transfer as the matter. */
export function entryAbout(
  transfer: { id: Id<'transfer'>; patientId: PatientId },
  participants: UnitId[],
): Pick<NewEntry, 'subject' | 'case' | 'participants'> {
  return {
    subject: aboutPatient(transfer.patientId),
    case: { kind: 'physician-transfer', id: transfer.id },
    participants,
  };
}

/** Where the look at a transfer is logged. */
export function lookAt(transfer: { id: Id<'transfer'>; patientId: PatientId } & Owned) {
  return {
    patientId: transfer.patientId,
    caseKind: 'physician-transfer',
    caseId: transfer.id,
    ...holderOf(transfer),
  };
}

/** Which side of a transfer the acting unit is. */
export function sideOf(work: Work, transfer: { fromUnitId: UnitId; toUnitId: UnitId }): 'asker' | 'receiver' | null {
  const { unitId } = userOf(work.actor);
  if (transfer.toUnitId === unitId) return 'receiver';
  return transfer.fromUnitId === unitId ? 'asker' : null;
}
