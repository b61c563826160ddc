import { roles } from '../../src/kernel/roles.ts';
import type {
  AccessObject,
  AccessQuestion,
  Asker,
  CaseFacts,
  ClientScope,
} from '../../src/modules/access/domain/question.ts';

const yesNo = [false, true] as const;
const sides = ['health-care', 'social-service'] as const;
const scopeSets: readonly (readonly ClientScope[])[] = [
  [],
  ['matters'],
  ['record'],
  ['statistics'],
  ['matters', 'record'],
  ['matters', 'statistics'],
  ['record', 'statistics'],
  ['matters', 'record', 'statistics'],
  ['hospital-stays'],
  ['matters', 'record', 'statistics', 'hospital-stays'],
];

/** Every dimension of a question and its values; the first value of a fact is the one that gives nothing. */
export const dimensions = {
  asker: ['staff', 'client', 'patient'],
  role: roles,
  side: sides,
  assignmentCurrent: yesNo,
  identityStrongEnough: yesNo,
  signedInAnew: yesNo,
  scopes: scopeSets,
  isSubject: yesNo,
  action: ['read', 'change', 'list', 'export', 'notify', 'map'],
  object: [
    'identity',
    'whereabouts',
    'matter',
    'contact-card',
    'task',
    'notice',
    'record',
    'existence',
    'source',
    'block-existence',
    'block-source',
    'aggregate',
    'access-log',
    'access-report',
  ],
  owner: ['own-unit', 'same-controller', 'other-controller'],
  ownerSide: sides,
  smallestCell: [0, 1, 4, 5, 6, 100],
  relation: ['none', 'process', 'care', 'ended'],
  participates: yesNo,
  blockedWithin: yesNo,
  blockedAcross: yesNo,
  connected: yesNo,
  consent: ['none', 'given', 'withdrawn'],
  capacity: ['able', 'temporarily-without', 'lastingly-without', 'child'],
  attitudeClarified: yesNo,
  wouldObject: yesNo,
  relevant: yesNo,
  needed: yesNo,
  opened: ['nothing', 'existence', 'source'],
  danger: yesNo,
  consentUnobtainable: yesNo,
  indispensable: yesNo,
  emergencyCurrent: yesNo,
  protectedIdentity: ['none', 'marked', 'protected-registration'],
  neededForVisit: yesNo,
} as const satisfies Record<string, readonly unknown[]> & { [F in keyof CaseFacts]: readonly CaseFacts[F][] };

export type Dimension = keyof typeof dimensions;
/** One value in every dimension: a case. */
export type Choice = { [D in Dimension]: (typeof dimensions)[D][number] };

export const dimensionNames = Object.keys(dimensions) as Dimension[];

/** A nurse, rightly signed in, who asks to read an identity without anything that speaks for it. */
export const nothingSpeaksForIt: Choice = {
  asker: 'staff',
  role: 'home-care-nurse',
  side: 'health-care',
  assignmentCurrent: true,
  identityStrongEnough: true,
  signedInAnew: false,
  scopes: scopeSets[0] ?? [],
  isSubject: false,
  action: 'read',
  object: 'identity',
  owner: 'own-unit',
  ownerSide: 'health-care',
  smallestCell: 0,
  relation: 'none',
  participates: false,
  blockedWithin: false,
  blockedAcross: false,
  connected: false,
  consent: 'none',
  capacity: 'able',
  attitudeClarified: false,
  wouldObject: false,
  relevant: false,
  needed: false,
  opened: 'nothing',
  danger: false,
  consentUnobtainable: false,
  indispensable: false,
  emergencyCurrent: false,
  protectedIdentity: 'none',
  neededForVisit: false,
};

const ofStaff: readonly Dimension[] = ['role', 'assignmentCurrent', 'identityStrongEnough', 'signedInAnew'];
const withoutOwner: readonly Choice['object'][] = [
  'identity',
  'whereabouts',
  'matter',
  'contact-card',
  'task',
  'notice',
  'aggregate',
];

/** Whether the question of this case has the dimension at all: a patient has no role, an identity no owner. */
function applies(choice: Choice, dimension: Dimension): boolean {
  if (ofStaff.includes(dimension)) return choice.asker === 'staff';
  if (dimension === 'side') return choice.asker !== 'patient';
  if (dimension === 'scopes') return choice.asker === 'client';
  if (dimension === 'isSubject') return choice.asker === 'patient';
  if (dimension === 'owner' || dimension === 'ownerSide') return !withoutOwner.includes(choice.object);
  if (dimension === 'smallestCell') return choice.object === 'aggregate';
  return true;
}

/** A number that is the same for two cases exactly if their questions are the same. */
export function keyOf(choice: Choice): number {
  let key = 0;
  for (const name of dimensionNames) {
    const values: readonly unknown[] = dimensions[name];
    key = key * values.length + (applies(choice, name) ? values.indexOf(choice[name]) : 0);
  }
  return key;
}

/** The question of a case, in the product's words. */
export function questionOf(choice: Choice): AccessQuestion {
  return { asker: askerOf(choice), action: choice.action, object: objectOf(choice), facts: factsOf(choice) };
}

function askerOf(choice: Choice): Asker {
  const { side, scopes, isSubject, role, assignmentCurrent, identityStrongEnough, signedInAnew } = choice;
  if (choice.asker === 'client') return { kind: 'client', side, scopes };
  if (choice.asker === 'patient') return { kind: 'patient', isSubject };
  return { kind: 'staff', role, side, assignmentCurrent, identityStrongEnough, signedInAnew };
}

function objectOf({ object, owner, ownerSide, smallestCell }: Choice): AccessObject {
  switch (object) {
    case 'identity':
    case 'whereabouts':
    case 'matter':
    case 'contact-card':
    case 'task':
    case 'notice':
      return { kind: object };
    case 'aggregate':
      return { kind: object, smallestCell };
    default:
      return { kind: object, owner: { relation: owner, side: ownerSide } };
  }
}

function factsOf(choice: Choice): CaseFacts {
  return {
    relation: choice.relation,
    participates: choice.participates,
    blockedWithin: choice.blockedWithin,
    blockedAcross: choice.blockedAcross,
    connected: choice.connected,
    consent: choice.consent,
    capacity: choice.capacity,
    attitudeClarified: choice.attitudeClarified,
    wouldObject: choice.wouldObject,
    relevant: choice.relevant,
    needed: choice.needed,
    opened: choice.opened,
    danger: choice.danger,
    consentUnobtainable: choice.consentUnobtainable,
    indispensable: choice.indispensable,
    emergencyCurrent: choice.emergencyCurrent,
    protectedIdentity: choice.protectedIdentity,
    neededForVisit: choice.neededForVisit,
  };
}

/** All cases that differ from this one in exactly one dimension. */
export function* neighbours(choice: Choice, names: readonly Dimension[] = dimensionNames): Generator<Choice> {
  for (const name of names) {
    if (!applies(choice, name)) continue;
    for (const value of dimensions[name]) {
      if (value !== choice[name]) yield { ...choice, [name]: value };
    }
  }
}
