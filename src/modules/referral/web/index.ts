import { FileTextIcon } from '@navikt/aksel-icons';
import { z } from 'zod';
import { post } from '../../../web/api/client.ts';
import { type Contribution, say, type SearchHit } from '../../../web/contribution.ts';
import { searchAnswer } from '../contract.ts';
import { referralWebTexts } from '../texts/web.ts';

/** Screens of the referral: lists, writing, the conversation, the decision. */
export const contribution: Contribution = {
  module: 'referral',
  routes: [
    {
      path: '/referrals',
      load: async () => ({ default: (await import('./list/Referrals.tsx')).Referrals }),
      title: say(referralWebTexts, (t) => t.referrals),
      permission: 'referral.read',
    },
    {
      path: '/referrals/new',
      load: async () => ({ default: (await import('./write/StartReferral.tsx')).StartReferral }),
      title: say(referralWebTexts, (t) => t.startTitle),
      permission: 'referral.write',
    },
    {
      path: '/referrals/$referralId',
      load: async () => ({ default: (await import('./conversation/Conversation.tsx')).Conversation }),
      title: say(referralWebTexts, (t) => t.referral),
      permission: 'referral.read',
    },
    {
      path: '/referrals/$referralId/edit',
      load: async () => ({ default: (await import('./write/WriteReferral.tsx')).WriteReferral }),
      title: say(referralWebTexts, (t) => t.writeTitle),
      permission: 'referral.write',
    },
    {
      path: '/referrals/$referralId/decide',
      load: async () => ({ default: (await import('./decide/Decide.tsx')).Decide }),
      title: say(referralWebTexts, (t) => t.decideTitle),
      permission: 'referral.decide',
    },
  ],
  nav: [
    {
      to: '/referrals',
      label: say(referralWebTexts, (t) => t.referrals),
      icon: FileTextIcon,
      order: 30,
      permission: 'referral.read',
    },
  ],
  commands: [{ label: say(referralWebTexts, (t) => t.write), to: '/referrals/new', permission: 'referral.write' }],
  searches: [
    {
      id: 'referrals',
      title: say(referralWebTexts, (t) => t.referrals),
      permission: 'referral.read',
      search: async (text, signal) => {
        const found = await Promise.all(
          z
            .enum(['received', 'sent'])
            .options.map((box) => post('/api/referrals/search', searchAnswer, { box, text, limit: 5 }, { signal })),
        );
        return found.flatMap(({ rows }) => rows).map(hitOf);
      },
    },
  ],
};

function hitOf(row: z.output<typeof searchAnswer>['rows'][number]): SearchHit {
  return { id: row.id, label: row.caseNumber, detail: row.patient?.name ?? '', to: `/referrals/${row.id}` };
}
