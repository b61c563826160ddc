import type { AccessGround } from '../../src/modules/access/domain/question.ts';
import { type Choice, nothingSpeaksForIt } from './dimensions.ts';

/**
 * Written by hand, apart from both oracle and product: for every ground, cases that it alone carries, and the facts that each rests on.
 * `on` is what speaks for it, beside a nurse rightly signed in; `off` is what any one of the facts is changed to.
 */
export interface GroundCase {
  ground: AccessGround;
  says: string;
  on: Partial<Choice>;
  off: readonly Partial<Choice>[];
}

const noStaff: Partial<Choice>[] = [{ assignmentCurrent: false }, { identityStrongEnough: false }];
const noCare: Partial<Choice>[] = [{ relation: 'none' }, { relation: 'process' }, { relation: 'ended' }];
const otherRoles: Partial<Choice>[] = [
  { role: 'agreement-owner' },
  { role: 'analyst' },
  { role: 'unit-administrator' },
  { role: 'system-administrator' },
];
const noCarer: Partial<Choice>[] = [
  ...otherRoles,
  { role: 'mas' },
  { role: 'mar' },
  { role: 'head-of-unit' },
  { role: 'care-manager' },
  { role: 'home-service-staff' },
];
const otherActions: Partial<Choice>[] = [
  { action: 'change' },
  { action: 'list' },
  { action: 'export' },
  { action: 'notify' },
  { action: 'map' },
];

const careRelation: GroundCase[] = [
  {
    ground: 'care-relation',
    says: 'a unit in the care reads who the patient is',
    on: { object: 'identity', relation: 'care' },
    off: [...noStaff, ...noCare, ...otherRoles],
  },
  {
    ground: 'care-relation',
    says: 'a unit in the care corrects who the patient is',
    on: { object: 'identity', action: 'change', relation: 'care', participates: true },
    off: [...noStaff, ...noCare, ...otherRoles, { role: 'home-service-staff' }],
  },
  {
    ground: 'care-relation',
    says: 'a unit in the care reads where the patient is',
    on: { object: 'whereabouts', relation: 'care' },
    off: [...noStaff, ...noCare, ...otherRoles, { protectedIdentity: 'marked' }, { action: 'notify' }],
  },
  {
    ground: 'care-relation',
    says: 'a visit needs where a patient with protected identity is',
    on: { object: 'whereabouts', relation: 'care', protectedIdentity: 'protected-registration', neededForVisit: true },
    off: [
      ...noStaff,
      ...noCare,
      { neededForVisit: false },
      { action: 'list' },
      { action: 'map' },
      { action: 'notify' },
    ],
  },
  {
    ground: 'care-relation',
    says: 'home service changes its route list to a file, signed in anew',
    on: { object: 'whereabouts', role: 'home-service-staff', relation: 'care', action: 'export', signedInAnew: true },
    off: [...noStaff, ...noCare, { signedInAnew: false }, { protectedIdentity: 'marked' }, { action: 'change' }],
  },
  {
    ground: 'care-relation',
    says: 'home service reads the contact card',
    on: { object: 'contact-card', role: 'home-service-staff', side: 'social-service', relation: 'care' },
    off: [...noStaff, ...noCare, { action: 'change' }, { action: 'map' }, { action: 'notify' }],
  },
  {
    ground: 'care-relation',
    says: 'home service marks a task done',
    on: { object: 'task', action: 'change', role: 'home-service-staff', side: 'social-service', relation: 'care' },
    off: [...noStaff, ...noCare, { action: 'map' }],
  },
  {
    ground: 'care-relation',
    says: 'a unit in the care writes in its own record, blocked or not',
    on: { object: 'record', action: 'change', relation: 'care', blockedWithin: true, blockedAcross: true },
    off: [
      ...noStaff,
      ...noCare,
      ...otherRoles,
      { role: 'home-service-staff' },
      { owner: 'same-controller' },
      { owner: 'other-controller' },
      { side: 'social-service' },
      { action: 'notify' },
      { action: 'map' },
    ],
  },
  {
    ground: 'care-relation',
    says: 'home service reads what its own unit has documented',
    on: {
      object: 'record',
      role: 'home-service-staff',
      side: 'social-service',
      ownerSide: 'social-service',
      relation: 'care',
      needed: true,
    },
    off: [...noStaff, ...noCare, { ownerSide: 'health-care' }, { owner: 'same-controller' }, { object: 'source' }],
  },
  {
    ground: 'care-relation',
    says: 'a unit sees which block it has made itself',
    on: { object: 'block-source', relation: 'care', blockedWithin: true },
    off: [
      ...noStaff,
      ...noCare,
      ...otherRoles,
      ...otherActions,
      { role: 'home-service-staff' },
      { owner: 'same-controller' },
    ],
  },
];

