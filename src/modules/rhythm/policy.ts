import type { Role } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { rhythmTexts } from './texts/index.ts';

const carrying: Role[] = [
  'health-centre-physician',
  'home-care-physician',
  'health-centre-nurse',
  'mobile-team-nurse',
  'coordinator',
];
const tellers: Role[] = [...carrying, 'ward-nurse', 'ward-physician', 'home-care-nurse', 'receiver', 'care-home-nurse'];

export const may = permissions('rhythm', {
  tell: {
    roles: [...tellers, 'ambulance-nurse', 'on-call-physician'],
    sentence: both(rhythmTexts, (t) => t.mayTell),
  },
  /** No role: a system's scope alone. */
  giveNotice: { roles: [], sentence: both(rhythmTexts, (t) => t.mayGiveNotice) },
  morningList: { roles: carrying, sentence: both(rhythmTexts, (t) => t.mayMorningList) },
  reviews: {
    roles: [...tellers, 'occupational-therapist', 'physiotherapist', 'dietitian', 'head-of-unit', 'mas', 'mar'],
    sentence: both(rhythmTexts, (t) => t.mayReviews),
  },
  holdReviews: {
    roles: [...carrying, 'home-care-nurse', 'receiver', 'care-home-nurse', 'occupational-therapist', 'physiotherapist'],
    sentence: both(rhythmTexts, (t) => t.mayHoldReviews),
  },
  occasions: { roles: [...tellers, 'head-of-unit'], sentence: both(rhythmTexts, (t) => t.mayOccasions) },
});
