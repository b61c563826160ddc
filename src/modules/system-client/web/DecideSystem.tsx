import { BodyLong, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { clientPaths, clientSchema, type SystemClient } from '../contract.ts';
import { clientWebTexts } from '../texts/web.ts';
import { clientKeys } from './api.ts';

export type SystemDecision = 'approve' | 'end';

interface DecideSystemProps {
  readonly client: SystemClient;
  readonly decision: SystemDecision;
  readonly onClose: () => void;
}

/** Says what the decision does before it is made; an end asks for the reason. */
export function DecideSystem({ client, decision, onClose }: DecideSystemProps) {
  const t = useText(clientWebTexts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { id, version, name, unit, state } = client;
  const waits = state === 'proposed';
  const ends = decision === 'end';
  const endWords = waits ? { title: t.refuseTitle, label: t.refuse } : { title: t.endTitle, label: t.end };
  const words = ends ? endWords : { title: t.approveTitle, label: t.approve };
  const missing = ends && reason.trim().length < 5;
  const decide = useCommand({
    path: `${clientPaths.list}/${id}/${decision}`,
    schema: clientSchema,
    invalidates: clientKeys,
    onSuccess: () => {
      announce(ends ? t.endedNow : t.approvedNow);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.label}
      danger={ends}
      busy={decide.isPending}
      error={decide.error}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        if (!missing) decide.mutate({ version, ...(ends ? { reason: reason.trim() } : {}) });
      }}
    >
      {!(ends && waits) && (
        <BodyLong spacing>{ends ? t.endText({ name }) : t.approveText({ name, unit: unit.name })}</BodyLong>
      )}
      {ends && (
        <TextField
          size="small"
          label={t.endReason}
          value={reason}
          maxLength={500}
          autoComplete="off"
          error={tried && missing ? t.needReason : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
