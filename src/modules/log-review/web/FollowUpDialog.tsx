import { BodyLong, Select, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { type FollowUpKind, followUpKinds, type ReviewDetail, reviewDetail, reviewPaths } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { reviewKeys } from './api.ts';

interface FollowUpDialogProps {
  readonly detail: ReviewDetail;
  readonly position: number;
  readonly onClose: () => void;
}

/** Documents what was done about a look. */
export function FollowUpDialog({ detail, position, onClose }: FollowUpDialogProps) {
  const t = useText(logReviewWebTexts);
  const [kind, setKind] = useState<FollowUpKind>('talked');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const save = useCommand({
    path: reviewPaths.followUp.replace(':id', detail.review.id),
    schema: reviewDetail,
    invalidates: reviewKeys,
    onSuccess: onClose,
  });
  const missing = note.trim().length < 3;
  const confirm = () => {
    setTried(true);
    if (!missing) save.mutate({ version: detail.version, position, kind, note: note.trim() });
  };
  return (
    <ConfirmDialog
      open
      title={t.followUpTitle}
      confirmLabel={t.saveFollowUp}
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <BodyLong spacing>{t.followUpText}</BodyLong>
      <Select
        size="small"
        label={t.kind}
        value={kind}
        onChange={(event) => setKind(followUpKinds.find((one) => one === event.target.value) ?? 'talked')}
      >
        {followUpKinds.map((one) => (
          <option key={one} value={one}>
            {t[`follow-${one}`]}
          </option>
        ))}
      </Select>
      <Textarea
        size="small"
        label={t.note}
        minRows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={tried && missing ? t.needNote : undefined}
      />
    </ConfirmDialog>
  );
}
