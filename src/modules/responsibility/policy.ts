import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { responsibilityTexts } from './texts/index.ts';

/** Who answers for the patient is known to everybody who takes part in the care. */
export const may = permissions('responsibility', {
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
    sentence: both(responsibilityTexts, (t) => t.mayView),
  },
});
