import type {
  AccessAction,
  AccessGround,
  AccessObject,
  AccessQuestion,
  CaseFacts,
  ClientAsker,
  PatientAsker,
  StaffAsker,
} from '../../src/modules/access/domain/question.ts';
import { coherentGrounds } from './oracle-coherent.ts';
import { withinControllerGrounds } from './oracle-within.ts';

/**
 * The oracle: what the statutes say about access, as plain nested ifs, written from their text by another hand than the one that wrote
 * the rules of the product, before and apart from them. Slow and obvious on purpose. It answers with every ground that could carry;
 * the product must answer with one of them. P is patientdatalagen (2008:355), L is lag (2022:913) om sammanhållen vård- och
 * omsorgsdokumentation, SoL is socialtjänstlagen (2025:400).
 *
 * What the statutes leave to the product, decided so:
 *  1. Without a current assignment and an identity that is sure enough, staff see nothing at all, counts included.
 *  2. Staff sign in anew for every export and for each step of an emergency.
 *  3. Agreement owners, analysts and administrators see no patient; the first two see counts.
 *  4. An owner that is said to be of the asker's controller but of the other side contradicts itself, and is denied.
 *  5. Home-service staff see a closed list: identity, whereabouts, matters, contact card, tasks, and their own unit's social record.
 *  6. Only a current care relation counts as care. Certificates for former patients (L 3 kap. 1 § second paragraph) are not offered.
 *  7. Who somebody is may be seen by units in the care and by participants; it is changed in the care only. Never a notification.
 *  8. Whereabouts need a care relation. With protected identity they are read only for the visit itself, and never anything else.
 *  9. A matter is its participants' and nobody else's, whatever relation there is.
 * 10. Contact card and tasks are for units in the care. Only matters and tasks are notified of; only whereabouts are put on a map.
 * 11. Other units of the controller: a care relation and the choice to see (needed); content and source not while blocked within.
 *     That data exist, and on the health-care side that a block exists, is told before the choice.
 * 12. Inner emergency (P 4 kap. 5 § 2) is for givers of care and asks for no relation; necessity is judged after the source is seen.
 * 13. On the social-service side only care managers see other units' and other controllers' data. There P 4 kap. does not apply: a
 *     block within is respected, cannot be opened, and is not told of.
 * 14. Across controllers everything is read, one object at a time, in steps: that data exist, who holds them, what they say. Relevance
 *     is judged when the source is seen. Reviewers (MAS, MAR, head of unit) give no care and open nothing of others'.
 * 15. Making available for a person without capacity (L 2 kap. 6 §) is the owner's judgement; what it withholds counts as blocked.
 * 16. Consent given counts whatever the capacity is now. A withdrawn consent is a known attitude and closes L 3 kap. 3 and 4 §§; for a
 *     child who cannot consent it has no effect, and an emergency does not ask about it.
 * 17. Emergency across controllers (L 3 kap. 5-6 §§) is by and about care providers only, and asks for no relation. Blocked content is
 *     never opened by the asker, who may ask the blocking provider to lift.
 * 18. Counts under 5 are suppressed. Logs and reports of who looked are drawn by reviewers, of their own controller.
 * 19. A system client acts for one provider within its scopes, belongs to no unit, and never sees whereabouts or others' data.
 * 20. The patient reads everything about the own case but logs, what is blocked and, for social service, what is available only
 *     because the person lacks capacity (L 4 kap. 2 § second paragraph).
 * 21. A hospital's notice (lag 2017:612 2 kap. 1 §) is a duty that asks for no relation, no consent and no absence of blocks: a client
 *     of a care provider gives it within its scope, and reads none back. A social-service provider has no in-patients to tell of.
 */
export function oracle(question: AccessQuestion): { allowed: boolean; grounds: AccessGround[] } {
  const grounds = groundsOf(question);
  return { allowed: grounds.length > 0, grounds };
}

function groundsOf({ asker, action, object, facts }: AccessQuestion): AccessGround[] {
  if (asker.kind === 'staff') return staff(asker, action, object, facts);
  if (asker.kind === 'client') return client(asker, action, object, facts);
  return patient(asker, action, object, facts);
}

