import { Button } from '@navikt/ds-react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type ReviewDetail, reviewDetail, reviewPaths } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { reviewKeys } from './api.ts';

/** Draws the sample of a review that is due. */
export function StartDue({ detail }: { readonly detail: ReviewDetail }) {
  const t = useText(logReviewWebTexts);
  const start = useCommand({
    path: reviewPaths.startDue.replace(':id', detail.review.id),
    schema: reviewDetail,
    invalidates: reviewKeys,
  });
  return (
    <>
      <Button size="small" loading={start.isPending} onClick={() => start.mutate({ version: detail.version })}>
        {t.drawSample}
      </Button>
      {start.error && <ErrorState error={start.error} />}
    </>
  );
}
