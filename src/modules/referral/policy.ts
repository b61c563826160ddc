import { both } from '../../kernel/texts.ts';
import type { Role } from '../../kernel/roles.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, type Decision, deny, permissions } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import type { ReferralAction } from './contract.ts';
import { movers, type Side } from './domain/states.ts';
import type { Referral } from './queries.ts';
import { referralTexts } from './texts/index.ts';

const therapists: Role[] = ['occupational-therapist', 'physiotherapist'];
const healthCentre: Role[] = ['health-centre-nurse', 'health-centre-physician'];
const deciders: Role[] = ['receiver', ...therapists, ...healthCentre];
const receivers: Role[] = [...deciders, 'home-care-nurse', 'coordinator', 'care-home-nurse'];
const writers: Role[] = [
  ...receivers,
  'dietitian',
  'home-care-physician',
  'ward-nurse',
  'ward-physician',
  'mobile-team-nurse',
  'on-call-physician',
  'ambulance-nurse',
];

/** Who may do what by role. That it is the unit's own matter, and on which side of it, is decided on the referral. */
export const may = permissions('referral', {
  read: { roles: [...writers, 'care-manager', 'head-of-unit'], sentence: both(referralTexts, (t) => t.mayRead) },
  write: { roles: writers, sentence: both(referralTexts, (t) => t.mayWrite) },
  receive: { roles: receivers, sentence: both(referralTexts, (t) => t.mayReceive) },
  decide: { roles: deciders, sentence: both(referralTexts, (t) => t.mayDecide) },
});

/** The permission that each action needs. */
export const permissionFor: Record<ReferralAction, (typeof may)[keyof typeof may]> = {
  save: may.write,
  discard: may.write,
  send: may.write,
  receive: may.receive,
  confirm: may.receive,
  'start-assessment': may.receive,
  assess: may.decide,
  'ask-completion': may.receive,
  'answer-completion': may.write,
  'supply-facts': may.write,
  accept: may.decide,
  decline: may.decide,
  withdraw: may.write,
  close: may.write,
  'accept-decline': may.write,
  'add-attachment': may.write,
  'remove-attachment': may.write,
};

/** The sides that the acting unit is on: none, one, or both when a unit of many roles refers to itself in an imported matter. */
export function sidesOf(work: Work, referral: Pick<Referral, 'fromUnitId' | 'toUnitId' | 'state'>): Side[] {
  const { unitId } = userOf(work.actor);
  const sides: Side[] = [];
  if (referral.fromUnitId === unitId) sides.push('sender');
  if (referral.toUnitId === unitId && referral.state !== 'draft') sides.push('receiver');
  return sides;
}

/** A participant sees the matter: the sender always, the receiver once it is sent. */
export function decideOnLooking(work: Work, referral: Referral): Decision {
  if (sidesOf(work, referral).length === 0)
    return deny(
      'not-participant',
      both(referralTexts, (t) => t.notFound),
    );
  return referral.state === 'draft' ? allow('own-draft') : decideOnMatter(work, 'read');
}

/** Only the receiving unit decides; only the sending unit completes and withdraws. */
export function decideOnAction(work: Work, referral: Referral, action: ReferralAction): Decision {
  const sides = sidesOf(work, referral);
  if (!movers[action].some((side) => sides.includes(side))) {
    const text = movers[action].includes('sender') ? 'notSender' : 'notReceiver';
    return deny(
      'wrong-side',
      both(referralTexts, (t) => t[text]),
    );
  }
  return referral.state === 'draft' ? allow('own-draft') : decideOnMatter(work, 'change');
}

/** The unit that wrote it about the wrong person moves it to the right one. */
export function decideOnMoving(work: Work, referral: Referral): Decision {
  if (sidesOf(work, referral).includes('sender'))
    return referral.state === 'draft' ? allow('own-draft') : decideOnMatter(work, 'change');
  return deny(
    'wrong-side',
    both(referralTexts, (t) => t.notSender),
  );
}
