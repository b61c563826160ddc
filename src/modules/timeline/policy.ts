import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { timelineTexts } from './texts/index.ts';

/** The patient's timeline. Which entries a unit sees is decided row by row in the database: what it took part in, and its own record. */
export const may = permissions('timeline', {
  view: {
    roles: [
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
      'care-manager',
      'home-service-staff',
      'care-home-nurse',
      'mas',
      'mar',
      'head-of-unit',
    ],
    sentence: both(timelineTexts, (t) => t.mayView),
  },
});
