import type { Role } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { visitTexts } from './texts/index.ts';

const visiting: Role[] = [
  'home-care-nurse',
  'receiver',
  'occupational-therapist',
  'physiotherapist',
  'dietitian',
  'care-home-nurse',
  'mobile-team-nurse',
  'home-care-physician',
];

/** Who may do what with visits. That the patient is enrolled at the own unit is decided on the matter itself. */
export const may = permissions('visit', {
  see: {
    roles: [...visiting, 'home-service-staff', 'coordinator', 'head-of-unit', 'mas', 'mar'],
    sentence: both(visitTexts, (t) => t.maySee),
  },
  mark: { roles: [...visiting, 'home-service-staff', 'head-of-unit'], sentence: both(visitTexts, (t) => t.mayMark) },
  planMeasures: { roles: visiting, sentence: both(visitTexts, (t) => t.mayPlanMeasures) },
  planDays: {
    roles: ['home-care-nurse', 'receiver', 'coordinator', 'head-of-unit', 'care-home-nurse', 'mobile-team-nurse'],
    sentence: both(visitTexts, (t) => t.mayPlanDays),
  },
});
