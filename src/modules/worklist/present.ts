import { casePath } from '../../kernel/case-path.ts';
import type { PatientId } from '../../kernel/ids.ts';
import { type Instant, millisecondsBetween } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import type { PatientIdentity } from '../patient/index.ts';
import { type WorklistItem, worklistGroups } from './contract.ts';
import type { ItemRow } from './queries.ts';

/** Rows with names: units and staff from memory where they are known. */
export async function presentItems(
  work: Work,
  rows: readonly ItemRow[],
  at: Instant,
  patients: ReadonlyMap<PatientId, PatientIdentity>,
): Promise<WorklistItem[]> {
  const present = <T>(value: T | null): value is T => value !== null;
  const units = await unitsById(work, rows.map((row) => row.waitsForUnitId).filter(present));
  const holders = await staffById(work, rows.map((row) => row.holderId).filter(present));
  return rows.map((row) => {
    const patient = row.patientId === null ? undefined : patients.get(row.patientId);
    const unit = row.waitsForUnitId === null ? undefined : units.get(row.waitsForUnitId);
    const holder = row.holderId === null ? undefined : holders.get(row.holderId);
    return {
      caseKind: row.caseKind,
      caseId: row.caseId,
      action: row.action,
      sentence: { key: row.sentence, params: withoutAbsent(row.params) },
      group: worklistGroups[row.rank] ?? 'later',
      patient: patient === undefined ? null : shownPatient(patient),
      waitsFor: unit === undefined ? null : { id: unit.id, name: unit.name },
      ...deadlineOf(row, at),
      clause: row.clause,
      holder: holder === undefined ? null : { id: holder.id, name: holder.name },
      openedAt: row.openedAt,
      caseOpenedAt: row.caseOpenedAt,
      primaryAction: { action: row.action, path: casePath(row.caseKind, row.caseId) },
    };
  });
}

function shownPatient({ id, name, number, birthDate, protectedIdentity }: PatientIdentity) {
  return { id, name, number, birthDate, protectedIdentity: protectedIdentity !== 'none' };
}

function deadlineOf(row: ItemRow, at: Instant) {
  if (row.dueAt === null) return { dueAt: null, timeLeft: null, passed: false };
  const whole = millisecondsBetween(row.openedAt, row.dueAt);
  const left = millisecondsBetween(at, row.dueAt);
  const timeLeft = whole <= 0 ? 0 : Math.min(1, Math.max(0, left / whole));
  return { dueAt: row.dueAt, timeLeft, passed: left <= 0 };
}

function withoutAbsent(params: ItemRow['params']): WorklistItem['sentence']['params'] {
  return params as WorklistItem['sentence']['params'];
}
