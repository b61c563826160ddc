import { Buildings3Icon, CogIcon } from '@navikt/aksel-icons';
import { lazy } from 'react';
import { type Contribution, say } from '../../../web/contribution.ts';
import { get } from '../../../web/api/client.ts';
import { unitListAnswer } from '../contract.ts';
import { organisationWebTexts as texts } from '../texts/web.ts';
import { useProposalsForMe } from './api.ts';

export { AdminTabs } from './AdminTabs.tsx';

const administer = 'organisation.administer';
const directory = 'organisation.directory';

/** The directory, and the administration of units and users. */
export const contribution: Contribution = {
  module: 'organisation',
  routes: [
    {
      path: '/directory',
      load: async () => ({ default: (await import('./Directory.tsx')).Directory }),
      title: say(texts, (t) => t.directory),
      permission: directory,
    },
    {
      path: '/directory/$unitId',
      load: async () => ({ default: (await import('./UnitScreen.tsx')).UnitScreen }),
      title: say(texts, (t) => t.tabUnit),
      permission: directory,
    },
    {
      path: '/directory/$unitId/contacts',
      load: async () => ({ default: (await import('./EditContacts.tsx')).EditContacts }),
      title: say(texts, (t) => t.keepContacts),
      permission: 'organisation.confirm',
    },
    {
      path: '/admin/units',
      load: async () => ({ default: (await import('./AdminUnits.tsx')).AdminUnits }),
      title: say(texts, (t) => t.units),
      permission: administer,
    },
    {
      path: '/admin/units/new',
      load: async () => ({ default: (await import('./EditUnit.tsx')).AddUnit }),
      title: say(texts, (t) => t.tabAddUnit),
      permission: administer,
    },
    {
      path: '/admin/units/$unitId',
      load: async () => ({ default: (await import('./EditUnit.tsx')).ChangeUnit }),
      title: say(texts, (t) => t.tabChangeUnit),
      permission: administer,
    },
    {
      path: '/admin/users',
      load: async () => ({ default: (await import('./AdminUsers.tsx')).AdminUsers }),
      title: say(texts, (t) => t.users),
      permission: administer,
    },
    {
      path: '/admin/users/new',
      load: async () => ({ default: (await import('./AddUser.tsx')).AddUser }),
      title: say(texts, (t) => t.addUser),
      permission: administer,
    },
    {
      path: '/admin/users/$staffId',
      load: async () => ({ default: (await import('./UserScreen.tsx')).UserScreen }),
      title: say(texts, (t) => t.tabUser),
      permission: administer,
    },
    {
      path: '/admin/proposals',
      load: async () => ({ default: (await import('./Proposals.tsx')).Proposals }),
      title: say(texts, (t) => t.proposals),
      permission: administer,
    },
  ],
  nav: [
    {
      to: '/directory',
      label: say(texts, (t) => t.directory),
      icon: Buildings3Icon,
      order: 60,
      permission: directory,
    },
    {
      to: '/admin/units',
      within: '/admin/',
      label: say(texts, (t) => t.admin),
      icon: CogIcon,
      order: 90,
      permission: administer,
      useCount: useProposalsForMe,
    },
  ],
  inPlace: {
    'organisation.read-change': lazy(async () => ({
      default: (await import('./ReadChangeButton.tsx')).ReadChangeButton,
    })),
  },
  commands: [
    { to: '/admin/users', label: say(texts, (t) => t.users), permission: administer },
    { to: '/admin/proposals', label: say(texts, (t) => t.proposals), permission: administer },
    { to: '/admin/units/new', label: say(texts, (t) => t.addUnit), permission: administer },
    { to: '/admin/users/new', label: say(texts, (t) => t.addUser), permission: administer },
  ],
  searches: [
    {
      id: 'units',
      title: say(texts, (t) => t.unit),
      permission: directory,
      search: async (text, signal) => {
        const { units } = await get('/api/units', unitListAnswer, { query: { text }, signal });
        return units.slice(0, 6).map(({ id, name, municipalityName, staffPhone }) => ({
          id,
          label: name,
          detail: [municipalityName, staffPhone].filter((part) => part !== null).join(' · '),
          to: `/directory/${id}`,
        }));
      },
    },
  ],
};
