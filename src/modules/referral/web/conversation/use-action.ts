import { useCommand } from '../../../../web/api/use-command.ts';
import { announce } from '../../../../web/ui/LiveAnnouncer.tsx';
import { useLocale } from '../../../../web/i18n/locale.tsx';
import { type ReferralAction, receiptAnswer } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { doneSentences } from '../../texts/web.ts';

/** One action on a referral; afterwards the conversation, the lists and the worklist are fetched anew. */
export function useAction<Body>(referral: Referral, action: ReferralAction, onDone: () => void) {
  const { locale } = useLocale();
  return useCommand<Body, typeof receiptAnswer>({
    path: `/api/referrals/${referral.id}/${action}`,
    schema: receiptAnswer,
    invalidates: [['referral', referral.id], ['referrals'], ['worklist']],
    onSuccess: () => {
      const done = doneSentences[locale][action];
      if (done !== undefined) announce(done);
      onDone();
    },
  });
}
