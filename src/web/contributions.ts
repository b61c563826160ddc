import { contribution as access } from '../modules/access/web/index.ts';
import { contribution as agreement } from '../modules/agreement/web/index.ts';
import { contribution as coordination } from '../modules/coordination/web/index.ts';
import { contribution as enrolment } from '../modules/enrolment/web/index.ts';
import { contribution as importing } from '../modules/import/web/index.ts';
import { contribution as logReview } from '../modules/log-review/web/index.ts';
import { contribution as messaging } from '../modules/messaging/web/index.ts';
import { contribution as organisation } from '../modules/organisation/web/index.ts';
import { contribution as patient } from '../modules/patient/web/index.ts';
import { contribution as physicianSupport } from '../modules/physician-support/web/index.ts';
import { contribution as referral } from '../modules/referral/web/index.ts';
import { contribution as responsiblePhysician } from '../modules/responsible-physician/web/index.ts';
import { contribution as systemClient } from '../modules/system-client/web/index.ts';
import { contribution as visit } from '../modules/visit/web/index.ts';
import { contribution as rhythm } from '../modules/rhythm/web/index.ts';
import { contribution as worklist } from '../modules/worklist/web/index.ts';
import type { Contribution } from './contribution.ts';
import { contribution as callCard } from './call-card/index.ts';
import { contribution as followUp } from './follow-up/index.ts';
import { contribution as patientOverview } from './patient-overview/index.ts';

/** The modules that have screens. Add one line here when a module gets its first screen. */
export const contributions: readonly Contribution[] = [
  worklist,
  patient,
  patientOverview,
  callCard,
  access,
  referral,
  enrolment,
  messaging,
  responsiblePhysician,
  physicianSupport,
  coordination,
  visit,
  rhythm,
  importing,
  organisation,
  systemClient,
  agreement,
  logReview,
  followUp,
];
