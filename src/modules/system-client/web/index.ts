import { type Contribution, say } from '../../../web/contribution.ts';
import { clientWebTexts as texts } from '../texts/web.ts';

const administer = 'system-client.administer';

/** Administration of systems that are connected. */
export const contribution: Contribution = {
  module: 'system-client',
  routes: [
    {
      path: '/admin/system-clients',
      load: async () => ({ default: (await import('./SystemClients.tsx')).SystemClients }),
      title: say(texts, (t) => t.title),
      permission: administer,
    },
    {
      path: '/admin/system-clients/new',
      load: async () => ({ default: (await import('./RegisterSystem.tsx')).RegisterSystem }),
      title: say(texts, (t) => t.register),
      permission: administer,
    },
    {
      path: '/admin/system-clients/$clientId',
      load: async () => ({ default: (await import('./SystemClientScreen.tsx')).SystemClientScreen }),
      title: say(texts, (t) => t.title),
      permission: administer,
    },
  ],
  commands: [{ to: '/admin/system-clients', label: say(texts, (t) => t.title), permission: administer }],
};
