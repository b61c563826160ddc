import type { CaseFacts, StaffAsker } from '../question.ts';
import { ownerOf, patientData, type Permit, secrecy, staffMay } from '../rule.ts';

const cares = (facts: CaseFacts) => facts.relation === 'care';
const licensed = ({ role }: StaffAsker) => role !== 'home-service-staff';
const shown = (facts: CaseFacts) => facts.protectedIdentity === 'none' || facts.neededForVisit;

/** What the asker's own unit works with: its patients, its matters, its record. */
export const ownWork: readonly Permit[] = [
  staffMay({
    name: 'identity-in-care',
    source: patientData('4 kap. 1 §'),
    ground: 'care-relation',
    objects: ['identity'],
    actions: ['read', 'list', 'export'],
    when: ({ facts }) => cares(facts),
  }),
  staffMay({
    name: 'identity-in-process',
    source: patientData('4 kap. 1 §'),
    ground: 'process-participation',
    objects: ['identity'],
    actions: ['read', 'list', 'export'],
    when: ({ facts }) => facts.relation === 'process' || facts.participates,
  }),
  staffMay({
    name: 'identity-change',
    source: patientData('3 kap. 6 §'),
    ground: 'care-relation',
    objects: ['identity'],
    actions: ['change'],
    when: ({ asker, facts }) => cares(facts) && licensed(asker),
  }),
  staffMay({
    name: 'whereabouts-read',
    source: secrecy('22 kap. 1 §, 25 kap. 1 §'),
    ground: 'care-relation',
    objects: ['whereabouts'],
    actions: ['read'],
    when: ({ facts }) => cares(facts) && shown(facts),
  }),
  staffMay({
    name: 'whereabouts-change',
    source: secrecy('22 kap. 1 §, 25 kap. 1 §'),
    ground: 'care-relation',
    objects: ['whereabouts'],
    actions: ['change'],
    when: ({ asker, facts }) => cares(facts) && shown(facts) && licensed(asker),
  }),
  staffMay({
    name: 'whereabouts-in-lists',
    source: secrecy('22 kap. 1 §'),
    ground: 'care-relation',
    objects: ['whereabouts'],
    actions: ['list', 'export', 'map'],
    // Never of somebody with protected identity, not even for a visit: a list outlives the visit.
    when: ({ facts }) => cares(facts) && facts.protectedIdentity === 'none',
  }),
  staffMay({
    name: 'own-matter',
    source: patientData('4 kap. 1 §'),
    ground: 'process-participation',
    objects: ['matter'],
    actions: ['read', 'list', 'export', 'notify', 'change'],
    when: ({ facts }) => facts.participates,
  }),
  staffMay({
    name: 'contact-card',
    source: patientData('4 kap. 1 §'),
    ground: 'care-relation',
    objects: ['contact-card'],
    actions: ['read', 'list', 'export'],
    when: ({ facts }) => cares(facts),
  }),
  staffMay({
    name: 'contact-card-change',
    source: patientData('3 kap. 6 §'),
    ground: 'care-relation',
    objects: ['contact-card'],
    actions: ['change'],
    when: ({ asker, facts }) => cares(facts) && licensed(asker),
  }),
  staffMay({
    name: 'own-task',
    source: patientData('4 kap. 1 §'),
    ground: 'care-relation',
    objects: ['task'],
    actions: ['read', 'list', 'export', 'notify', 'change'],
    when: ({ facts }) => cares(facts),
  }),
  staffMay({
    name: 'own-record',
    source: patientData('4 kap. 1 §'),
    ground: 'care-relation',
    objects: ['record'],
    actions: ['read', 'list', 'export', 'change'],
    // A block is against others: it does not stop the unit that documented.
    when: ({ object, facts }) => cares(facts) && ownerOf(object)?.relation === 'own-unit',
  }),
  staffMay({
    name: 'own-holding',
    source: patientData('4 kap. 1 §'),
    ground: 'care-relation',
    objects: ['existence', 'source', 'block-existence', 'block-source'],
    actions: ['read'],
    when: ({ object, facts }) => cares(facts) && ownerOf(object)?.relation === 'own-unit',
  }),
];
