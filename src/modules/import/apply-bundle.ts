import type { Id, PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { receiveStaff } from '../organisation/index.ts';
import { admitReceived, receiveRecords, recordReception, registerReceived, updateReceived } from '../patient/index.ts';
import type { Importing } from './importing.ts';
import { saveLearned } from './known.ts';
import type { BundlePlan } from './planning.ts';
import { importTexts } from './texts/index.ts';

/** Writes what was planned, in a handful of statements however large the file, and records it in the journals. */
export async function applyBundle(
  work: Work,
  importing: Importing,
  run: { id: Id<'run'>; source: string; municipalityCode: string },
  plan: BundlePlan,
): Promise<void> {
  try {
    await registerReceived(work, importing, run.municipalityCode, plan.registered);
    await admitReceived(work, importing, [...plan.admitted]);
    await updateReceived(work, importing, plan.updated);
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'patient_number') throw error;
    throw wrongState(
      'at-the-same-time',
      both(importTexts, (t) => t.atTheSameTime),
    );
  }
  await receiveRecords(work, importing, plan.records);
  await receiveStaff(work, plan.staff);
  await saveLearned(work, importing, run.id, plan.learned);
  recordReceptions(work, importing, run.source, plan);
  work.record({
    type: 'import.bundle-imported',
    subject: { kind: 'import', id: run.id },
    case: { kind: 'import', id: run.id },
    providerId: importing.providerId,
    participants: [importing.unitId],
    params: { source: run.source, unit: importing.unitName },
    payload: { counts: plan.counting.list() },
  });
}

function recordReceptions(work: Work, importing: Importing, source: string, plan: BundlePlan): void {
  const registered = new Set(plan.registered.map(({ id }) => id));
  const updated = new Set(plan.updated.map(({ id }) => id));
  const records = new Map<PatientId, Record<string, number>>();
  for (const { patientId, kind } of plan.records) {
    const counts = records.get(patientId) ?? {};
    counts[kind] = (counts[kind] ?? 0) + 1;
    records.set(patientId, counts);
  }
  for (const patientId of plan.admitted) {
    recordReception(work, importing, {
      patientId,
      source,
      registered: registered.has(patientId),
      factsChanged: updated.has(patientId),
      records: records.get(patientId) ?? {},
    });
  }
}
