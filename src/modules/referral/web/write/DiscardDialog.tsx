import { BodyLong } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../../../web/api/client.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useGo } from '../../../../web/ui/AppLink.tsx';
import { ConfirmDialog } from '../../../../web/ui/dialogs.tsx';
import { receiptAnswer, referralAnswer } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { referralWebTexts } from '../../texts/web.ts';

interface DiscardDialogProps {
  readonly open: boolean;
  readonly referral: Referral;
  readonly onClose: () => void;
}

/** Throws a draft away, whatever was saved in it last. */
export function DiscardDialog({ open, referral, onClose }: DiscardDialogProps) {
  const t = useText(referralWebTexts);
  const go = useGo();
  const queries = useQueryClient();
  const discard = useMutation({
    mutationFn: async () => {
      // Autosave has moved the version on since the screen was opened.
      const { version } = await get(`/api/referrals/${referral.id}`, referralAnswer);
      return post(`/api/referrals/${referral.id}/discard`, receiptAnswer, { version });
    },
    onSuccess: async () => {
      go('/referrals', { replace: true, search: { box: 'drafts' } });
      await queries.invalidateQueries({ queryKey: ['referrals'] });
    },
  });
  return (
    <ConfirmDialog
      open={open}
      title={t.discardTitle}
      confirmLabel={t.discard}
      danger
      busy={discard.isPending}
      error={discard.error}
      onConfirm={() => discard.mutate()}
      onCancel={onClose}
    >
      <BodyLong>{t.discardText}</BodyLong>
    </ConfirmDialog>
  );
}
