import { both } from '../../kernel/texts.ts';
import type { Role } from '../../kernel/roles.ts';
import { permissions } from '../../platform/authorise.ts';
import { enrolmentTexts } from './texts/index.ts';

const rehab: Role[] = ['occupational-therapist', 'physiotherapist'];
const homeCare: Role[] = ['home-care-nurse', 'receiver', ...rehab];
const healthCentre: Role[] = ['health-centre-nurse', 'health-centre-physician', 'home-care-physician'];

/** Who may do what. That it is one's own unit's matter is decided on the enrolment itself: `domain/actions.ts`. */
export const may = permissions('enrolment', {
  view: {
    roles: [
      ...homeCare,
      ...healthCentre,
      'dietitian',
      'ward-nurse',
      'ward-physician',
      'mobile-team-nurse',
      'coordinator',
      'on-call-physician',
      'care-manager',
      'care-home-nurse',
      'mas',
      'mar',
      'head-of-unit',
    ],
    sentence: both(enrolmentTexts, (t) => t.mayView),
  },
  changeResponsible: {
    roles: [...homeCare, 'head-of-unit'],
    sentence: both(enrolmentTexts, (t) => t.mayChangeResponsible),
  },
  takeOn: { roles: homeCare, sentence: both(enrolmentTexts, (t) => t.mayTakeOn) },
  proposeEnd: { roles: homeCare, sentence: both(enrolmentTexts, (t) => t.mayProposeEnd) },
  answerEnd: { roles: healthCentre, sentence: both(enrolmentTexts, (t) => t.mayAnswerEnd) },
});
