import { accessExamples } from './access.ts';
import { coordinationExamples } from './coordination.ts';
import { correctionExamples } from './correction.ts';
import { enrolmentExamples } from './enrolment.ts';
import type { Examples } from './example.ts';
import { logReviewExamples } from './log-review.ts';
import { messagingExamples } from './messaging.ts';
import { organisationExamples } from './organisation.ts';
import { otherExamples } from './other.ts';
import { patientExamples } from './patient.ts';
import { physicianExamples } from './physician.ts';
import { visitExamples } from './visit.ts';
import { rhythmExamples } from './rhythm.ts';
import { referralExamples } from './referral.ts';
import { systemClientExamples } from './system-client.ts';
import { supportExamples } from './support.ts';
import { supportSlotExamples } from './support-slots.ts';

/**
 * A request that succeeds for every route there is. `test/security/hostile-inputs.test.ts` makes hostile requests of them and fails when
 * a route is without: whoever adds an endpoint adds its example here.
 */
export const examples: Examples = {
  ...organisationExamples,
  ...patientExamples,
  ...referralExamples,
  ...messagingExamples,
  ...supportExamples,
  ...supportSlotExamples,
  ...enrolmentExamples,
  ...accessExamples,
  ...correctionExamples,
  ...logReviewExamples,
  ...physicianExamples,
  ...visitExamples,
  ...coordinationExamples,
  ...rhythmExamples,
  ...systemClientExamples,
  ...otherExamples,
};
