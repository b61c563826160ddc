import { CalendarIcon, HouseIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { visitWebTexts } from '../texts/web.ts';

/** Visits: the unit's day, one's own visits, what is planned for a patient. */
export const contribution: Contribution = {
  module: 'visit',
  routes: [
    {
      path: '/planning',
      load: async () => ({ default: (await import('./Planning.tsx')).Planning }),
      title: say(visitWebTexts, (t) => t.planning),
      permission: 'visit.see',
    },
    {
      path: '/visits',
      load: async () => ({ default: (await import('./MyVisits.tsx')).MyVisits }),
      title: say(visitWebTexts, (t) => t.myVisits),
      permission: 'visit.see',
    },
    {
      path: '/patients/$patientId/measures',
      load: async () => ({ default: (await import('./Measures.tsx')).Measures }),
      title: say(visitWebTexts, (t) => t.measures),
      permission: 'visit.see',
    },
  ],
  nav: [
    {
      to: '/visits',
      label: say(visitWebTexts, (t) => t.myVisits),
      icon: HouseIcon,
      order: 44,
      permission: 'visit.see',
    },
    {
      to: '/planning',
      label: say(visitWebTexts, (t) => t.planning),
      icon: CalendarIcon,
      order: 46,
      permission: 'visit.planDays',
    },
  ],
};
