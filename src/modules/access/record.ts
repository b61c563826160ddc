import type { Id, PatientId, UnitId } from '../../kernel/ids.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { userOf } from '../../platform/actor.ts';
import { aboutPatient, type Work, type WorkChange } from '../../platform/work.ts';

type AccessCase = 'consent' | 'attitude' | 'block' | 'opening' | 'block-request';

interface AccessEntry {
  type: string;
  patientId: PatientId;
  case: { kind: AccessCase; id: Id<string> };
  params: JsonObject;
  payload?: JsonObject;
  units?: readonly UnitId[];
  work?: WorkChange[];
}

/** Writes down what was done with access to a patient's data; the acting unit takes part, and those named. */
export function recordAccess(work: Work, { patientId, units = [], ...entry }: AccessEntry): void {
  const participants = [...new Set([userOf(work.actor).unitId, ...units])];
  work.record({ ...entry, subject: aboutPatient(patientId), participants });
}
