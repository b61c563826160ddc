import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isStale } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { receipt, type RequestAction, supportPaths, type SupportRequest } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { requestQuery, supportKeys } from './api.ts';

const paths: Record<RequestAction, string> = {
  receive: supportPaths.receive,
  answer: supportPaths.answer,
  'refer-on': supportPaths.referOn,
  confirm: supportPaths.confirm,
  withdraw: supportPaths.withdraw,
  'move-booking': supportPaths.moveBooking,
  'cancel-booking': supportPaths.cancelBooking,
};
/** Done by the press of a button; the others open a form. */
export const atOnce: ReadonlySet<RequestAction> = new Set(['receive', 'confirm']);

/**
 * The form that is open, and what is done with it. A form is sent on top of what stood there when it was opened: if somebody
 * acted since, the writer keeps their words, reads what happened, and presses again.
 */
export function useRequestActions(request: SupportRequest) {
  const t = useText(supportWebTexts);
  const queries = useQueryClient();
  const [open, setOpen] = useState<RequestAction | null>(null);
  const [seen, setSeen] = useState(request.version);
  const acting = useRef<RequestAction>('receive');
  const close = () => setOpen(null);
  const meet = async () => {
    const { version } = await queries.fetchQuery({ ...requestQuery(request.id), staleTime: 0 });
    setSeen(version);
  };
  const act = useCommand<object, typeof receipt>({
    path: () => paths[acting.current].replace(':id', request.id),
    schema: receipt,
    invalidates: supportKeys,
    onSuccess: () => {
      announce(t.done);
      close();
    },
    onError: (error) => {
      if (isStale(error)) void meet();
    },
  });
  const perform = (action: RequestAction, body: object = {}) => {
    acting.current = action;
    act.mutate({ version: atOnce.has(action) ? request.version : seen, ...body });
  };
  const begin = (action: RequestAction) => {
    setSeen(request.version);
    setOpen(action);
  };
  return { open, begin, close, perform, act };
}
