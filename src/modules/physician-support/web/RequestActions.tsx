import { InlineMessage } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { ActionBar } from '../../../web/ui/ActionBar.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { receipt, type RequestAction, supportPaths, type SupportRequest } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AcknowledgeReports } from './AcknowledgeReports.tsx';
import { supportKeys } from './api.ts';
import { MoveForm, ReasonForm, ReferOnForm } from './SmallForms.tsx';

const paths: Record<RequestAction, string> = {
  receive: supportPaths.receive,
  answer: supportPaths.answer,
  'refer-on': supportPaths.referOn,
  confirm: supportPaths.confirm,
  withdraw: supportPaths.withdraw,
  'move-booking': supportPaths.moveBooking,
  'cancel-booking': supportPaths.cancelBooking,
};
const atOnce: ReadonlySet<RequestAction> = new Set(['receive', 'confirm']);
const ofAsker: ReadonlySet<RequestAction> = new Set(['confirm', 'withdraw']);

/** What this person may do with the request now; what needs words opens a form below. */
export function RequestActions({ request }: { readonly request: SupportRequest }) {
  const t = useText(supportWebTexts);
  const may = useMay();
  const [open, setOpen] = useState<RequestAction | null>(null);
  const acting = useRef<RequestAction>('receive');
  const act = useCommand<object, typeof receipt>({
    path: () => paths[acting.current].replace(':id', request.id),
    schema: receipt,
    invalidates: supportKeys,
    onSuccess: () => {
      announce(t.done);
      setOpen(null);
    },
  });
  const perform = (action: RequestAction, body: object = {}) => {
    acting.current = action;
    act.mutate({ version: request.version, ...body });
  };
  const allowed = request.actions.filter((action) =>
    action === 'move-booking' || action === 'cancel-booking'
      ? may('physician-support.book')
      : may(ofAsker.has(action) ? 'physician-support.ask' : 'physician-support.answer'),
  );
  const stale = act.error instanceof ApiError && act.error.code === 'stale';
  const form = { request, busy: act.isPending, onCancel: () => setOpen(null) };
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
            onSelect: () => (atOnce.has(action) ? perform(action) : setOpen(action)),
          }))}
        />
      )}
    </>
  );
}