// Everybody ------------------------------------------------------------------------------------------------------------------------

/** Decision 18: nothing is counted so finely that a person shows. */
function cellIsSafe(smallestCell: number): boolean {
  if (smallestCell === 0) return true;
  return smallestCell >= 5;
}

// Staff ----------------------------------------------------------------------------------------------------------------------------

function staff(asker: StaffAsker, action: AccessAction, object: AccessObject, facts: CaseFacts): AccessGround[] {
  // P 4 kap. 2 §, L 4 kap. 3 §: access goes with the work; P 4 kap. 3 §: and it must be known who looks.
  if (!asker.assignmentCurrent) return [];
  if (!asker.identityStrongEnough) return [];
  // Decision 2.
  if (action === 'export' && !asker.signedInAnew) return [];
  if (object.kind === 'aggregate') return counts(asker, action, object.smallestCell);
  // P 4 kap. 1 §: those whose work concerns no patient need no patient data.
  if (asker.role === 'agreement-owner') return [];
  if (asker.role === 'analyst') return [];
  if (asker.role === 'unit-administrator') return [];
  if (asker.role === 'system-administrator') return [];
  switch (object.kind) {
    case 'identity':
      return identity(asker, action, facts);
    case 'whereabouts':
      return whereabouts(asker, action, facts);
    case 'matter':
      return matter(action, facts);
    case 'contact-card':
      return contactCard(asker, action, facts);
    case 'task':
      return task(action, facts);
    default:
      return owned({ asker, action, object, facts });
  }
}

/** P 2 kap. 4 § 4-6: quality, follow-up and statistics, here without persons. */
function counts(asker: StaffAsker, action: AccessAction, smallestCell: number): AccessGround[] {
  if (!cellIsSafe(smallestCell)) return [];
  if (action !== 'read' && action !== 'list' && action !== 'export') return [];
  if (asker.role === 'analyst') return ['quality-follow-up'];
  if (asker.role === 'agreement-owner') return ['quality-follow-up'];
  if (isReviewer(asker)) return ['quality-follow-up'];
  return [];
}

function isReviewer(asker: StaffAsker): boolean {
  return asker.role === 'mas' || asker.role === 'mar' || asker.role === 'head-of-unit';
}

/** P 4 kap. 1 §; decision 7. */
function identity(asker: StaffAsker, action: AccessAction, facts: CaseFacts): AccessGround[] {
  if (action === 'change') {
    if (asker.role === 'home-service-staff') return [];
    if (facts.relation === 'care') return ['care-relation'];
    return [];
  }
  if (action === 'read' || action === 'list' || action === 'export') {
    const grounds: AccessGround[] = [];
    if (facts.relation === 'care') grounds.push('care-relation');
    if (facts.relation === 'process') grounds.push('process-participation');
    else if (facts.participates) grounds.push('process-participation');
    return grounds;
  }
  return [];
}

/** P 4 kap. 1 §; sekretessmarkering and skyddad folkbokföring: decision 8. */
function whereabouts(asker: StaffAsker, action: AccessAction, facts: CaseFacts): AccessGround[] {
  if (facts.relation !== 'care') return [];
  if (action === 'notify') return [];
  if (action === 'change' && asker.role === 'home-service-staff') return [];
  if (facts.protectedIdentity !== 'none') {
    if (action !== 'read' && action !== 'change') return [];
    if (!facts.neededForVisit) return [];
  }
  return ['care-relation'];
}

/** Lag (2017:612) and the like send messages to participants; that is no licence to read the rest. Decision 9. */
function matter(action: AccessAction, facts: CaseFacts): AccessGround[] {
  if (!facts.participates) return [];
  if (action === 'map') return [];
  if (facts.relation === 'care') return ['process-participation', 'care-relation'];
  return ['process-participation'];
}

/** Decision 10. */
function contactCard(asker: StaffAsker, action: AccessAction, facts: CaseFacts): AccessGround[] {
  if (facts.relation !== 'care') return [];
  if (action === 'read' || action === 'list' || action === 'export') return ['care-relation'];
  if (action === 'change' && asker.role !== 'home-service-staff') return ['care-relation'];
  return [];
}

