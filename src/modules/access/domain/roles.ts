import type { Role } from '../../../kernel/roles.ts';
import type { StaffAsker } from './question.ts';

/** Those who give health care, and may therefore need what others have documented about their patient. */
export const giversOfCare: readonly Role[] = [
  'home-care-nurse',
  'receiver',
  'occupational-therapist',
  'physiotherapist',
  'dietitian',
  'health-centre-nurse',
  'health-centre-physician',
  'home-care-physician',
  'ward-nurse',
  'ward-physician',
  'mobile-team-nurse',
  'coordinator',
  'on-call-physician',
  'ambulance-nurse',
  'care-home-nurse',
];

/** Those who answer for the quality of the care and review who has looked at what. */
export const reviewers: readonly Role[] = ['mas', 'mar', 'head-of-unit'];

/** Those who may read figures about a county, with and without patients of their own. */
export const followers: readonly Role[] = ['analyst', 'agreement-owner', ...reviewers];

export const givesCare = ({ role, side }: StaffAsker) => side === 'health-care' && giversOfCare.includes(role);

/** On the social side the care manager looks into others' data; home service works from tasks and contact cards. */
export const assessesNeed = ({ role, side }: StaffAsker) => side === 'social-service' && role === 'care-manager';
