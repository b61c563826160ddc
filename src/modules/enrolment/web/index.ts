import { PersonGroupIcon } from '@navikt/aksel-icons';
import { lazy } from 'react';
import { type Contribution, say } from '../../../web/contribution.ts';
import { enrolmentWebTexts } from '../texts/web.ts';

export { StatusTag } from './StatusTag.tsx';

/** The enrolled patients, one enrolment, and its end. */
export const contribution: Contribution = {
  module: 'enrolment',
  routes: [
    {
      path: '/enrolments',
      load: async () => ({ default: (await import('./Enrolled.tsx')).Enrolled }),
      title: say(enrolmentWebTexts, (t) => t.title),
      permission: 'enrolment.view',
    },
    {
      path: '/enrolments/$enrolmentId',
      load: async () => ({ default: (await import('./EnrolmentScreen.tsx')).EnrolmentScreen }),
      title: say(enrolmentWebTexts, (t) => t.oneTab),
      permission: 'enrolment.view',
    },
    {
      path: '/enrolments/$enrolmentId/end',
      load: async () => ({ default: (await import('./EndScreen.tsx')).EndScreen }),
      title: say(enrolmentWebTexts, (t) => t.endTab),
      permission: 'enrolment.proposeEnd',
    },
  ],
  inPlace: {
    'enrolment.take-on': lazy(async () => ({ default: (await import('./TakeOnButton.tsx')).TakeOnButton })),
  },
  nav: [
    {
      to: '/enrolments',
      label: say(enrolmentWebTexts, (t) => t.title),
      icon: PersonGroupIcon,
      order: 40,
      permission: 'enrolment.view',
    },
  ],
};
