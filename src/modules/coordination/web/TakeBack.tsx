import { Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { coordinationPaths, taskReceipt, type TaskShown } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { coordinationKeys } from './api.ts';
import { nameOf } from './board-model.ts';

/** Takes a task from who has it, with the reason. */
export function TakeBack({ task, onClose }: { readonly task: TaskShown; readonly onClose: () => void }) {
  const t = useText(coordinationWebTexts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const back = useCommand<object, typeof taskReceipt>({
    path: coordinationPaths.takeBack.replace(':id', task.id),
    schema: taskReceipt,
    invalidates: coordinationKeys,
    onSuccess: () => {
      announce(t.takenBack);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t.takeBackOf({ who: nameOf(task, t.unknownPatient) })}
      confirmLabel={t.takeBack}
      busy={back.isPending}
      error={back.error}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        if (reason.trim() !== '') back.mutate({ version: task.version, reason });
      }}
    >
      <Textarea
        size="small"
        label={t.reason}
        description={t.takeBackText}
        value={reason}
        error={tried && reason.trim() === '' ? t.needText : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
