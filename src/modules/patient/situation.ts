import { sql } from 'kysely';
import type { PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import type { Address, Alert, Listing, OtherCare, PatientIdentity, Relative, Situation, Stay } from './contract.ts';
import { identityColumns } from './identity.ts';

interface SituationRow extends PatientIdentity {
  stays: Stay[];
  listings: Listing[];
  otherCare: OtherCare[];
  addresses: Address[];
  relatives: Relative[];
  alerts: Alert[];
  mayKnowWhere: boolean;
}

/** Moments inside JSON, in the one form of an Instant. */
const moment = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const from = moment('x.valid_from');
const to = moment('x.valid_to');
const recorded = moment('x.recorded_at');

/**
 * Everything about where and with whom the patient lives, in one statement. Where somebody with protected identity is
 * is given only to a unit that takes part in the care, for the visit itself.
 */
export async function situationOf(work: Work, id: PatientId): Promise<Situation | undefined> {
  const { county } = work.actor;
  const ofPatient = sql`x.county = p.county and x.patient_id = p.id`;
  const { rows } = await sql<SituationRow>`
    select ${identityColumns},
      (p.protected_identity = 'none' or access.cares_for(p.county, p.id)) as may_know_where,
      coalesce((select json_agg(json_build_object('id', x.id, 'place', x.place, 'municipalityCode', x.municipality_code,
        'unitId', x.unit_id, 'validFrom', ${from}, 'validTo', ${to}) order by x.valid_from desc) from patient.stay x where ${ofPatient}), '[]') as stays,
      coalesce((select json_agg(json_build_object('id', x.id, 'unitId', x.unit_id, 'physicianId', x.physician_id,
        'validFrom', ${from}, 'validTo', ${to}) order by x.valid_from desc) from patient.listing x where ${ofPatient}), '[]') as listings,
      coalesce((select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'unitId', x.unit_id,
        'validFrom', ${from}, 'validTo', ${to}) order by x.valid_from desc) from patient.other_care x where ${ofPatient}), '[]') as other_care,
      coalesce((select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'line', x.line, 'postalCode', x.postal_code, 'city', x.city,
        'validFrom', ${from}, 'validTo', ${to}) order by x.valid_from desc) from patient.address x where ${ofPatient}), '[]') as addresses,
      coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name, 'relation', x.relation, 'phone', x.phone,
        'mayBeInformed', x.may_be_informed, 'recordedAt', ${recorded}) order by x.recorded_at, x.id)
        from patient.relative x where ${ofPatient} and x.ended_at is null), '[]') as relatives,
      coalesce((select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'description', x.description,
        'recordedAt', ${recorded}) order by x.recorded_at, x.id)
        from patient.alert x where ${ofPatient} and x.ended_at is null), '[]') as alerts
    from patient.patient p where p.county = ${county} and p.id = ${id}::uuid`.execute(work.tx);
  const row = rows[0];
  if (row === undefined) return undefined;
  const { stays, listings, otherCare, addresses, relatives, alerts, mayKnowWhere, ...identity } = row;
  const shared = { relatives, alerts, whereaboutsHidden: !mayKnowWhere };
  if (mayKnowWhere) return { identity, stays, listings, otherCare, addresses, addressesHidden: false, ...shared };
  const unplaced = { ...identity, municipalityCode: null, phone: null };
  const addressesHidden = addresses.length > 0;
  return { identity: unplaced, stays: [], listings: [], otherCare: [], addresses: [], addressesHidden, ...shared };
}
