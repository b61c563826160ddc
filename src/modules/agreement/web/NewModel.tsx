import { Button, Select, TextField } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { serverNow } from '../../../web/clock.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { draftAnswer, type modelSummarySchema } from '../contract.ts';
import { editorTexts } from '../texts/editor.ts';
import { sourceQuery } from './api.ts';
import { copyOf, skeleton } from './new-model.ts';

interface NewModelProps {
  readonly models: readonly z.output<typeof modelSummarySchema>[];
}

/** Begins a model of one's own: as a copy of one there is, or from an empty text that the checker leads through. */
export function NewModel({ models }: NewModelProps) {
  const t = useText(editorTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t.newModel}
      </Button>
      {open && <Begin models={models} onClose={() => setOpen(false)} />}
    </>
  );
}

function Begin({ models, onClose }: NewModelProps & { readonly onClose: () => void }) {
  const t = useText(editorTexts);
  const [title, setTitle] = useState('');
  const [copied, setCopied] = useState('');
  const [tried, setTried] = useState(false);
  const { begin, busy, error } = useBegin();
  const send = () => {
    setTried(true);
    if (title.trim() !== '') void begin(title.trim(), copied);
  };
  return (
    <ConfirmDialog
      open
      title={t.newModel}
      confirmLabel={t.begin}
      busy={busy}
      error={error}
      onConfirm={send}
      onCancel={onClose}
    >
      <div className="hl-editor__begin">
        <TextField
          size="small"
          label={t.modelTitle}
          value={title}
          maxLength={200}
          error={tried && title.trim() === '' ? t.needTitle : undefined}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && send()}
        />
        <Select size="small" label={t.beginFrom} value={copied} onChange={(event) => setCopied(event.target.value)}>
          <option value="">{t.fromNothing}</option>
          {models.map(({ hash, title: name, version }) => (
            <option key={hash} value={hash}>
              {t.copyOf({ title: name, version })}
            </option>
          ))}
        </Select>
      </div>
    </ConfirmDialog>
  );
}

/** Makes the text and the draft of it, and goes to the editor. */
function useBegin() {
  const t = useText(editorTexts);
  const go = useGo();
  const queries = useQueryClient();
  const { county } = useAssignment();
  const [failed, setFailed] = useState<unknown>(null);
  const create = useCommand<{ basedOn: string | null; source: string }, typeof draftAnswer>({
    path: '/api/model-drafts',
    schema: draftAnswer,
    invalidates: [['model-drafts']],
    onSuccess: (draft) => go(`/agreements/drafts/${draft.id}`),
  });
  const begin = async (title: string, copied: string) => {
    const beginning = { title, county, from: stockholmDate(serverNow()) };
    setFailed(null);
    try {
      const source =
        copied === ''
          ? skeleton(beginning, t.skeletonHint)
          : copyOf((await queries.fetchQuery(sourceQuery(copied))).source, beginning);
      create.mutate({ basedOn: copied === '' ? null : copied, source });
    } catch (error) {
      setFailed(error);
    }
  };
  return { begin, busy: create.isPending, error: failed ?? create.error };
}
