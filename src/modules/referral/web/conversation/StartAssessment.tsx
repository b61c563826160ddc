import { BodyLong } from '@navikt/ds-react';
import type { z } from 'zod';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useGo } from '../../../../web/ui/AppLink.tsx';
import { ConfirmDialog } from '../../../../web/ui/dialogs.tsx';
import type { versionBody } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { Overtaken } from './Overtaken.tsx';
import { useAction } from './use-action.ts';

interface StartAssessmentProps {
  readonly referral: Referral;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Tells the sender that the assessment has begun, and opens the screen for deciding. */
export function StartAssessment({ referral, open, onClose }: StartAssessmentProps) {
  const t = useText(referralWebTexts);
  const go = useGo();
  const command = useAction<z.input<typeof versionBody>>(referral, 'start-assessment', () =>
    go(`/referrals/${referral.id}/decide`),
  );
  if (!open) return null;
  return (
    <Overtaken referral={referral} error={command.error} onSeen={onClose}>
      {(error) => (
        <ConfirmDialog
          open
          title={t.decideAction}
          confirmLabel={t.startAssessment}
          busy={command.isPending}
          error={error}
          onConfirm={() => command.mutate({ version: referral.version })}
          onCancel={onClose}
        >
          <BodyLong>{t.startAssessmentText}</BodyLong>
        </ConfirmDialog>
      )}
    </Overtaken>
  );
}
