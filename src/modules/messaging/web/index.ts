import { EnvelopeClosedIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { messagingWebTexts } from '../texts/web.ts';

/** Messages between units: lists, the conversation, writing. */
export const contribution: Contribution = {
  module: 'messaging',
  routes: [
    {
      path: '/messages',
      load: async () => ({ default: (await import('./Messages.tsx')).Messages }),
      title: say(messagingWebTexts, (t) => t.title),
      permission: 'messaging.read',
    },
    {
      path: '/messages/new',
      load: async () => ({ default: (await import('./WriteMessage.tsx')).WriteMessage }),
      title: say(messagingWebTexts, (t) => t.newTitle),
      permission: 'messaging.write',
    },
    {
      path: '/messages/$messageId',
      load: async () => ({ default: (await import('./MessageThread.tsx')).MessageThread }),
      title: say(messagingWebTexts, (t) => t.message),
      permission: 'messaging.read',
    },
  ],
  nav: [
    {
      to: '/messages',
      label: say(messagingWebTexts, (t) => t.title),
      icon: EnvelopeClosedIcon,
      order: 50,
      permission: 'messaging.read',
    },
  ],
};
