import type { AccessObject, AccessQuestion } from '../question.ts';
import { followers, reviewers } from '../roles.ts';
import { clientMay, coherent, discharge, ownerOf, patientData, patientMay, type Permit, staffMay } from '../rule.ts';

/** Fewer persons than this in a cell could be told apart. */
const smallestCellShown = 5;
const coarse = (object: AccessObject) =>
  object.kind === 'aggregate' && (object.smallestCell === 0 || object.smallestCell >= smallestCellShown);
const own = (object: AccessObject) => {
  const relation = ownerOf(object)?.relation;
  return relation === 'own-unit' || relation === 'same-controller';
};
const unblocked = ({ facts }: Pick<AccessQuestion, 'facts'>) => !facts.blockedWithin && !facts.blockedAcross;

/** Counts, reviews, other systems, and the patient. */
export const others: readonly Permit[] = [
  staffMay({
    name: 'figures',
    source: patientData('2 kap. 4 § 4 och 5', '2023-04-01'),
    ground: 'quality-follow-up',
    objects: ['aggregate'],
    actions: ['read', 'list', 'export'],
    when: ({ asker, object }) => followers.includes(asker.role) && coarse(object),
  }),
  staffMay({
    name: 'log-review',
    source: patientData('4 kap. 3 §', '2023-01-01'),
    ground: 'log-review',
    objects: ['access-log'],
    actions: ['read', 'list', 'export'],
    when: ({ asker, object }) => reviewers.includes(asker.role) && own(object),
  }),
  staffMay({
    name: 'access-report',
    source: patientData('8 kap. 5 §'),
    ground: 'log-review',
    objects: ['access-report'],
    actions: ['read', 'export'],
    when: ({ asker, object }) => reviewers.includes(asker.role) && own(object),
  }),
  clientMay({
    name: 'client-identity',
    source: patientData('4 kap. 2 §', '2023-01-01'),
    ground: 'system-client',
    objects: ['identity'],
    actions: ['read', 'list'],
    when: ({ asker: { scopes }, facts }) =>
      (scopes.includes('matters') && facts.participates) || (scopes.includes('record') && facts.relation === 'care'),
  }),
  clientMay({
    name: 'client-matter',
    source: patientData('4 kap. 2 §', '2023-01-01'),
    ground: 'system-client',
    objects: ['matter'],
    actions: ['read', 'list', 'change'],
    when: ({ asker, facts }) => asker.scopes.includes('matters') && facts.participates,
  }),
  clientMay({
    name: 'client-record',
    source: patientData('4 kap. 2 och 4 §§', '2023-01-01'),
    ground: 'system-client',
    objects: ['record'],
    actions: ['read', 'list'],
    // A system has no unit of its own, so what is blocked for other units is blocked for it.
    when: ({ asker, object, facts }) => asker.scopes.includes('record') && own(object) && !facts.blockedWithin,
  }),
  clientMay({
    name: 'client-figures',
    source: patientData('2 kap. 4 § 4 och 5', '2023-04-01'),
    ground: 'system-client',
    objects: ['aggregate'],
    actions: ['read', 'list'],
    when: ({ asker, object }) => asker.scopes.includes('statistics') && coarse(object),
  }),
  clientMay({
    name: 'client-notice',
    source: discharge('2 kap. 1 §'),
    ground: 'system-client',
    objects: ['notice'],
    // Told, never read back: who has care at home is none of the hospital's system's business.
    actions: ['change'],
    // Only a care provider has in-patients.
    when: ({ asker: { scopes, side } }) => side === 'health-care' && scopes.includes('hospital-stays'),
  }),
  patientMay({
    name: 'own-case',
    source: patientData('5 kap. 5 §'),
    objects: [
      'identity',
      'whereabouts',
      'matter',
      'contact-card',
      'task',
      'notice',
      'existence',
      'source',
      'block-existence',
      'block-source',
      'access-report',
    ],
    actions: ['read'],
    when: () => true,
  }),
  patientMay({
    name: 'own-record-of-care',
    source: patientData('5 kap. 5 §'),
    objects: ['record'],
    actions: ['read'],
    when: ({ object, facts }) => ownerOf(object)?.side === 'health-care' && unblocked({ facts }),
  }),
  patientMay({
    name: 'own-record-of-social-service',
    source: coherent('4 kap. 2 §'),
    objects: ['record'],
    actions: ['read'],
    when: ({ object, facts }) =>
      ownerOf(object)?.side === 'social-service' &&
      unblocked({ facts }) &&
      facts.connected &&
      facts.capacity !== 'lastingly-without',
  }),
  patientMay({
    name: 'own-report-export',
    source: patientData('8 kap. 5 §'),
    objects: ['access-report'],
    actions: ['export'],
    when: () => true,
  }),
];
