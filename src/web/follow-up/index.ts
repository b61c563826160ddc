import { BarChartIcon } from '@navikt/aksel-icons';
import { followUpTexts } from '../../views/follow-up/texts/index.ts';
import { type Contribution, say } from '../contribution.ts';

/** Quality follow-up: counts for those who see no persons. */
export const contribution: Contribution = {
  module: 'follow-up',
  routes: [
    {
      path: '/follow-up',
      load: async () => ({ default: (await import('./FollowUp.tsx')).FollowUp }),
      title: say(followUpTexts, (t) => t.title),
      permission: 'follow-up.view',
    },
  ],
  nav: [
    {
      to: '/follow-up',
      label: say(followUpTexts, (t) => t.title),
      icon: BarChartIcon,
      order: 70,
      permission: 'follow-up.view',
    },
  ],
};
