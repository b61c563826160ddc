import type { PatientId, ProviderId, UnitId } from '../kernel/ids.ts';

/** Who owns a row about a patient; a row that is only just being written may not say so yet. */
export interface Owned {
  ownerProviderId?: ProviderId;
  ownerUnitId?: UnitId;
}

/** Whose data a look is at, as the access log names it. */
export function holderOf({ ownerProviderId: providerId, ownerUnitId: unitId }: Owned): {
  holder?: { providerId: ProviderId; unitId: UnitId };
} {
  return providerId === undefined || unitId === undefined ? {} : { holder: { providerId, unitId } };
}

/** One look for each patient and each unit whose rows a list shows. */
export function patientsAndHolders(rows: readonly (Owned & { patientId: PatientId })[]) {
  const looks = rows.map((row) => ({ patientId: row.patientId, ...holderOf(row) }));
  return new Map(looks.map((look) => [`${look.patientId} ${look.holder?.unitId}`, look])).values();
}
