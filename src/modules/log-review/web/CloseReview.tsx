import { BodyLong, BodyShort, Button, Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { type ReviewDetail, reviewDetail, reviewPaths } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { reviewKeys } from './api.ts';

/** Closes a review, or says what is still to do. */
export function CloseReview({ detail }: { readonly detail: ReviewDetail }) {
  const t = useText(logReviewWebTexts);
  const [open, setOpen] = useState(false);
  const { hinder } = detail;
  if (hinder !== null)
    return (
      <BodyShort size="small" className="hl-log-review__close">
        {t.cannotClose} {t[`hinder-${hinder.why}`]({ looks: hinder.looks })}
      </BodyShort>
    );
  return (
    <div className="hl-log-review__close">
      <Button size="small" onClick={() => setOpen(true)}>
        {t.close}
      </Button>
      {open && <CloseDialog detail={detail} onClose={() => setOpen(false)} />}
    </div>
  );
}

function CloseDialog({ detail, onClose }: { readonly detail: ReviewDetail; readonly onClose: () => void }) {
  const t = useText(logReviewWebTexts);
  const [conclusion, setConclusion] = useState('');
  const [tried, setTried] = useState(false);
  const close = useCommand({
    path: reviewPaths.close.replace(':id', detail.review.id),
    schema: reviewDetail,
    invalidates: reviewKeys,
    onSuccess: onClose,
  });
  const missing = conclusion.trim().length < 3;
  const confirm = () => {
    setTried(true);
    if (!missing) close.mutate({ version: detail.version, conclusion: conclusion.trim() });
  };
  return (
    <ConfirmDialog
      open
      title={t.closeTitle}
      confirmLabel={t.close}
      busy={close.isPending}
      error={close.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <BodyLong spacing>{t.closeText}</BodyLong>
      <Textarea
        size="small"
        label={t.conclusion}
        minRows={3}
        maxLength={2000}
        value={conclusion}
        onChange={(event) => setConclusion(event.target.value)}
        error={tried && missing ? t.needNote : undefined}
      />
    </ConfirmDialog>
  );
}
