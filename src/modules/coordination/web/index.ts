import { CarIcon, TasklistIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { coordinationWebTexts } from '../texts/web.ts';

/** The coordinator's board, who is in which car, and the car's own round. */
export const contribution: Contribution = {
  module: 'coordination',
  routes: [
    {
      path: '/coordination',
      load: async () => ({ default: (await import('./Coordination.tsx')).Coordination }),
      title: say(coordinationWebTexts, (t) => t.title),
      permission: 'coordination.see',
    },
    {
      path: '/coordination/staffing',
      load: async () => ({ default: (await import('./Staffing.tsx')).Staffing }),
      title: say(coordinationWebTexts, (t) => t.staffing),
      permission: 'coordination.see',
    },
    {
      path: '/coordination/round',
      load: async () => ({ default: (await import('./MyRound.tsx')).MyRound }),
      title: say(coordinationWebTexts, (t) => t.myRound),
      permission: 'coordination.ride',
    },
  ],
  nav: [
    {
      to: '/coordination',
      label: say(coordinationWebTexts, (t) => t.title),
      icon: TasklistIcon,
      order: 43,
      permission: 'coordination.plan',
    },
    {
      to: '/coordination/round',
      label: say(coordinationWebTexts, (t) => t.myRound),
      icon: CarIcon,
      order: 45,
      permission: 'coordination.ride',
    },
  ],
};
