import { TasklistIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { worklistWebTexts } from '../texts/web.ts';

/** The worklist: where the day begins. */
export const contribution: Contribution = {
  module: 'worklist',
  routes: [
    {
      path: '/worklist',
      load: async () => ({ default: (await import('./Worklist.tsx')).Worklist }),
      title: say(worklistWebTexts, (t) => t.title),
      permission: 'worklist.view',
    },
  ],
  nav: [
    {
      to: '/worklist',
      label: say(worklistWebTexts, (t) => t.title),
      icon: TasklistIcon,
      order: 10,
      permission: 'worklist.view',
    },
  ],
};
