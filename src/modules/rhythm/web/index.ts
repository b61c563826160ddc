import { ClipboardCheckmarkIcon, SunIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { reviewWebTexts } from '../texts/review-web.ts';
import { rhythmWebTexts } from '../texts/web.ts';

/** The morning list, what is told from hospitals, and recurring work. */
export const contribution: Contribution = {
  module: 'rhythm',
  routes: [
    {
      path: '/morning-list',
      load: async () => ({ default: (await import('./MorningList.tsx')).MorningList }),
      title: say(rhythmWebTexts, (t) => t.morningList),
      permission: 'rhythm.morningList',
    },
    {
      path: '/patients/$patientId/hospital-event',
      load: async () => ({ default: (await import('./TellEvent.tsx')).TellEvent }),
      title: say(rhythmWebTexts, (t) => t.tell),
      permission: 'rhythm.tell',
    },
    {
      path: '/occasions/$occasionId',
      load: async () => ({ default: (await import('./OccasionScreen.tsx')).OccasionScreen }),
      title: say(rhythmWebTexts, (t) => t.occasion),
      permission: 'rhythm.occasions',
    },
    {
      path: '/reviews',
      load: async () => ({ default: (await import('./Reviews.tsx')).Reviews }),
      title: say(reviewWebTexts, (t) => t.reviews),
      permission: 'rhythm.reviews',
    },
    {
      path: '/reviews/$reviewId',
      load: async () => ({ default: (await import('./ReviewScreen.tsx')).ReviewScreen }),
      title: say(reviewWebTexts, (t) => t.review),
      permission: 'rhythm.reviews',
    },
  ],
  nav: [
    {
      to: '/morning-list',
      label: say(rhythmWebTexts, (t) => t.morningList),
      icon: SunIcon,
      order: 26,
      permission: 'rhythm.morningList',
    },
    {
      to: '/reviews',
      label: say(reviewWebTexts, (t) => t.reviews),
      icon: ClipboardCheckmarkIcon,
      order: 41,
      permission: 'rhythm.reviews',
    },
  ],
};
