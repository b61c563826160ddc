import type { Row } from './bulk.ts';
import type { DemoOrganisation, DemoUnit } from './organisation-builder.ts';
import type { DemoPatient } from './patients.ts';
import type { DemoCountyPlan } from './places.ts';
import { type Random, seeded, seededId } from './random.ts';

type Table = `${string}.${string}`;
/** A midnight of the Swedish clock. */
const fromStart = { valid_from: '2020-12-31T23:00:00Z', valid_to: null };

/**
 * Home service for those who have it (three patients in four, spec), with the municipality's own or the private provider; a palliative
 * team for one patient in twenty-five and specialised psychiatry for one in thirty, shares that are ours. Drawn apart from the rest of
 * the county, which stays as it is.
 */
export function otherCareRows(
  plan: DemoCountyPlan,
  organisation: DemoOrganisation,
  patients: readonly DemoPatient[],
): ReadonlyMap<Table, Row[]> {
  const random = seeded(plan.seed + 53);
  const team = organisation.units.find(({ kind }) => kind === 'palliative-team');
  const services = organisation.units.filter(({ kind }) => kind === 'home-service');
  const cares: Row[] = [];
  const relations: Row[] = [];
  for (const patient of patients) {
    if (patient.homeService) {
      const units = services.filter(({ municipality }) => municipality === patient.municipality.code);
      cares.push(careOf(random, patient, plan.code, { kind: 'home-service', unit: random.pick(units) }));
    }
    if (team !== undefined && random.chance(1 / 25)) {
      const care = careOf(random, patient, plan.code, { kind: 'palliative-specialised', unit: team });
      cares.push(care);
      relations.push(relationOf(random, care, team));
    } else if (random.chance(1 / 30))
      cares.push(careOf(random, patient, plan.code, { kind: 'psychiatric', unit: null }));
  }
  return new Map<Table, Row[]>([
    ['patient.other_care', cares],
    ['access.care_relation', relations],
  ]);
}

function careOf(
  random: Random,
  { id, healthCentre }: DemoPatient,
  county: string,
  { kind, unit }: { kind: string; unit: DemoUnit | null },
) {
  return {
    county,
    id: seededId(random, 7),
    patient_id: id,
    owner_provider_id: healthCentre.providerId,
    owner_unit_id: healthCentre.id,
    kind,
    unit_id: unit?.id ?? null,
    ...fromStart,
  };
}

function relationOf(random: Random, care: ReturnType<typeof careOf>, team: DemoUnit): Row {
  return {
    county: care.county,
    id: seededId(random, 8),
    patient_id: care.patient_id,
    owner_provider_id: care.owner_provider_id,
    unit_id: team.id,
    scope: 'care',
    ground: 'other-care',
    case_kind: 'other-care',
    case_id: care.id,
    ...fromStart,
  };
}
