import type { Permission } from '../platform/authorise.ts';
import { accessModule } from '../modules/access/index.ts';
import { agreementModule } from '../modules/agreement/index.ts';
import { coordinationModule } from '../modules/coordination/index.ts';
import { correctionModule } from '../modules/correction/index.ts';
import { enrolmentModule, enrolmentTextOwner } from '../modules/enrolment/index.ts';
import { importModule } from '../modules/import/index.ts';
import { logReviewModule } from '../modules/log-review/index.ts';
import { messageTextOwner, messagingModule } from '../modules/messaging/index.ts';
import { organisationModule } from '../modules/organisation/index.ts';
import { patientModule } from '../modules/patient/index.ts';
import { physicianSupportModule, supportTextOwner } from '../modules/physician-support/index.ts';
import { responsibilityModule } from '../modules/responsibility/index.ts';
import { responsiblePhysicianModule } from '../modules/responsible-physician/index.ts';
import { systemClientModule } from '../modules/system-client/index.ts';
import { reviewTextOwner, rhythmModule } from '../modules/rhythm/index.ts';
import { timelineModule } from '../modules/timeline/index.ts';
import { visitModule } from '../modules/visit/index.ts';
import { worklistModule } from '../modules/worklist/index.ts';
import { referralModule, referralTextOwner } from '../modules/referral/index.ts';
import { openedRecordView } from '../views/opened-record/index.ts';
import { followUpView } from '../views/follow-up/index.ts';
import { callCardView } from '../views/call-card/index.ts';
import { patientOverviewView } from '../views/patient-overview/index.ts';
import type { ModuleDoor } from '../platform/http/endpoint.ts';

/** Every module of the product. To add one: its door here, its line in module-map.json. */
export const modules: readonly ModuleDoor[] = [
  organisationModule,
  systemClientModule,
  accessModule,
  patientModule,
  agreementModule,
  enrolmentModule,
  responsiblePhysicianModule,
  rhythmModule,
  responsibilityModule,
  worklistModule,
  referralModule,
  messagingModule,
  physicianSupportModule,
  visitModule,
  coordinationModule,
  correctionModule([referralTextOwner, messageTextOwner, enrolmentTextOwner, supportTextOwner, reviewTextOwner]),
  timelineModule,
  importModule,
  openedRecordView,
  logReviewModule,
  patientOverviewView,
  callCardView,
  followUpView,
];

/** Every permission that some endpoint names. */
export function allPermissions(): Permission[] {
  const named = new Map<string, Permission>();
  for (const module of modules) for (const { permission } of module.endpoints) named.set(permission.name, permission);
  return [...named.values()];
}
