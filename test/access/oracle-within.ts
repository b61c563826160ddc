import type {
  AccessAction,
  AccessGround,
  AccessQuestion,
  CaseFacts,
  StaffAsker,
} from '../../src/modules/access/domain/question.ts';
import { givesCare } from './oracle-roles.ts';

type StaffQuestion = AccessQuestion & { asker: StaffAsker };

/** Data of the asker's own controller: patientdatalagen 4 kap. (P) for health care, SoL 14 kap. 7 § for social service. */
export function withinControllerGrounds(question: StaffQuestion): AccessGround[] {
  const { object } = question;
  if (!('owner' in object)) return [];
  if (object.owner.relation === 'own-unit') return ownUnit(question);
  return otherUnit(question);
}

/** P 4 kap. 1 §: who takes part in the care. A block (4 §) is against other units, so it does not stop the own one. */
function ownUnit({ asker, action, object, facts }: StaffQuestion): AccessGround[] {
  if (facts.relation !== 'care') return [];
  if (asker.role === 'home-service-staff') {
    // Decision 5; SoL 14 kap. 3 §: they document the services they give.
    if (object.kind !== 'record') return [];
    if (object.owner.side !== 'social-service') return [];
  }
  if (object.kind === 'record') {
    if (action === 'read' || action === 'list' || action === 'export' || action === 'change') return ['care-relation'];
    return [];
  }
  return action === 'read' ? ['care-relation'] : [];
}

/** Another unit of the same controller. */
function otherUnit({ asker, action, object, facts }: StaffQuestion): AccessGround[] {
  const grounds: AccessGround[] = [];
  if (asker.side === 'social-service') {
    // SoL 14 kap. 7 §: kept from those who are not entitled. Decision 13.
    if (asker.role !== 'care-manager') return [];
    if (section1(action, object.kind, facts)) grounds.push('inner-secrecy');
    return grounds;
  }
  const carer = givesCare(asker.role);
  const reviewer = asker.role === 'mas' || asker.role === 'mar' || asker.role === 'head-of-unit';
  if (carer || reviewer) {
    if (section1(action, object.kind, facts)) grounds.push('inner-secrecy');
    if (section4(action, object.kind, facts)) grounds.push('inner-secrecy');
  }
  if (carer && asker.signedInAnew) {
    if (section5(action, object.kind, facts)) grounds.push('inner-emergency');
  }
  return grounds;
}

/** P 4 kap. 1 § with 4 § first paragraph: takes part in the care, or needs the data for the work; and nothing that is blocked. */
function section1(action: AccessAction, kind: string, facts: CaseFacts): boolean {
  if (facts.relation !== 'care') return false;
  if (facts.blockedWithin) return false;
  if (kind === 'existence') return action === 'read';
  if (!facts.needed) return false;
  if (kind === 'source') return action === 'read';
  if (kind === 'record') return action === 'read' || action === 'list' || action === 'export';
  return false;
}

/** P 4 kap. 4 § third paragraph: that there are blocked data may be known to other units; not where. */
function section4(action: AccessAction, kind: string, facts: CaseFacts): boolean {
  if (kind !== 'block-existence') return false;
  if (facts.relation !== 'care') return false;
  return action === 'read';
}

/**
 * P 4 kap. 5 § 2 and second paragraph: consent cannot be had and the data can be assumed to matter for care that is indispensable:
 * first which units have blocked, then only the data that matter. 1 (consent) is the lifting of the block itself.
 */
function section5(action: AccessAction, kind: string, facts: CaseFacts): boolean {
  if (action !== 'read') return false;
  if (!facts.needed) return false;
  if (!facts.consentUnobtainable) return false;
  if (!facts.emergencyCurrent) return false;
  if (kind === 'block-existence') return true;
  if (kind === 'block-source') return true;
  if (kind === 'record') {
    if (!facts.blockedWithin) return false;
    if (facts.opened !== 'source') return false;
    return facts.indispensable;
  }
  return false;
}
