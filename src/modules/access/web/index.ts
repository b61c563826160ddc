import { type Contribution, say } from '../../../web/contribution.ts';
import { accessWebTexts } from '../texts/web.ts';

/** Consent, blocks, and the steps to what others hold. */
export const contribution: Contribution = {
  module: 'access',
  routes: [
    {
      path: '/patients/$patientId/access',
      load: async () => ({ default: (await import('./PatientAccess.tsx')).PatientAccess }),
      title: say(accessWebTexts, (t) => t.title),
      permission: 'access.read',
    },
    {
      path: '/openings/$openingId',
      load: async () => ({ default: (await import('./OpeningScreen.tsx')).OpeningScreen }),
      title: say(accessWebTexts, (t) => t.others),
      permission: 'access.open',
    },
    {
      path: '/block-requests/$requestId',
      load: async () => ({ default: (await import('./BlockRequestScreen.tsx')).BlockRequestScreen }),
      title: say(accessWebTexts, (t) => t.requestTitle),
      permission: 'access.read',
    },
  ],
};
