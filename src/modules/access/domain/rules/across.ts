import type { AccessGround, AccessObject, CaseFacts, StaffAsker } from '../question.ts';
import { assessesNeed, givesCare } from '../roles.ts';
import { coherent, ownerOf, type Permit, type RuleSource, staffMay } from '../rule.ts';

const ofAnotherController = (object: AccessObject) => ownerOf(object)?.relation === 'other-controller';
const ofCare = (object: AccessObject) => ownerOf(object)?.side === 'health-care';

/** Lag 2022:913 2 kap. 4 §: what others have made available, for somebody who takes part in the care or the services now. */
const available = (asker: StaffAsker, object: AccessObject, facts: CaseFacts) =>
  ofAnotherController(object) &&
  (givesCare(asker) || assessesNeed(asker)) &&
  facts.relation === 'care' &&
  facts.connected &&
  !facts.blockedAcross;

interface InPlaceOfConsent {
  name: string;
  ground: AccessGround;
  source: RuleSource;
  /** Consent, or what the law has in its place. */
  holds(asker: StaffAsker, object: AccessObject, facts: CaseFacts): boolean;
  /** What the content asks for beside relevance. */
  forContent?(facts: CaseFacts): boolean;
}

/** 3 kap. 2 § andra stycket and 4 §: in place of consent, the social side reaches other social service alone. */
const withinReach = (asker: StaffAsker, object: AccessObject) => asker.side === 'health-care' || !ofCare(object);

const ways: readonly InPlaceOfConsent[] = [
  {
    name: 'by-consent',
    ground: 'coherent-consent',
    source: coherent('3 kap. 1 § första stycket, 2 § första stycket'),
    holds: (_asker, _object, facts) => facts.consent === 'given',
  },
  {
    name: 'of-child',
    ground: 'coherent-child',
    source: coherent('3 kap. 1 § tredje stycket, 2 § andra stycket'),
    holds: (asker, object, facts) => facts.capacity === 'child' && withinReach(asker, object),
  },
  {
    name: 'without-capacity',
    ground: 'coherent-without-capacity',
    source: coherent('3 kap. 3 och 4 §§'),
    // Who has withdrawn a consent has said no while able.
    holds: (asker, object, facts) =>
      facts.capacity === 'lastingly-without' && facts.consent !== 'withdrawn' && withinReach(asker, object),
    forContent: (facts) => facts.attitudeClarified && !facts.wouldObject,
  },
];

const sourceWays = ways.map(({ name, ground, source, holds }) =>
  staffMay({
    name: `coherent-source-${name}`,
    source,
    ground,
    objects: ['source'],
    actions: ['read'],
    when: ({ asker, object, facts }) =>
      available(asker, object, facts) && facts.opened !== 'nothing' && holds(asker, object, facts),
  }),
);

const recordWays = ways.map(({ name, ground, source, holds, forContent = () => true }) =>
  staffMay({
    name: `coherent-record-${name}`,
    source,
    ground,
    objects: ['record'],
    actions: ['read'],
    when: ({ asker, object, facts }) =>
      available(asker, object, facts) &&
      facts.opened === 'source' &&
      facts.relevant &&
      holds(asker, object, facts) &&
      forContent(facts),
  }),
);

/** 3 kap. 5 and 6 §§: between those who give health care; whether there is a relation yet is not asked. */
const emergency = (asker: StaffAsker, object: AccessObject, facts: CaseFacts) =>
  ofAnotherController(object) &&
  ofCare(object) &&
  givesCare(asker) &&
  asker.signedInAnew &&
  facts.connected &&
  facts.danger &&
  facts.consentUnobtainable &&
  facts.emergencyCurrent;

/** Other controllers. The list is exhaustive (3 kap. 7 §): consent opens no other way. */
export const across: readonly Permit[] = [
  staffMay({
    name: 'coherent-existence',
    source: coherent('2 kap. 4 § andra stycket'),
    ground: 'coherent-existence',
    objects: ['existence'],
    actions: ['read'],
    when: ({ asker, object, facts }) => available(asker, object, facts),
  }),
  staffMay({
    name: 'coherent-block-existence',
    source: coherent('2 kap. 5 §'),
    ground: 'coherent-existence',
    objects: ['block-existence'],
    actions: ['read'],
    when: ({ asker, object, facts }) =>
      ofAnotherController(object) && ofCare(object) && givesCare(asker) && facts.relation === 'care' && facts.connected,
  }),
  ...sourceWays,
  ...recordWays,
  staffMay({
    name: 'emergency-block',
    source: coherent('3 kap. 5 § första stycket'),
    ground: 'emergency',
    objects: ['block-existence', 'block-source'],
    actions: ['read'],
    when: ({ asker, object, facts }) => emergency(asker, object, facts),
  }),
  staffMay({
    name: 'emergency-source',
    source: coherent('3 kap. 6 § första stycket'),
    ground: 'emergency',
    objects: ['existence', 'source'],
    actions: ['read'],
    when: ({ asker, object, facts }) => emergency(asker, object, facts) && !facts.blockedAcross,
  }),
  staffMay({
    name: 'emergency-record',
    source: coherent('3 kap. 6 § andra stycket'),
    ground: 'emergency',
    objects: ['record'],
    actions: ['read'],
    when: ({ asker, object, facts }) =>
      emergency(asker, object, facts) && !facts.blockedAcross && facts.opened === 'source' && facts.indispensable,
  }),
];
