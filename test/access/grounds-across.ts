import type { Choice } from './dimensions.ts';
import { type GroundCase, noCare, noCarer, noStaff, otherActions, otherRoles, withinCases } from './grounds.ts';

const across: Partial<Choice> = { owner: 'other-controller', connected: true, relation: 'care' };
const careManager: Partial<Choice> = { side: 'social-service', role: 'care-manager' };
const acrossOff: Partial<Choice>[] = [
  ...noStaff,
  ...noCare,
  ...otherActions,
  { connected: false },
  { blockedAcross: true },
];

const coherent: GroundCase[] = [
  {
    ground: 'coherent-existence',
    says: 'that other controllers have unblocked data',
    on: { ...across, object: 'existence' },
    off: [...acrossOff, ...noCarer, { object: 'source' }, { object: 'record' }],
  },
  {
    ground: 'coherent-existence',
    says: 'a care manager learns that others have unblocked data',
    on: { ...across, ...careManager, object: 'existence', ownerSide: 'health-care' },
    off: [...acrossOff, { role: 'home-service-staff' }, { role: 'head-of-unit' }, { object: 'block-existence' }],
  },
  {
    ground: 'coherent-existence',
    says: 'that a care provider has blocked data',
    on: { ...across, object: 'block-existence', blockedAcross: true },
    off: [
      ...noStaff,
      ...noCare,
      ...noCarer,
      ...otherActions,
      { connected: false },
      { ownerSide: 'social-service' },
      { side: 'social-service', role: 'care-manager' },
      { object: 'block-source' },
    ],
  },
  {
    ground: 'coherent-consent',
    says: 'with consent, who holds data',
    on: { ...across, object: 'source', consent: 'given', opened: 'existence', ownerSide: 'social-service' },
    off: [...acrossOff, ...noCarer, { consent: 'none' }, { consent: 'withdrawn' }, { opened: 'nothing' }],
  },
  {
    ground: 'coherent-consent',
    says: 'with consent and relevance, what others have written',
    on: { ...across, object: 'record', consent: 'given', opened: 'source', relevant: true },
    off: [
      ...acrossOff,
      ...noCarer,
      { consent: 'none' },
      { consent: 'withdrawn' },
      { opened: 'nothing' },
      { opened: 'existence' },
      { relevant: false },
    ],
  },
  {
    ground: 'coherent-consent',
    says: 'with consent, a care manager reads what care has written',
    on: { ...across, ...careManager, object: 'record', consent: 'given', opened: 'source', relevant: true },
    off: [
      ...acrossOff,
      ...otherRoles,
      { role: 'home-service-staff' },
      { role: 'home-care-nurse' },
      { consent: 'none' },
      { opened: 'existence' },
      { relevant: false },
    ],
  },
];

const childFacts: Partial<Choice> = {
  ...across,
  object: 'record',
  capacity: 'child',
  opened: 'source',
  relevant: true,
};
const withoutFacts: Partial<Choice> = {
  ...across,
  object: 'record',
  capacity: 'lastingly-without',
  opened: 'source',
  relevant: true,
  attitudeClarified: true,
};
const withoutOff: Partial<Choice>[] = [
  ...acrossOff,
  { capacity: 'able' },
  { capacity: 'temporarily-without' },
  { attitudeClarified: false },
  { wouldObject: true },
  { consent: 'withdrawn' },
  { relevant: false },
  { opened: 'existence' },
];
const withoutConsent: GroundCase[] = [
  {
    ground: 'coherent-child',
    says: 'a child who cannot consent',
    on: { ...childFacts, ownerSide: 'social-service' },
    off: [...acrossOff, ...noCarer, { capacity: 'able' }, { relevant: false }, { opened: 'existence' }],
  },
  {
    ground: 'coherent-child',
    says: 'a child who cannot consent, asked of another social-service provider',
    on: { ...childFacts, ...careManager, ownerSide: 'social-service' },
    off: [
      ...acrossOff,
      { capacity: 'able' },
      { ownerSide: 'health-care' },
      { relevant: false },
      { opened: 'existence' },
    ],
  },
  {
    ground: 'coherent-without-capacity',
    says: 'a patient who lastingly cannot consent and is thought to agree',
    on: { ...withoutFacts, ownerSide: 'social-service' },
    off: [...withoutOff, ...noCarer],
  },
  {
    ground: 'coherent-without-capacity',
    says: 'who holds data about a patient who lastingly cannot consent, before the attitude is clarified',
    on: { ...withoutFacts, object: 'source', opened: 'existence', attitudeClarified: false, relevant: false },
    off: [...acrossOff, ...noCarer, { capacity: 'able' }, { consent: 'withdrawn' }, { opened: 'nothing' }],
  },
  {
    ground: 'coherent-without-capacity',
    says: 'the same for a care manager and another social-service provider',
    on: { ...withoutFacts, ...careManager, ownerSide: 'social-service' },
    off: [...withoutOff, { ownerSide: 'health-care' }, { role: 'home-service-staff' }],
  },
];

