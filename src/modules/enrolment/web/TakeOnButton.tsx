import { Button, ErrorMessage } from '@navikt/ds-react';
import { isId } from '../../../kernel/ids.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import type { WaitingWork } from '../../../web/contribution.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { useTakeOn } from './use-take-on.ts';

/** Takes over as the responsible person, on the row of the worklist that asks for it. */
export function TakeOnButton({ caseId, params, what }: WaitingWork) {
  const t = useText(enrolmentWebTexts);
  const takeOn = useTakeOn(caseId);
  const { responsibleId } = params;
  const seen = typeof responsibleId === 'string' && isId(responsibleId) ? responsibleId : null;
  return (
    <>
      <Button
        size="xsmall"
        variant="secondary"
        loading={takeOn.isPending}
        aria-label={`${t.takeOn}: ${what}`}
        onClick={() => takeOn.mutate({ seenResponsibleId: seen })}
      >
        {t.takeOn}
      </Button>
      {takeOn.isError && (
        <ErrorMessage size="small" role="alert">
          {takeOn.error.message}
        </ErrorMessage>
      )}
    </>
  );
}
