import { lazy } from 'react';
import { StethoscopeIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { supportWebTexts } from '../texts/web.ts';

/** The answer to a request, for the screens of those who have been given it. Loaded when first shown. */
export const AnswerForm = lazy(async () => ({ default: (await import('./AnswerForm.tsx')).AnswerForm }));

/** Asking for a physician, the thread, the unit's bookable times, and absent support. */
export const contribution: Contribution = {
  module: 'physician-support',
  routes: [
    {
      path: '/support',
      load: async () => ({ default: (await import('./SupportRequests.tsx')).SupportRequests }),
      title: say(supportWebTexts, (t) => t.title),
      permission: 'physician-support.read',
    },
    {
      path: '/support/new',
      load: async () => ({ default: (await import('./AskForPhysician.tsx')).AskForPhysician }),
      title: say(supportWebTexts, (t) => t.askTitle),
      permission: 'physician-support.ask',
    },
    {
      path: '/support/meet',
      load: async () => ({ default: (await import('./MeetPatient.tsx')).MeetPatient }),
      title: say(supportWebTexts, (t) => t.meetTitle),
      permission: 'physician-support.meet',
    },
    {
      path: '/support/slots',
      load: async () => ({ default: (await import('./Slots.tsx')).Slots }),
      title: say(supportWebTexts, (t) => t.slotsTitle),
      permission: 'physician-support.slots',
    },
    {
      path: '/support/absent',
      load: async () => ({ default: (await import('./Absences.tsx')).Absences }),
      title: say(supportWebTexts, (t) => t.absentTitle),
      permission: 'physician-support.absence',
    },
    {
      path: '/support/absent/$absenceId',
      load: async () => ({ default: (await import('./AbsenceCase.tsx')).AbsenceCase }),
      title: say(supportWebTexts, (t) => t.absentTitle),
      permission: 'physician-support.absence',
    },
    {
      path: '/support/$requestId',
      load: async () => ({ default: (await import('./RequestThread.tsx')).RequestThread }),
      title: say(supportWebTexts, (t) => t.request),
      permission: 'physician-support.read',
    },
  ],
  nav: [
    {
      to: '/support',
      label: say(supportWebTexts, (t) => t.title),
      icon: StethoscopeIcon,
      order: 42,
      permission: 'physician-support.read',
    },
  ],
};
