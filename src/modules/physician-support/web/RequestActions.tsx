import { InlineMessage } from '@navikt/ds-react';
import { isStale } from '../../../web/api/errors.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { ActionBar } from '../../../web/ui/ActionBar.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import type { RequestAction, SupportRequest } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AcknowledgeReports } from './AcknowledgeReports.tsx';
import { MoveForm, ReasonForm, ReferOnForm } from './SmallForms.tsx';
import { atOnce, useRequestActions } from './use-request-actions.ts';

const ofAsker: ReadonlySet<RequestAction> = new Set(['confirm', 'withdraw']);

/** What this person may do with the request now; what needs words opens a form below. */
export function RequestActions({ request }: { readonly request: SupportRequest }) {
  const t = useText(supportWebTexts);
  const may = useMay();
  const { open, begin, close, perform, act } = useRequestActions(request);
  const allowed = request.actions.filter((action) =>
    action === 'move-booking' || action === 'cancel-booking'
      ? may('physician-support.book')
      : may(ofAsker.has(action) ? 'physician-support.ask' : 'physician-support.answer'),
  );
  const stale = isStale(act.error);
  const form = { request, busy: act.isPending, onCancel: close };
  return (
    <>
      {open === 'answer' && <AnswerForm {...form} onSend={(given) => perform('answer', given)} />}
      {open === 'refer-on' && <ReferOnForm {...form} onSend={(body) => perform('refer-on', body)} />}
      {open === 'move-booking' && <MoveForm {...form} onSend={(body) => perform('move-booking', body)} />}
      {(open === 'withdraw' || open === 'cancel-booking') && (
        <ReasonForm {...form} label={t[open]} onSend={(reason) => perform(open, { reason })} />
      )}
      {stale && (
        <InlineMessage status="warning" role="alert">
          {t.stale}
        </InlineMessage>
      )}
      {act.isError && !stale && <ErrorState error={act.error} />}
      {open === null && request.reports.some(({ mayAcknowledge }) => mayAcknowledge) && (
        <AcknowledgeReports request={request} />
      )}
      {open === null && (
        <ActionBar
          actions={allowed.map((action) => ({
            id: action,
            label: t[action],
            busy: act.isPending && atOnce.has(action),
            onSelect: () => (atOnce.has(action) ? perform(action) : begin(action)),
          }))}
        />
      )}
    </>
  );
}
