import { Button, ErrorMessage } from '@navikt/ds-react';
import { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import type { WaitingWork } from '../../../web/contribution.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { organisationWebTexts } from '../texts/web.ts';

/** Confirms that a change of another unit has been read, on the row of the worklist that tells of it. */
export function ReadChangeButton({ caseId, what }: WaitingWork) {
  const t = useText(organisationWebTexts);
  const read = useCommand({
    path: `/api/units/${caseId}/change-read`,
    schema: z.unknown(),
    invalidates: [['worklist'], ['units']],
  });
  return (
    <>
      <Button
        size="xsmall"
        variant="secondary"
        loading={read.isPending}
        aria-label={`${t.changeRead}: ${what}`}
        onClick={() => read.mutate({})}
      >
        {t.changeRead}
      </Button>
      {read.isError && (
        <ErrorMessage size="small" role="alert">
          {read.error.message}
        </ErrorMessage>
      )}
    </>
  );
}
