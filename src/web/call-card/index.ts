import { type Contribution, say } from '../contribution.ts';
import { callCardTexts } from './texts/index.ts';

/** The card that tells patient and relatives whom to ring. */
export const contribution: Contribution = {
  module: 'call-card',
  routes: [
    {
      path: '/patients/$patientId/call-card',
      load: async () => ({ default: (await import('./CallCard.tsx')).CallCard }),
      title: say(callCardTexts, (t) => t.title),
      permission: 'call-card.make',
    },
  ],
};