/** Decision 10. */
function task(action: AccessAction, facts: CaseFacts): AccessGround[] {
  if (facts.relation !== 'care') return [];
  if (action === 'map') return [];
  return ['care-relation'];
}

/** What has an owner: first whose it is, then the statute for that. */
function owned(question: AccessQuestion & { asker: StaffAsker }): AccessGround[] {
  const { asker, object } = question;
  if (!('owner' in object)) return [];
  // L 4 kap. 1 §: health care and social service are different controllers, also of one municipality. Decision 4.
  if (object.owner.relation !== 'other-controller' && object.owner.side !== asker.side) return [];
  if (object.kind === 'access-log' || object.kind === 'access-report') return logs(question);
  if (object.owner.relation === 'other-controller') return coherentGrounds(question);
  return withinControllerGrounds(question);
}

/** P 4 kap. 3 § and L 4 kap. 4 § (checks), P 8 kap. 5 § and L 4 kap. 5 § (information to the patient): each controller's own duty. */
function logs({ asker, action, object }: AccessQuestion & { asker: StaffAsker }): AccessGround[] {
  if (!isReviewer(asker)) return [];
  if (!('owner' in object) || object.owner.relation === 'other-controller') return [];
  if (action === 'read' || action === 'export') return ['log-review'];
  if (action === 'list' && object.kind === 'access-log') return ['log-review'];
  return [];
}

// System clients: decision 19 ------------------------------------------------------------------------------------------------------

function client(asker: ClientAsker, action: AccessAction, object: AccessObject, facts: CaseFacts): AccessGround[] {
  if (object.kind === 'matter') {
    if (!asker.scopes.includes('matters')) return [];
    if (!facts.participates) return [];
    return action === 'read' || action === 'list' || action === 'change' ? ['system-client'] : [];
  }
  if (object.kind === 'notice') {
    // Decision 21.
    if (action !== 'change') return [];
    if (asker.side !== 'health-care') return [];
    return asker.scopes.includes('hospital-stays') ? ['system-client'] : [];
  }
  if (action !== 'read' && action !== 'list') return [];
  if (object.kind === 'identity') {
    if (asker.scopes.includes('matters') && facts.participates) return ['system-client'];
    if (asker.scopes.includes('record') && facts.relation === 'care') return ['system-client'];
    return [];
  }
  if (object.kind === 'record') {
    if (!asker.scopes.includes('record')) return [];
    // L 3 kap. 7 §: others' data only by 1-6 §§, which ask for somebody's judgement.
    if (object.owner.relation === 'other-controller') return [];
    if (object.owner.side !== asker.side) return [];
    // P 4 kap. 4 §: a client works at no unit, so a block keeps it out.
    if (facts.blockedWithin) return [];
    return ['system-client'];
  }
  if (object.kind === 'aggregate') {
    if (!asker.scopes.includes('statistics')) return [];
    return cellIsSafe(object.smallestCell) ? ['system-client'] : [];
  }
  return [];
}

// The patient: decision 20 ---------------------------------------------------------------------------------------------------------

function patient(asker: PatientAsker, action: AccessAction, object: AccessObject, facts: CaseFacts): AccessGround[] {
  if (!asker.isSubject) return [];
  if (object.kind === 'aggregate' || object.kind === 'access-log') return [];
  // P 8 kap. 5 §, L 4 kap. 5 §: the report of who looked is the patient's to read and to keep.
  if (object.kind === 'access-report') return action === 'read' || action === 'export' ? ['own-case'] : [];
  if (action !== 'read') return [];
  if (object.kind === 'record') {
    if (facts.blockedWithin) return [];
    if (facts.blockedAcross) return [];
    if (object.owner.side === 'social-service') {
      // L 4 kap. 2 §: what another may see by 2 kap. 4 §, and not what is available by 2 kap. 6 §.
      if (!facts.connected) return [];
      if (facts.capacity === 'lastingly-without') return [];
    }
    // P 5 kap. 5 § for health care.
    return ['own-case'];
  }
  return ['own-case'];
}
