import type { LocalDate } from '../../kernel/local-date.ts';
import { ageOn } from '../../kernel/local-date.ts';
import {
  type Assessment,
  assess,
  type Completeness,
  type CooperationModel,
  complete,
  type ReferralFacts,
  type ReferralKind,
  thresholdFacts,
} from '../../model/index.ts';
import type { EnrolmentPeriod } from '../enrolment/index.ts';
import { levelsAsked } from './domain/facts.ts';

/** What the rules ask of the patient's record. */
export interface Person {
  age: number | null;
  enrolled: boolean;
}

/** Age and whether some enrolment holds now. */
export function personOf(
  birthDate: LocalDate,
  enrolments: readonly EnrolmentPeriod[],
  at: { today: LocalDate; now: string },
): Person {
  const enrolled = enrolments.some(
    ({ startsAt, endsAt }) => startsAt <= at.now && (endsAt === null || endsAt > at.now),
  );
  return { age: ageOn(birthDate, at.today), enrolled };
}

/** Completeness by the model's profile of the kind. */
export function completenessOf(
  model: CooperationModel,
  kind: ReferralKind,
  facts: ReferralFacts,
  person: Person & { today: LocalDate },
): Completeness {
  return complete(model, kind, facts, person);
}

/** Threshold assessment; null for the kind that it does not concern: handing a patient back. */
export function thresholdOf(
  model: CooperationModel,
  kind: ReferralKind,
  facts: ReferralFacts,
  person: Person,
): Assessment | null {
  if (kind === 'back-to-health-centre') return null;
  const levels = [...levelsAsked(kind, facts)];
  return assess(model, thresholdFacts({ ...facts, levels }, person));
}
