import { BodyLong, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { type PickedUnit, UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import type { MessageAction } from '../contract.ts';
import { messagingWebTexts } from '../texts/web.ts';
import type { ActionBody } from './action-body.ts';

interface ReasonDialogProps {
  readonly action: Exclude<MessageAction, 'receive' | 'answer'>;
  /** A unit that cannot be the receiver. */
  readonly except: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (body: ActionBody) => void;
  readonly onCancel: () => void;
}

/** Says what will happen, and asks for what it needs: a reason, a receiver, or both. */
export function ReasonDialog({ action, except, busy, error, onConfirm, onCancel }: ReasonDialogProps) {
  const t = useText(messagingWebTexts);
  const [reason, setReason] = useState('');
  const [unit, setUnit] = useState<PickedUnit | null>(null);
  const [tried, setTried] = useState(false);
  const needsUnit = action === 'forward' || action === 'resend';
  const needsReason = action !== 'resend';
  const consequence = {
    forward: t.forwardText,
    withdraw: t.withdrawText,
    'mark-mis-sent': t.misSentText,
    resend: t.resendText,
  }[action];
  const confirm = () => {
    setTried(true);
    if ((needsUnit && unit === null) || (needsReason && reason.trim() === '')) return;
    onConfirm({
      ...(needsReason ? { reason: reason.trim() } : {}),
      ...(needsUnit && unit ? { toUnitId: unit.id } : {}),
    });
  };
  return (
    <ConfirmDialog
      open
      title={t[action]}
      confirmLabel={t[action]}
      busy={busy}
      error={error}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      <BodyLong spacing>{consequence}</BodyLong>
      {needsUnit && (
        <UnitPicker
          id="message-receiver"
          label={t.receiver}
          description={t.receiverHelp}
          except={except}
          value={unit}
          onChange={setUnit}
          error={tried && unit === null ? t.needReceiver : undefined}
        />
      )}
      {needsReason && (
        <Textarea
          size="small"
          label={t.reason}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={tried && reason.trim() === '' ? t.needReason : undefined}
        />
      )}
    </ConfirmDialog>
  );
}