const process: GroundCase[] = [
  {
    ground: 'process-participation',
    says: 'a participant reads the matter',
    on: { object: 'matter', relation: 'process', participates: true },
    off: [...noStaff, ...otherRoles, { participates: false }, { object: 'record' }, { action: 'map' }],
  },
  {
    ground: 'process-participation',
    says: 'a participant whose care has ended acts in the matter',
    on: { object: 'matter', action: 'change', relation: 'ended', participates: true },
    off: [...noStaff, ...otherRoles, { participates: false }, { object: 'whereabouts' }],
  },
  {
    ground: 'process-participation',
    says: 'a participant lists who the matter is about',
    on: { object: 'identity', action: 'list', relation: 'process' },
    off: [...noStaff, ...otherRoles, { relation: 'none' }, { relation: 'ended' }, { action: 'change' }],
  },
];

const within: GroundCase[] = [
  {
    ground: 'inner-secrecy',
    says: 'another unit of the same care provider, chosen because it is needed',
    on: { object: 'record', owner: 'same-controller', relation: 'care', needed: true },
    off: [
      ...noStaff,
      ...noCare,
      ...otherRoles,
      { role: 'home-service-staff' },
      { role: 'care-manager' },
      { needed: false },
      { blockedWithin: true },
      { owner: 'other-controller' },
      { ownerSide: 'social-service' },
      { action: 'change' },
      { action: 'notify' },
      { action: 'export' },
    ],
  },
  {
    ground: 'inner-secrecy',
    says: 'that other units have unblocked data, before the choice',
    on: { object: 'existence', owner: 'same-controller', relation: 'care' },
    off: [...noStaff, ...noCare, ...otherActions, { blockedWithin: true }, { object: 'source' }],
  },
  {
    ground: 'inner-secrecy',
    says: 'which units have data, after the choice',
    on: { object: 'source', owner: 'same-controller', relation: 'care', needed: true },
    off: [...noStaff, ...noCare, ...otherActions, { blockedWithin: true }, { needed: false }],
  },
  {
    ground: 'inner-secrecy',
    says: 'that a unit has blocked, not which',
    on: { object: 'block-existence', owner: 'same-controller', relation: 'care', blockedWithin: true },
    off: [...noStaff, ...noCare, ...otherActions, ...otherRoles, { role: 'care-manager' }, { object: 'block-source' }],
  },
  {
    ground: 'inner-secrecy',
    says: 'a care manager reads what another unit of the social services has documented',
    on: {
      object: 'record',
      owner: 'same-controller',
      side: 'social-service',
      ownerSide: 'social-service',
      role: 'care-manager',
      relation: 'care',
      needed: true,
    },
    off: [
      ...noStaff,
      ...noCare,
      { needed: false },
      { blockedWithin: true },
      { role: 'home-service-staff' },
      { role: 'home-care-nurse' },
      { object: 'block-existence' },
    ],
  },
];

const innerEmergencyFacts: Partial<Choice> = {
  owner: 'same-controller',
  blockedWithin: true,
  needed: true,
  consentUnobtainable: true,
  emergencyCurrent: true,
  signedInAnew: true,
};
const innerEmergencyOff: Partial<Choice>[] = [
  ...noStaff,
  ...noCarer,
  ...otherActions,
  { side: 'social-service', ownerSide: 'social-service' },
  { needed: false },
  { consentUnobtainable: false },
  { emergencyCurrent: false },
  { signedInAnew: false },
];
const innerEmergency: GroundCase[] = [
  {
    ground: 'inner-emergency',
    says: 'which units have blocked, when consent cannot be had',
    on: { ...innerEmergencyFacts, object: 'block-source' },
    off: innerEmergencyOff,
  },
  {
    ground: 'inner-emergency',
    says: 'what a unit has blocked, when the care is indispensable',
    on: { ...innerEmergencyFacts, object: 'record', opened: 'source', indispensable: true },
    off: [
      ...innerEmergencyOff,
      { blockedWithin: false },
      { indispensable: false },
      { opened: 'existence' },
      { opened: 'nothing' },
      { owner: 'other-controller' },
    ],
  },
];

/** The cases of the grounds within one controller. */
export const withinCases: readonly GroundCase[] = [...careRelation, ...process, ...within, ...innerEmergency];

/** The plain case with what speaks for the ground. */
export function onCase({ on }: GroundCase): Choice {
  return { ...nothingSpeaksForIt, ...on };
}

export { noCare, noCarer, noStaff, otherActions, otherRoles };
