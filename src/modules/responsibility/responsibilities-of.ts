import type { PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { contains } from '../../kernel/period.ts';
import { both } from '../../kernel/texts.ts';
import {
  type CooperationModel,
  type Need,
  needLabels,
  type PerformerKind,
  type PhysicianPeriod,
  performerLabels,
  type Responsible,
  responsible,
  type Situation as ModelSituation,
} from '../../model/index.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { type GoverningModel, governingModel, modelByHash } from '../agreement/index.ts';
import { type EnrolmentPeriod, enrolmentsOf } from '../enrolment/index.ts';
import {
  municipalitiesByCode,
  staffById,
  type StaffSummary,
  type Surroundings,
  surroundingsOf,
  type UnitSummary,
  unitsById,
} from '../organisation/index.ts';
import { type Situation as PatientSituation, situationOf } from '../patient/index.ts';
import { physiciansOf, substitutesAt } from '../responsible-physician/index.ts';
import type { Answer } from './contract.ts';
import { enrolmentBehind, municipalityAt, postalCodeAt, situationFor } from './situation.ts';
import { responsibilityTexts } from './texts/index.ts';

/** An answer of a model with what it was made from. */
interface Answered {
  hash: string;
  model: CooperationModel;
  answer: Responsible;
  enrolment: EnrolmentPeriod | undefined;
}

/**
 * Who answers for each need of a patient at a moment (all needs unless some are asked for): always exactly one answer per need. What
 * depends on an enrolment is answered by the model that the enrolment is pinned to, everything else by the model that governs where the
 * patient stays. Undefined when the acting unit cannot see the patient. Three statements; names and models are remembered.
 */
export async function responsibilitiesOf(
  work: Work,
  patientId: PatientId,
  at: Instant,
  needs?: readonly Need[],
): Promise<Answer[] | undefined> {
  const placed = await placedPatient(work, patientId, at);
  return placed && answersIn(work, placed, at, needs);
}

/** What has been read already of a patient, as `enrolmentsOf` and `physiciansOf` gave it. */
export interface ReadBefore {
  readonly enrolments: readonly EnrolmentPeriod[];
  readonly physicians?: readonly PhysicianPeriod[];
}

/** The same of a patient whose situation has been read already, as `situationOf` gave it. */
export async function responsibilitiesIn(
  work: Work,
  patient: PatientSituation,
  known: ReadBefore,
  at: Instant,
  needs?: readonly Need[],
): Promise<Answer[]> {
  return answersIn(work, await place(work, patient, known, at), at, needs);
}

/** A patient as the models ask about one: the situation, where the patient stays, and which model governs there. */
export interface PlacedPatient {
  patient: PatientSituation;
  enrolments: readonly EnrolmentPeriod[];
  municipalityCode: string;
  around: Surroundings;
  governing: GoverningModel;
  situation: ModelSituation;
}

/** What every question put to a model about a patient begins with. Undefined when the acting unit cannot see the patient. Three statements. */
export async function placedPatient(work: Work, patientId: PatientId, at: Instant): Promise<PlacedPatient | undefined> {
  const patient = await situationOf(work, patientId);
  return patient && place(work, patient, { enrolments: await enrolmentsOf(work, patientId) }, at);
}

async function place(
  work: Work,
  patient: PatientSituation,
  { enrolments, physicians: known }: ReadBefore,
  at: Instant,
): Promise<PlacedPatient> {
  if (patient.whereaboutsHidden) throw protectedWhereabouts();
  const municipalityCode = municipalityAt(patient, at) ?? (await municipalityOfUnits(work, patient, enrolments));
  if (municipalityCode === null) throw nowhere();
  const placeOfStay = { county: work.actor.county, municipalityCode, postalCode: postalCodeAt(patient, at) };
  const around = await surroundingsOf(work, placeOfStay);
  const governing = await governingModel(work, municipalityCode, at);
  const physicians = known ?? (await physiciansOf(work, patient.identity.id, patient.listings));
  const situation = situationFor(patient, enrolments, servingOf(around), physicians);
  return { patient, enrolments, municipalityCode, around, governing, situation };
}

async function answersIn(
  work: Work,
  { patient, enrolments, municipalityCode, around, governing, situation }: PlacedPatient,
  at: Instant,
  needs?: readonly Need[],
): Promise<Answer[]> {
  const asked = needs ?? [...governing.model.needs.keys()];
  const answered: Answered[] = [];
  for (const need of asked) answered.push(await answerFor(work, governing, situation, enrolments, need, at));
  return name(work, answered, { patient, around, municipalityCode, at, physicians: situation.physicians ?? [] });
}

async function answerFor(
  work: Work,
  governing: GoverningModel,
  situation: ModelSituation,
  enrolments: readonly EnrolmentPeriod[],
  need: Need,
  at: Instant,
): Promise<Answered> {
  const enrolment = enrolmentBehind(governing.model, need, enrolments, at);
  const hash = enrolment?.modelHash ?? governing.hash;
  const model = hash === governing.hash ? governing.model : await modelByHash(work, hash);
  return { hash, model, answer: responsible(model, situation, need, at), enrolment };
}

/** Which unit answers for a need, without names: for who asks of many moments. No statement but for a model not met before. */
export async function performerOf(
  work: Work,
  { governing, situation, enrolments }: PlacedPatient,
  need: Need,
  at: Instant,
): Promise<Responsible['performer']> {
  return (await answerFor(work, governing, situation, enrolments, need, at)).answer.performer;
}

/** A patient of whom no place is known: the municipality of whoever has the care. */
async function municipalityOfUnits(
  work: Work,
  patient: PatientSituation,
  enrolments: readonly EnrolmentPeriod[],
): Promise<string | null> {
  const ids = [...enrolments, ...patient.listings].map(({ unitId }) => unitId);
  const units = await unitsById(work, ids);
  return ids.flatMap((id) => units.get(id)?.municipalityCode ?? [])[0] ?? null;
}

/** Who answers tells where; and an answer made without knowing where could be another than the one that others get. */
function protectedWhereabouts(): Refusal {
  return new Refusal(
    'cannot-be-done',
    'protected-identity',
    both(responsibilityTexts, (t) => t.protectedIdentity),
  );
}

function nowhere(): Refusal {
  return new Refusal(
    'cannot-be-done',
    'place-unknown',
    both(responsibilityTexts, (t) => t.placeUnknown),
  );
}

function servingOf({ byLevel, onlyOfKind }: Surroundings): ModelSituation['serving'] {
  const found: Partial<Record<PerformerKind, UnitId | undefined>> = {
    'health-centre': onlyOfKind['health-centre'],
    'home-care': byLevel.nurse ?? onlyOfKind['home-care'],
    'municipal-rehab': byLevel.ot ?? byLevel.pt ?? byLevel.nurse ?? onlyOfKind['home-care'],
    'rehab-unit': onlyOfKind.rehab,
    'on-call-service': onlyOfKind['on-call'],
    'palliative-team': onlyOfKind['palliative-team'],
    'home-service': byLevel['home-service'] ?? onlyOfKind['home-service'],
    'care-management': onlyOfKind['care-management'],
    'patient-transport': onlyOfKind.ambulance,
    // Cars, acute car and coordinator are parts of the one unit.
    coordination: onlyOfKind['mobile-team'],
    'acute-team': onlyOfKind['mobile-team'],
    'mobile-team': onlyOfKind['mobile-team'],
  };
  return Object.fromEntries(Object.entries(found).filter(([, unit]) => unit !== undefined));
}

interface Naming {
  patient: PatientSituation;
  around: Surroundings;
  municipalityCode: string;
  at: Instant;
  physicians: readonly PhysicianPeriod[];
}

async function name(work: Work, answered: readonly Answered[], naming: Naming): Promise<Answer[]> {
  const people = new Map(answered.map((one) => [one, personOf(one, naming)]));
  const standIns = await standInsFor(work, people, naming.at);
  const units = await unitsById(
    work,
    answered.flatMap(({ answer }) => (answer.performer.unit ?? []) as UnitId | []),
  );
  const wanted = [...people.values(), ...standIns.values()].filter((id) => id !== null);
  const staff = wanted.length === 0 ? new Map<UserId, StaffSummary>() : await staffById(work, wanted);
  const names = await partyNames(work, naming);
  const person = (one: Answered) => staff.get(people.get(one) as UserId) ?? null;
  return answered.map((one) => {
    const standIn = standIns.get(one);
    if (standIn === undefined) return present(one, names, units, person(one), null);
    return present(one, names, units, staff.get(standIn) ?? null, person(one));
  });
}

/** Who answers instead of a responsible physician who is away. Nothing is read when nobody is named. */
async function standInsFor(
  work: Work,
  people: ReadonlyMap<Answered, UserId | null>,
  at: Instant,
): Promise<Map<Answered, UserId>> {
  const named = [...people].filter(([{ answer }, person]) => answer.need === 'physician' && person !== null);
  const unitIds = named.flatMap(([{ answer }]) => (answer.performer.unit ?? []) as UnitId | []);
  const substitutes = await substitutesAt(work, unitIds, at);
  return new Map(
    named.flatMap(([one, person]) => {
      const { unit } = one.answer.performer;
      const standIn = unit === null ? null : substitutes.of(unit as UnitId, person);
      return standIn === null ? [] : [[one, standIn] as const];
    }),
  );
}

async function partyNames(work: Work, { around, patient, municipalityCode }: Naming): Promise<PartyNames> {
  const registered = patient.identity.municipalityCode ?? municipalityCode;
  const away = registered === municipalityCode ? undefined : await municipalitiesByCode(work, [registered]);
  const { regionName: region, municipalityName: principal } = around;
  return { region, principal, payer: away === undefined ? principal : (away.get(registered)?.name ?? null) };
}

/** Who at the unit: the enrolment's responsible person, the physician named for the patient, or that of the listing. */
function personOf({ answer, enrolment }: Answered, { patient, at, physicians }: Naming): UserId | null {
  const { unit } = answer.performer;
  if (enrolment !== undefined && unit === enrolment.unitId) return enrolment.responsibleStaffId;
  if (answer.need !== 'physician') return null;
  const named = physicians.find((one) => one.unit === unit && contains(one.period, at));
  if (named !== undefined && named.person !== null) return named.person as UserId;
  const listing = patient.listings.find((one) => contains({ start: one.validFrom, end: one.validTo }, at));
  return listing?.unitId === unit ? (listing?.physicianId ?? null) : null;
}

interface PartyNames {
  region: string | null;
  principal: string | null;
  /** Registration decides who pays, whatever the place of stay. */
  payer: string | null;
}

function present(
  { hash, model, answer }: Answered,
  names: PartyNames,
  units: Map<UnitId, UnitSummary>,
  person: StaffSummary | null,
  away: StaffSummary | null,
): Answer {
  const { need, principal, performer, payer, source, explanation } = answer;
  const unit = performer.unit === null ? undefined : units.get(performer.unit as UnitId);
  return {
    need,
    needName: { sv: needLabels.sv[need], en: needLabels.en[need] },
    principal: {
      kind: principal,
      name: { region: names.region, municipality: names.principal, joint: null }[principal],
    },
    performer: {
      kind: performer.kind,
      kindName: { sv: performerLabels.sv[performer.kind], en: performerLabels.en[performer.kind] },
      unit: unit === undefined ? null : { id: unit.id, name: unit.name, phone: unit.staffPhone },
      person: person === null ? null : { ...shown(person), standsInFor: away === null ? null : away.name },
    },
    payer: {
      kind: payer,
      name: { region: names.region, municipality: names.payer, joint: null, patient: null }[payer],
    },
    source: {
      ...source,
      modelHash: hash,
      clauseHeading: model.clauses.get(source.clause)?.heading ?? source.clause,
    },
    explanation,
  };
}

function shown({ id, name: itsName, title, phone }: StaffSummary) {
  return { id, name: itsName, title, phone };
}
