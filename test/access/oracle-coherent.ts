import type {
  AccessGround,
  AccessObject,
  AccessQuestion,
  CaseFacts,
  StaffAsker,
} from '../../src/modules/access/domain/question.ts';
import { givesCare } from './oracle-roles.ts';

type StaffQuestion = AccessQuestion & { asker: StaffAsker };
type Owned = Extract<AccessObject, { owner: unknown }>;

/**
 * Another controller's data: lag (2022:913) and nothing else (3 kap. 7 §: exhaustive, consent cannot widen it). Nothing of others' is
 * changed, listed, exported, notified of or put on a map.
 */
export function coherentGrounds({ asker, action, object, facts }: StaffQuestion): AccessGround[] {
  if (action !== 'read') return [];
  if (!('owner' in object)) return [];
  // 2 kap. 4 §: only between those who are connected.
  if (!facts.connected) return [];
  if (asker.side === 'health-care') {
    // 4 kap. 3 § third paragraph with patientdatalagen 4 kap. 2 §.
    if (!givesCare(asker.role)) return [];
    return careProvider(asker, object, facts);
  }
  // 4 kap. 3 § first paragraph; decision 13.
  if (asker.role !== 'care-manager') return [];
  return socialServiceProvider(object, facts);
}

/** A care provider asks: 2 kap. 1 § first paragraph: 2 kap. 2-6 §§ and 3 kap. 1, 3, 5 and 6 §§. */
function careProvider(asker: StaffAsker, object: Owned, facts: CaseFacts): AccessGround[] {
  const grounds: AccessGround[] = [];
  if (chapter2section4(object, facts)) grounds.push('coherent-existence');
  if (chapter2section5(object, facts)) grounds.push('coherent-existence');
  if (chapter3section1(object, facts)) grounds.push('coherent-consent');
  if (chapter3section1child(object, facts)) grounds.push('coherent-child');
  if (chapter3section3(object, facts)) grounds.push('coherent-without-capacity');
  if (asker.signedInAnew) {
    if (chapter3section5(object, facts)) grounds.push('emergency');
    if (chapter3section6(object, facts)) grounds.push('emergency');
  }
  return grounds;
}

/** A social-service provider asks: 2 kap. 1 § second sentence: 2 kap. 2-6 §§ and 3 kap. 2 and 4 §§. No emergency. */
function socialServiceProvider(object: Owned, facts: CaseFacts): AccessGround[] {
  const grounds: AccessGround[] = [];
  if (chapter2section4(object, facts)) grounds.push('coherent-existence');
  if (chapter3section2(object, facts)) grounds.push('coherent-consent');
  if (chapter3section2child(object, facts)) grounds.push('coherent-child');
  if (chapter3section4(object, facts)) grounds.push('coherent-without-capacity');
  return grounds;
}

/** 2 kap. 3-4 §§: that unblocked data exist, without source or content. The product asks for a current relation. */
function chapter2section4(object: Owned, facts: CaseFacts): boolean {
  if (object.kind !== 'existence') return false;
  if (facts.blockedAcross) return false;
  return facts.relation === 'care';
}

/** 2 kap. 5 §: that a care provider has blocked data about a patient is told to other care providers; not which one. */
function chapter2section5(object: Owned, facts: CaseFacts): boolean {
  if (object.kind !== 'block-existence') return false;
  if (object.owner.side !== 'health-care') return false;
  return facts.relation === 'care';
}

/** 3 kap. 1 §: a current patient relation, consent, and data that can be assumed to matter. */
function chapter3section1(object: Owned, facts: CaseFacts): boolean {
  if (facts.relation !== 'care') return false;
  if (facts.consent !== 'given') return false;
  return unblockedInSteps(object, facts);
}

/** 3 kap. 1 § last paragraph: no consent is needed of a child who cannot consent. */
function chapter3section1child(object: Owned, facts: CaseFacts): boolean {
  if (facts.relation !== 'care') return false;
  if (facts.capacity !== 'child') return false;
  return unblockedInSteps(object, facts);
}

/** 3 kap. 2 §: a person who gets services or whose need of them is being assessed; data that can be assumed to matter; consent. */
function chapter3section2(object: Owned, facts: CaseFacts): boolean {
  if (facts.relation !== 'care') return false;
  if (facts.consent !== 'given') return false;
  return unblockedInSteps(object, facts);
}

/** 3 kap. 2 § second paragraph: a child's consent is not needed, but only for another social-service provider's data. */
function chapter3section2child(object: Owned, facts: CaseFacts): boolean {
  if (object.owner.side !== 'social-service') return false;
  if (facts.relation !== 'care') return false;
  if (facts.capacity !== 'child') return false;
  return unblockedInSteps(object, facts);
}

/** 3 kap. 3 §: a patient who lastingly lacks the capacity to consent: first who holds, then, the attitude clarified, the data. */
function chapter3section3(object: Owned, facts: CaseFacts): boolean {
  if (facts.relation !== 'care') return false;
  if (facts.capacity !== 'lastingly-without') return false;
  // Decision 16: who has withdrawn a consent has let the attitude be known.
  if (facts.consent === 'withdrawn') return false;
  if (object.kind === 'record') {
    if (!facts.attitudeClarified) return false;
    if (facts.wouldObject) return false;
  }
  return unblockedInSteps(object, facts);
}

/** 3 kap. 4 §: the same for a social-service provider, and only other social-service providers' data. */
function chapter3section4(object: Owned, facts: CaseFacts): boolean {
  if (object.owner.side !== 'social-service') return false;
  return chapter3section3(object, facts);
}

/** 3 kap. 5 §: in danger, which care providers have blocked, if the patient cannot ask for the block to be lifted. Never the content. */
function chapter3section5(object: Owned, facts: CaseFacts): boolean {
  if (object.owner.side !== 'health-care') return false;
  if (!facts.danger) return false;
  if (!facts.consentUnobtainable) return false;
  if (!facts.emergencyCurrent) return false;
  // Who may see which provider has blocked may see that one has (2 kap. 5 §).
  return object.kind === 'block-source' || object.kind === 'block-existence';
}

/** 3 kap. 6 §: in danger, which care providers hold unblocked data, if consent cannot be had; then the data, if indispensable. */
function chapter3section6(object: Owned, facts: CaseFacts): boolean {
  if (object.owner.side !== 'health-care') return false;
  if (facts.blockedAcross) return false;
  if (!facts.danger) return false;
  if (!facts.consentUnobtainable) return false;
  if (!facts.emergencyCurrent) return false;
  if (object.kind === 'existence') return true;
  if (object.kind === 'source') return true;
  if (object.kind === 'record') {
    if (facts.opened !== 'source') return false;
    return facts.indispensable;
  }
  return false;
}

/** 2 kap. 3-4 §§ and 3 kap. 1-4 §§ in steps: who holds is seen after that data exist, the data after who holds, and only if relevant. */
function unblockedInSteps(object: Owned, facts: CaseFacts): boolean {
  if (facts.blockedAcross) return false;
  if (object.kind === 'source') {
    return facts.opened === 'existence' || facts.opened === 'source';
  }
  if (object.kind === 'record') {
    if (facts.opened !== 'source') return false;
    return facts.relevant;
  }
  return false;
}
