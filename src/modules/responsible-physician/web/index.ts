import { StethoscopeIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { physicianWebTexts } from '../texts/web.ts';

/** Responsible physicians: who carries a patient, transfers, one's own patients, substitutes. */
export const contribution: Contribution = {
  module: 'responsible-physician',
  routes: [
    {
      path: '/my-patients',
      load: async () => ({ default: (await import('./MyPatients.tsx')).MyPatients }),
      title: say(physicianWebTexts, (t) => t.mine),
      permission: 'responsible-physician.mine',
    },
    {
      path: '/physician-absences',
      load: async () => ({ default: (await import('./Absences.tsx')).Absences }),
      title: say(physicianWebTexts, (t) => t.absences),
      permission: 'responsible-physician.mine',
    },
    {
      path: '/patients/$patientId/physician',
      load: async () => ({ default: (await import('./PhysicianScreen.tsx')).PhysicianScreen }),
      title: say(physicianWebTexts, (t) => t.title),
      permission: 'responsible-physician.read',
    },
    {
      path: '/physician-transfers/$transferId',
      load: async () => ({ default: (await import('./TransferScreen.tsx')).TransferScreen }),
      title: say(physicianWebTexts, (t) => t.transfer),
      permission: 'responsible-physician.name',
    },
  ],
  nav: [
    {
      to: '/my-patients',
      label: say(physicianWebTexts, (t) => t.mine),
      icon: StethoscopeIcon,
      order: 25,
      permission: 'responsible-physician.mine',
    },
  ],
  commands: [
    {
      label: say(physicianWebTexts, (t) => t.absences),
      to: '/physician-absences',
      permission: 'responsible-physician.mine',
    },
  ],
};
