import { BodyLong, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { midSentence } from '../../../kernel/texts.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type Proposal, proposalSchema } from '../contract.ts';
import { roleTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { staffKeys } from './api.ts';

export type Decision = 'approve' | 'refuse' | 'withdraw';

interface DecideDialogProps {
  readonly proposal: Proposal;
  readonly decision: Decision;
  readonly onClose: () => void;
}

/** Says what the decision does before it is made; a no asks for the reason. */
export function DecideDialog({ proposal, decision, onClose }: DecideDialogProps) {
  const t = useText(organisationWebTexts);
  const roles = useText(roleTexts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { id, version, staffName, unitName, role } = proposal;
  const what = { name: staffName, role: midSentence(roles[role]), unit: unitName };
  const words = {
    approve: { title: t.approveTitle, label: t.approve, text: t.approveText(what), done: t.approved },
    refuse: { title: t.refuseTitle, label: t.refuse, text: t.refuseText(what), done: t.refused },
    withdraw: { title: t.withdrawTitle, label: t.withdraw, text: t.withdrawText(what), done: t.withdrawn },
  }[decision];
  const missing = decision === 'refuse' && reason.trim().length < 5;
  const decide = useCommand({
    path: `/api/assignment-proposals/${id}/${decision}`,
    schema: proposalSchema,
    invalidates: staffKeys,
    onSuccess: () => {
      announce(words.done);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.label}
      danger={decision === 'refuse'}
      busy={decide.isPending}
      error={decide.error}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        if (!missing) decide.mutate({ version, ...(decision === 'refuse' ? { reason: reason.trim() } : {}) });
      }}
    >
      <BodyLong spacing>{words.text}</BodyLong>
      {decision === 'refuse' && (
        <TextField
          size="small"
          label={t.refuseReason}
          value={reason}
          maxLength={500}
          autoComplete="off"
          error={tried && missing ? t.reasonNeeded : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