const emergencyFacts: Partial<Choice> = {
  owner: 'other-controller',
  connected: true,
  danger: true,
  consentUnobtainable: true,
  emergencyCurrent: true,
  signedInAnew: true,
  role: 'ambulance-nurse',
};
const emergencyOff: Partial<Choice>[] = [
  ...noStaff,
  ...noCarer,
  ...otherActions,
  { connected: false },
  { danger: false },
  { consentUnobtainable: false },
  { emergencyCurrent: false },
  { signedInAnew: false },
  { ownerSide: 'social-service' },
  { side: 'social-service' },
  { side: 'social-service', role: 'care-manager' },
];
const emergency: GroundCase[] = [
  {
    ground: 'emergency',
    says: 'in danger, who holds unblocked data',
    on: { ...emergencyFacts, object: 'source' },
    off: [...emergencyOff, { blockedAcross: true }],
  },
  {
    ground: 'emergency',
    says: 'in danger, which care provider has blocked',
    on: { ...emergencyFacts, object: 'block-source', blockedAcross: true },
    off: [...emergencyOff, { object: 'record', opened: 'source', indispensable: true }],
  },
  {
    ground: 'emergency',
    says: 'in danger, unblocked data that are indispensable',
    on: { ...emergencyFacts, object: 'record', opened: 'source', indispensable: true },
    off: [
      ...emergencyOff,
      { blockedAcross: true },
      { indispensable: false },
      { opened: 'nothing' },
      { opened: 'existence' },
    ],
  },
];

const logRoles: Partial<Choice>[] = [...otherRoles, { role: 'home-care-nurse' }, { role: 'care-manager' }];
const withoutCare: GroundCase[] = [
  {
    ground: 'quality-follow-up',
    says: 'counts without small cells',
    on: { object: 'aggregate', role: 'analyst', smallestCell: 5 },
    off: [
      ...noStaff,
      { smallestCell: 4 },
      { smallestCell: 1 },
      { role: 'home-care-nurse' },
      { role: 'system-administrator' },
      { object: 'identity' },
      { action: 'export' },
      { action: 'change' },
      { action: 'map' },
    ],
  },
  {
    ground: 'log-review',
    says: 'the own controller\u2019s log, reviewed',
    on: { object: 'access-log', role: 'mas', owner: 'same-controller' },
    off: [
      ...noStaff,
      ...logRoles,
      { owner: 'other-controller' },
      { ownerSide: 'social-service' },
      { action: 'change' },
      { action: 'export' },
    ],
  },
  {
    ground: 'log-review',
    says: 'the report of who looked, printed for the patient',
    on: { object: 'access-report', role: 'head-of-unit', action: 'export', signedInAnew: true },
    off: [...noStaff, ...logRoles, { owner: 'other-controller' }, { signedInAnew: false }, { action: 'list' }],
  },
  {
    ground: 'own-case',
    says: 'the patient reads the own record',
    on: { asker: 'patient', isSubject: true, object: 'record', owner: 'other-controller' },
    off: [{ isSubject: false }, { blockedWithin: true }, { blockedAcross: true }, ...otherActions],
  },
  {
    ground: 'own-case',
    says: 'the patient reads what social service has made available',
    on: { asker: 'patient', isSubject: true, object: 'record', ownerSide: 'social-service', connected: true },
    off: [{ isSubject: false }, { connected: false }, { capacity: 'lastingly-without' }, { blockedAcross: true }],
  },
  {
    ground: 'own-case',
    says: 'the patient prints the report of who looked',
    on: { asker: 'patient', isSubject: true, object: 'access-report', action: 'export' },
    off: [{ isSubject: false }, { object: 'access-log' }, { object: 'record' }, { action: 'list' }],
  },
  {
    ground: 'system-client',
    says: 'a system takes part in a matter of its provider',
    on: { asker: 'client', scopes: ['matters'], object: 'matter', action: 'change', participates: true },
    off: [{ scopes: ['record', 'statistics'] }, { participates: false }, { action: 'export' }, { object: 'record' }],
  },
  {
    ground: 'system-client',
    says: 'a system reads its provider\u2019s record',
    on: { asker: 'client', scopes: ['record'], object: 'record', owner: 'same-controller' },
    off: [
      { scopes: ['matters', 'statistics'] },
      { owner: 'other-controller' },
      { ownerSide: 'social-service' },
      { blockedWithin: true },
      ...otherActions.filter(({ action }) => action !== 'list'),
    ],
  },
  {
    ground: 'system-client',
    says: 'a system reads counts',
    on: { asker: 'client', scopes: ['statistics'], object: 'aggregate', smallestCell: 5 },
    off: [{ scopes: ['matters', 'record'] }, { smallestCell: 4 }, { action: 'export' }, { object: 'access-log' }],
  },
  {
    ground: 'system-client',
    says: 'a hospital\u2019s system tells that somebody was admitted',
    on: { asker: 'client', scopes: ['hospital-stays'], object: 'notice', action: 'change' },
    off: [
      { asker: 'staff' },
      { scopes: ['matters', 'record', 'statistics'] },
      { side: 'social-service' },
      { action: 'read' },
      { action: 'list' },
      { object: 'matter' },
    ],
  },
  {
    ground: 'system-client',
    says: 'a system knows whom its record is about',
    on: { asker: 'client', scopes: ['record'], object: 'identity', relation: 'care' },
    off: [{ scopes: ['statistics'] }, ...noCare, { action: 'change' }, { object: 'whereabouts' }],
  },
];

/** Every ground's cases. */
export const groundCases: readonly GroundCase[] = [
  ...withinCases,
  ...coherent,
  ...withoutConsent,
  ...emergency,
  ...withoutCare,
];
