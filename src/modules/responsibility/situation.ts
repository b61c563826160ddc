import type { Instant } from '../../kernel/instant.ts';
import { contains, type Period } from '../../kernel/period.ts';
import {
  type CooperationModel,
  emptySituation,
  type EndProposal,
  type Need,
  type PhysicianPeriod,
  type Situation as ModelSituation,
} from '../../model/index.ts';
import type { EnrolmentPeriod } from '../enrolment/contract.ts';
import type { OtherCareKind, Situation as PatientSituation } from '../patient/contract.ts';

const validity = (one: { validFrom: Instant; validTo: Instant | null }): Period<Instant> => ({
  start: one.validFrom,
  end: one.validTo,
});

/** What the model needs to know of a patient, from enrolments, listing, stays and other care. */
export function situationFor(
  patient: PatientSituation,
  enrolments: readonly EnrolmentPeriod[],
  serving: ModelSituation['serving'],
  physicians: readonly PhysicianPeriod[],
): ModelSituation {
  return {
    ...emptySituation(patient.identity.birthDate, serving),
    enrolments: enrolments.map(({ level, unitId, startsAt, endsAt }) => ({
      level,
      unit: unitId,
      period: { start: startsAt, end: endsAt },
    })),
    endProposals: enrolments.flatMap(proposalsOf),
    listings: patient.listings.map((one) => ({ unit: one.unitId, period: validity(one) })),
    physicians,
    palliative: patient.otherCare.flatMap((one) => {
      const level = palliativeLevelOf[one.kind];
      return level === undefined ? [] : [{ level, unit: one.unitId, period: validity(one) }];
    }),
    psychiatric: otherCareOf(patient, 'psychiatric'),
    homeService: otherCareOf(patient, 'home-service').flatMap(({ unit, period }) =>
      unit === null ? [] : [{ unit, period }],
    ),
    stays: patient.stays.map((one) => ({ place: one.place, unit: one.unitId, period: validity(one) })),
  };
}

const palliativeLevelOf: Partial<Record<OtherCareKind, 'general' | 'specialised'>> = {
  'palliative-general': 'general',
  'palliative-specialised': 'specialised',
};

function otherCareOf(patient: PatientSituation, kind: OtherCareKind) {
  const ofKind = patient.otherCare.filter((one) => one.kind === kind);
  return ofKind.map((one) => ({ unit: one.unitId, period: validity(one) }));
}

/** While an end is proposed, and while it is contested. Units that are no party to the proposal see only the state it left. */
function proposalsOf(enrolment: EnrolmentPeriod): EndProposal[] {
  const { level, state, proposals, updatedAt } = enrolment;
  const visible = proposals.flatMap((one): EndProposal[] => {
    const answeredAt = one.answeredAt ?? one.settledAt;
    const proposed: EndProposal = { level, state: 'proposed', period: { start: one.proposedAt, end: answeredAt } };
    if (one.state !== 'contested' || one.answeredAt === null) return [proposed];
    return [proposed, { level, state: 'contested', period: { start: one.answeredAt, end: one.settledAt } }];
  });
  if (visible.length > 0 || state === 'active' || state === 'ended') return visible;
  return [
    { level, state: state === 'end-contested' ? 'contested' : 'proposed', period: { start: updatedAt, end: null } },
  ];
}

/** The enrolment in force at the level that a need depends on, if it depends on one. */
export function enrolmentBehind(
  model: CooperationModel,
  need: Need,
  enrolments: readonly EnrolmentPeriod[],
  at: Instant,
): EnrolmentPeriod | undefined {
  const level = model.needs.get(need)?.level ?? 'any';
  if (level === 'any') return undefined;
  return enrolments.find((one) => one.level === level && contains({ start: one.startsAt, end: one.endsAt }, at));
}

/** The municipality where the patient stays at a moment; where no stay is known, that of registration. */
export function municipalityAt(patient: PatientSituation, at: Instant): string | null {
  const stay = patient.stays.find((one) => contains(validity(one), at));
  return stay?.municipalityCode ?? patient.identity.municipalityCode;
}

/** The postal code where the patient stays at a moment, if it may be known. */
export function postalCodeAt(patient: PatientSituation, at: Instant): string | null {
  const current = patient.addresses.filter((one) => contains(validity(one), at));
  return (current.find(({ kind }) => kind === 'stay') ?? current[0])?.postalCode ?? null;
}
