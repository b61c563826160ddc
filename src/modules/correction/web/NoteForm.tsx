import { BodyLong, Button, InlineMessage, Modal, Select, Textarea } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { uiTexts } from '../../../web/ui/texts.ts';
import { correctionPaths, type MatterTexts, noteReceipt } from '../contract.ts';
import { correctionWebTexts } from '../texts/web.ts';
import { correctionKeys, type Matter, textsQuery } from './api.ts';

type Text = MatterTexts['texts'][number];

interface NoteFormProps {
  readonly kind: 'correction' | 'objection';
  readonly matter: Matter;
  readonly texts: readonly Text[];
  readonly onClose: () => void;
}

interface Written {
  readonly key: string;
  readonly newText: string;
  readonly why: string;
}

const keyOf = ({ objectId, field }: Text) => `${objectId} ${field}`;
const shortest = 3;

/** The form of a correction or an objection. What is written stays when somebody else was first. */
export function NoteForm({ kind, matter, texts, onClose }: NoteFormProps) {
  const t = useText(correctionWebTexts);
  const [written, setWritten] = useState<Written>({ key: '', newText: '', why: '' });
  const [tried, setTried] = useState(false);
  const chosen = texts.find((text) => keyOf(text) === written.key);
  const correcting = kind === 'correction';
  const send = useNote(kind, matter, onClose);
  const overtaken = send.error instanceof ApiError && send.error.code === 'stale';
  const unchanged = correcting && chosen !== undefined && written.newText.trim() === chosen.text;
  const noText = correcting && written.newText.trim() === '';
  const fault = chosen === undefined || unchanged || noText || written.why.trim().length < shortest;
  const submit = () => {
    setTried(true);
    if (fault) return;
    const { objectId, field, text: oldText } = chosen;
    const said = correcting ? { newText: written.newText, reason: written.why } : { words: written.why };
    send.mutate({ ...matter, objectId, field, oldText, ...said });
  };
  return (
    <>
      <Modal.Body>
        <div className="hl-correction__fields">
          <BodyLong size="small">{correcting ? t.correctHelp : t.objectHelp}</BodyLong>
          <ChooseText
            texts={texts}
            value={written.key}
            error={tried && chosen === undefined}
            onChoose={(text) => setWritten({ ...written, key: text ? keyOf(text) : '', newText: text?.text ?? '' })}
          />
          {chosen && <AsItReads text={chosen.text} />}
          {chosen && correcting && (
            <Textarea
              size="small"
              label={t.newText}
              value={written.newText}
              error={tried && (unchanged || noText) ? t.needNew : undefined}
              onChange={({ target }) => setWritten({ ...written, newText: target.value.slice(0, chosen.maxLength) })}
            />
          )}
          <Textarea
            size="small"
            label={correcting ? t.why : t.words}
            minRows={2}
            value={written.why}
            error={tried && written.why.trim().length < shortest ? (correcting ? t.needWhy : t.needWords) : undefined}
            onChange={({ target }) => setWritten({ ...written, why: target.value.slice(0, 2000) })}
          />
          {overtaken && (
            <InlineMessage status="warning" size="small" role="alert">
              {t.stale}. {t.staleText}
            </InlineMessage>
          )}
          {send.isError && !overtaken && <ErrorState error={send.error} />}
        </div>
      </Modal.Body>
      <Buttons label={correcting ? t.send : t.note} busy={send.isPending} onSend={submit} onCancel={onClose} />
    </>
  );
}

function useNote(kind: NoteFormProps['kind'], matter: Matter, onClose: () => void) {
  const t = useText(correctionWebTexts);
  const queries = useQueryClient();
  return useCommand<Record<string, string>, typeof noteReceipt>({
    path: kind === 'correction' ? correctionPaths.correct : correctionPaths.object,
    schema: noteReceipt,
    invalidates: correctionKeys,
    onSuccess: () => {
      announce(kind === 'correction' ? t.corrected : t.noted);
      onClose();
    },
    // Somebody was first: the text as it now reads is fetched, to compare with.
    onError: () => void queries.invalidateQueries({ queryKey: textsQuery(matter).queryKey }),
  });
}

interface ChooseTextProps {
  readonly texts: readonly Text[];
  readonly value: string;
  readonly error: boolean;
  readonly onChoose: (text: Text | undefined) => void;
}

function ChooseText({ texts, value, error, onChoose }: ChooseTextProps) {
  const t = useText(correctionWebTexts);
  const { locale } = useLocale();
  return (
    <Select
      size="small"
      label={t.which}
      value={value}
      error={error ? t.needText : undefined}
      onChange={({ target }) => onChoose(texts.find((text) => keyOf(text) === target.value))}
    >
      <option value="">{t.choose}</option>
      {texts.map((text) => (
        <option key={keyOf(text)} value={keyOf(text)}>
          {text.label[locale]}: {beginning(text.text)}
        </option>
      ))}
    </Select>
  );
}

const shown = 60;
function beginning(text: string): string {
  return text.length > shown ? `${text.slice(0, shown)}…` : text;
}

function AsItReads({ text }: { readonly text: string }) {
  const t = useText(correctionWebTexts);
  const id = useId();
  return (
    <div>
      <div id={id} className="hl-small hl-subtle">
        {t.asItReads}
      </div>
      <blockquote className="hl-correction__text" aria-labelledby={id}>
        {text}
      </blockquote>
    </div>
  );
}

interface ButtonsProps {
  readonly label: string;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

function Buttons({ label, busy, onSend, onCancel }: ButtonsProps) {
  const t = useText(uiTexts);
  return (
    <Modal.Footer>
      <Button size="small" loading={busy} onClick={onSend}>
        {label}
      </Button>
      <Button size="small" variant="secondary" data-color="neutral" onClick={onCancel}>
        {t.cancel}
      </Button>
    </Modal.Footer>
  );
}
