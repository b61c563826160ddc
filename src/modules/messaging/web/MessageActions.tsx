import { InlineMessage } from '@navikt/ds-react';
import { useState } from 'react';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { ActionBar } from '../../../web/ui/ActionBar.tsx';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type Message, type MessageAction, messagePaths, messageSchema } from '../contract.ts';
import { messagingWebTexts } from '../texts/web.ts';
import type { ActionBody } from './action-body.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { messageKeys } from './api.ts';
import { blockedActions } from './blocked.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

const paths: Record<MessageAction, string> = {
  receive: messagePaths.receive,
  answer: messagePaths.answer,
  forward: messagePaths.forward,
  withdraw: messagePaths.withdraw,
  'mark-mis-sent': messagePaths.misSent,
  resend: messagePaths.resend,
};

/** What may be done with the message now, and why not the rest. */
export function MessageActions({ message }: { readonly message: Message }) {
  const t = useText(messagingWebTexts);
  const may = useMay()('messaging.write');
  const [open, setOpen] = useState<MessageAction | null>(null);
  const act = useMessageAction(message, open ?? 'receive', () => setOpen(null));
  const allowed = may ? message.actions : [];
  const stale = act.error instanceof ApiError && act.error.code === 'stale';
  const perform = (body: ActionBody) => act.mutate({ version: message.version, ...body });
  return (
    <>
      {open === 'answer' && (
        <AnswerForm question={message} sending={act} onSend={perform} onCancel={() => setOpen(null)} />
      )}
      {open !== null && open !== 'answer' && open !== 'receive' && (
        <ReasonDialog
          action={open}
          except={message.from.unit.id}
          busy={act.isPending}
          error={stale ? undefined : act.error}
          onConfirm={perform}
          onCancel={() => setOpen(null)}
        />
      )}
      {stale && (
        <InlineMessage status="warning" role="alert">
          {t.stale}
        </InlineMessage>
      )}
      {act.isError && !stale && (open === null || open === 'answer' || open === 'receive') && (
        <ErrorState error={act.error} />
      )}
      {open !== 'answer' && (
        <ActionBar
          actions={allowed.map((action) => ({
            id: action,
            label: t[action],
            ...(action === 'receive' ? { busy: act.isPending } : {}),
            onSelect: () => {
              if (action === 'receive') perform({});
              else setOpen(action);
            },
          }))}
          blocked={blockedActions(message, may, t)}
        />
      )}
    </>
  );
}

function useMessageAction(message: Message, action: MessageAction, onDone: () => void) {
  const t = useText(messagingWebTexts);
  const go = useGo();
  const said: Record<MessageAction, string> = {
    receive: t.received,
    answer: t.answered,
    forward: t.forwarded,
    withdraw: t.withdrawn,
    'mark-mis-sent': t.marked,
    resend: t.resent,
  };
  return useCommand({
    path: paths[action].replace(':id', message.id),
    schema: messageSchema,
    invalidates: messageKeys,
    onSuccess: (answer) => {
      announce(said[action]);
      onDone();
      // Answering and sending on make a new message; the conversation goes on there.
      if (answer.id !== message.id && answer.side !== null) go(`/messages/${answer.id}`);
    },
  });
}
