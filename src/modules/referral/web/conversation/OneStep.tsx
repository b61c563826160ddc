import { BodyLong } from '@navikt/ds-react';
import type { z } from 'zod';
import { useLocale } from '../../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../../web/ui/dialogs.tsx';
import type { ReferralAction, versionBody } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { useNames } from '../names.ts';
import { effects } from '../../texts/web.ts';
import { Overtaken } from './Overtaken.tsx';
import { useAction } from './use-action.ts';

const steps = ['receive', 'confirm', 'close'] as const;
type Step = (typeof steps)[number];

interface OneStepProps {
  readonly referral: Referral;
  readonly action: ReferralAction | null;
  readonly onClose: () => void;
}

/** Actions that carry nothing but the act: says what it means, then does it. */
export function OneStep({ referral, action, onClose }: OneStepProps) {
  const step = steps.find((one) => one === action);
  return step ? <StepDialog referral={referral} step={step} onClose={onClose} /> : null;
}

function StepDialog(props: { readonly referral: Referral; readonly step: Step; readonly onClose: () => void }) {
  const { referral, step, onClose } = props;
  const { locale } = useLocale();
  const names = useNames();
  const command = useAction<z.input<typeof versionBody>>(referral, step, onClose);
  return (
    <Overtaken referral={referral} error={command.error} onSeen={onClose}>
      {(error) => (
        <ConfirmDialog
          open
          title={names.action(step)}
          confirmLabel={names.action(step)}
          busy={command.isPending}
          error={error}
          onConfirm={() => command.mutate({ version: referral.version })}
          onCancel={onClose}
        >
          <BodyLong>{effects[locale][step]}</BodyLong>
        </ConfirmDialog>
      )}
    </Overtaken>
  );
}
