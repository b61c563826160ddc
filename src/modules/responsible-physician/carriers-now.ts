import { sql } from 'kysely';
import type { PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Carrier } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';

/** Who carries a patient now. */
export interface CarrierNow {
  carrier: Carrier;
  unitId: UnitId;
  staffId: UserId | null;
}

interface Listed {
  patientId: PatientId;
  listedAt: UnitId | null;
  physicianId: UserId | null;
}

interface Named extends CarrierNow {
  patientId: PatientId;
  ofCentre: boolean;
}

/**
 * Who carries many patients now, in one statement: whoever has been named or has taken over, else the centre where each is listed. As
 * `physicianPeriods`: what a centre named holds while the patient is listed there.
 */
export async function carriersNow(work: Work, patients: readonly Listed[]): Promise<Map<PatientId, CarrierNow>> {
  const { rows } =
    await sql<Named>`select t.patient_id, t.carrier, t.unit_id, t.staff_id, t.performer = 'health-centre' as of_centre
    from responsible_physician.term t where t.county = ${work.actor.county} and t.valid_from <= ${work.now}::timestamptz
      and (t.valid_to is null or t.valid_to > ${work.now}::timestamptz)
      and t.patient_id = any(${patients.map(({ patientId }) => patientId)}::uuid[])`.execute(work.tx);
  const named = new Map(rows.map((row) => [row.patientId, row]));
  return new Map(
    patients.flatMap(({ patientId, listedAt, physicianId }): [PatientId, CarrierNow][] => {
      const term = named.get(patientId);
      if (term !== undefined && (!term.ofCentre || term.unitId === listedAt)) {
        const { carrier, unitId, staffId } = term;
        return [[patientId, { carrier, unitId, staffId }]];
      }
      return listedAt === null
        ? []
        : [[patientId, { carrier: 'listed-clinic', unitId: listedAt, staffId: physicianId }]];
    }),
  );
}
