import { type Contribution, say } from '../contribution.ts';
import { overviewTexts } from './texts/index.ts';

/** The patient overview, composed of several modules. */
export const contribution: Contribution = {
  module: 'patient-overview',
  routes: [
    {
      path: '/patients/$patientId',
      load: async () => ({ default: (await import('./PatientOverview.tsx')).PatientOverview }),
      title: say(overviewTexts, (t) => t.title),
      permission: 'patient-overview.view',
    },
  ],
};
