import { Button, Textarea } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { post } from '../../../web/api/client.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { AutosaveStatus } from '../../../web/ui/AutosaveStatus.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { useSavedDraft } from '../../../web/ui/saved-draft.ts';
import { uiTexts } from '../../../web/ui/texts.ts';
import { draftSaved, type Message, type messageDraftAnswer, messagePaths } from '../contract.ts';
import { messagingWebTexts } from '../texts/web.ts';
import type { ActionBody } from './action-body.ts';
import { draftQuery } from './api.ts';
import { emptyMessage } from './new-message.ts';

interface AnswerFormProps {
  readonly question: Message;
  readonly sending: { readonly isPending: boolean; readonly isSuccess: boolean };
  readonly onSend: (body: ActionBody) => void;
  readonly onCancel: () => void;
}

/** The answer to a question, under the conversation; kept on the server while it is written. */
export function AnswerForm(props: AnswerFormProps) {
  const draft = useQuery(draftQuery(draftOf(props.question)));
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />;
  return draft.isPending ? null : <AnswerFields {...props} began={draft.data} />;
}

function draftOf({ patientId, id }: Message) {
  return { patientId, about: { kind: 'message' as const, id } };
}

interface AnswerFieldsProps extends AnswerFormProps {
  readonly began: z.output<typeof messageDraftAnswer>;
}

function AnswerFields({ question, sending, began, onSend, onCancel }: AnswerFieldsProps) {
  const t = useText(messagingWebTexts);
  const { cancel } = useText(uiTexts);
  const [text, setText] = useState(began.draft?.body ?? '');
  const [wrong, setWrong] = useState(false);
  const { state, saveNow } = useSavedDraft({
    value: { ...emptyMessage, body: text },
    empty: emptyMessage,
    savedAt: began.savedAt,
    enabled: !sending.isPending && !sending.isSuccess,
    save: (draft) => post(messagePaths.saveDraft, draftSaved, { ...draftOf(question), draft }),
  });
  const send = async () => {
    setWrong(text.trim() === '');
    if (text.trim() === '') return;
    // A save under way must not come after, and keep a draft of what is sent.
    await saveNow();
    onSend({ body: text.trim() });
  };
  return (
    <div className="hl-messages__answer">
      <Textarea
        // The form opens because somebody pressed Answer: the caret belongs here.
        ref={focusOnce}
        size="small"
        label={t.answerText}
        minRows={4}
        maxLength={8000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={wrong && text.trim() === '' ? t.needText : undefined}
      />
      <div className="hl-messages__buttons">
        <Button size="small" loading={sending.isPending} onClick={() => void send()}>
          {t.sendAnswer}
        </Button>
        <Button size="small" variant="secondary" data-color="neutral" onClick={onCancel}>
          {cancel}
        </Button>
        <AutosaveStatus state={state} onSaveNow={() => void saveNow()} />
      </div>
    </div>
  );
}

function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
