import type { AccessAction, AccessObject, AccessQuestion, CaseFacts, Owner, StaffAsker } from '../question.ts';

export const nothing: CaseFacts = {
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

export const nurse: StaffAsker = {
  kind: 'staff',
  role: 'home-care-nurse',
  side: 'health-care',
  assignmentCurrent: true,
  identityStrongEnough: true,
  signedInAnew: false,
};
export const anew: StaffAsker = { ...nurse, signedInAnew: true };
export const manager: StaffAsker = { ...nurse, role: 'care-manager', side: 'social-service' };
export const homeService: StaffAsker = { ...manager, role: 'home-service-staff' };
export const headOfUnit: StaffAsker = { ...anew, role: 'head-of-unit' };

export const own: Owner = { relation: 'own-unit', side: 'health-care' };
export const neighbour: Owner = { relation: 'same-controller', side: 'health-care' };
export const stranger: Owner = { relation: 'other-controller', side: 'health-care' };
export const strangerSocial: Owner = { relation: 'other-controller', side: 'social-service' };

export type Off = {
  facts?: Partial<CaseFacts>;
  asker?: AccessQuestion['asker'];
  object?: AccessObject;
  action?: AccessAction;
};
export interface Way {
  rule: string;
  ground: string;
  ask: AccessQuestion;
  /** What, changed alone, closes the way. */
  off: Off[];
}

export function ask(
  asker: AccessQuestion['asker'],
  action: AccessAction,
  object: AccessObject,
  facts: Partial<CaseFacts> = {},
) {
  return { asker, action, object, facts: { ...nothing, ...facts } };
}
export const way = (rule: string, ground: string, question: AccessQuestion, off: Off[]): Way => ({
  rule,
  ground,
  ask: question,
  off,
});

export const care = { relation: 'care' } as const;
export const noCare: Off[] = [{ facts: { relation: 'none' } }, { facts: { relation: 'ended' } }];
export const protectedPerson: Off[] = [
  { facts: { protectedIdentity: 'marked' } },
  { facts: { protectedIdentity: 'protected-registration' } },
];
export const chosen = { ...care, needed: true };
export const available = { ...care, connected: true };
export const innerEmergency = { needed: true, consentUnobtainable: true, emergencyCurrent: true };
export const emergency = { connected: true, danger: true, consentUnobtainable: true, emergencyCurrent: true };
export const record = (owner: Owner): AccessObject => ({ kind: 'record', owner });
export const source = (owner: Owner): AccessObject => ({ kind: 'source', owner });
export const unavailable: Off[] = [...noCare, { facts: { connected: false } }, { facts: { blockedAcross: true } }];
export const notEmergency: Off[] = [
  { facts: { connected: false } },
  { facts: { danger: false } },
  { facts: { consentUnobtainable: false } },
  { facts: { emergencyCurrent: false } },
  { asker: nurse },
  { asker: headOfUnit },
];
