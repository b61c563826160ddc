import type { AccessObject, CaseFacts, StaffAsker } from '../question.ts';
import { assessesNeed, givesCare, reviewers } from '../roles.ts';
import { ownerOf, patientData, type Permit, staffMay } from '../rule.ts';

const ofAnotherUnit = (object: AccessObject) => ownerOf(object)?.relation === 'same-controller';
const mayLookAround = (asker: StaffAsker) =>
  givesCare(asker) || assessesNeed(asker) || (asker.side === 'health-care' && reviewers.includes(asker.role));
const cares = (facts: CaseFacts) => facts.relation === 'care';

/** Patientdatalagen 4 kap. 5 § 2: consent cannot be had, and the care cannot wait; whether there is a relation yet is not asked. */
const emergency = (asker: StaffAsker, facts: CaseFacts) =>
  givesCare(asker) && asker.signedInAnew && facts.needed && facts.consentUnobtainable && facts.emergencyCurrent;

/** Other units of the asker's own controller. */
export const innerSecrecy: readonly Permit[] = [
  staffMay({
    name: 'inner-record',
    source: patientData('4 kap. 1 och 4 §§'),
    ground: 'inner-secrecy',
    objects: ['record'],
    actions: ['read', 'list', 'export'],
    when: ({ asker, object, facts }) =>
      ofAnotherUnit(object) && mayLookAround(asker) && cares(facts) && facts.needed && !facts.blockedWithin,
  }),
  staffMay({
    name: 'inner-existence',
    source: patientData('4 kap. 1 och 4 §§'),
    ground: 'inner-secrecy',
    objects: ['existence'],
    actions: ['read'],
    when: ({ asker, object, facts }) =>
      ofAnotherUnit(object) && mayLookAround(asker) && cares(facts) && !facts.blockedWithin,
  }),
  staffMay({
    name: 'inner-source',
    source: patientData('4 kap. 1 och 4 §§'),
    ground: 'inner-secrecy',
    objects: ['source'],
    actions: ['read'],
    when: ({ asker, object, facts }) =>
      ofAnotherUnit(object) && mayLookAround(asker) && cares(facts) && facts.needed && !facts.blockedWithin,
  }),
  staffMay({
    name: 'inner-block-existence',
    source: patientData('4 kap. 4 § tredje stycket'),
    ground: 'inner-secrecy',
    objects: ['block-existence'],
    actions: ['read'],
    when: ({ asker, object, facts }) =>
      ofAnotherUnit(object) && mayLookAround(asker) && asker.side === 'health-care' && cares(facts),
  }),
  staffMay({
    name: 'inner-emergency-block',
    source: patientData('4 kap. 5 § andra stycket'),
    ground: 'inner-emergency',
    objects: ['block-existence', 'block-source'],
    actions: ['read'],
    when: ({ asker, object, facts }) => ofAnotherUnit(object) && emergency(asker, facts),
  }),
  staffMay({
    name: 'inner-emergency-record',
    source: patientData('4 kap. 5 § första stycket 2'),
    ground: 'inner-emergency',
    objects: ['record'],
    actions: ['read'],
    when: ({ asker, object, facts }) =>
      ofAnotherUnit(object) &&
      emergency(asker, facts) &&
      facts.blockedWithin &&
      facts.opened === 'source' &&
      facts.indispensable,
  }),
];
