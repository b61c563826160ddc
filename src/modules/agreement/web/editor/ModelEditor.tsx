import { Alert, BodyShort, Button, Tabs } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { countFacts } from '../../../../model/count-facts.ts';
import type { CooperationModel } from '../../../../model/index.ts';
import { useCommand } from '../../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../../web/screen-address.ts';
import { AppLink, LinkButton } from '../../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../../web/ui/PageHeader.tsx';
import { draftAnswer } from '../../contract.ts';
import { editorTexts } from '../../texts/editor.ts';
import { agreementWebTexts } from '../../texts/web.ts';
import { draftQuery } from '../api.ts';
import { useChecked } from './checked.ts';
import { Differences } from './Differences.tsx';
import { FaultList } from './FaultList.tsx';
import { Preview } from './Preview.tsx';
import '../agreement.css';

type Draft = z.output<typeof draftAnswer>;

/** A model being written: the text with its faults, what it changes, and a try of it. */
export function ModelEditor() {
  const { id } = useScreenParams(z.object({ id: z.string() }));
  const draft = useQuery(draftQuery(id));
  if (draft.data) return <Editor key={draft.data.id} draft={draft.data} />;
  if (draft.isError) return <ErrorState headingLevel="1" error={draft.error} onRetry={() => void draft.refetch()} />;
  return <SkeletonPage />;
}

function Editor({ draft }: { readonly draft: Draft }) {
  const t = useText(editorTexts);
  const about = useText(agreementWebTexts);
  const [text, setText] = useState(draft.source);
  const checked = useChecked(text);
  const current = checked.text === text;
  const saved = text === draft.source;
  return (
    <div className="hl-agreement hl-editor">
      <PageHeader title={draft.title} above={<AppLink to="/agreements">{about.title}</AppLink>} lead={t.lead} />
      <Actions draft={draft} text={text} ready={saved && current && checked.model !== null} />
      <Tabs defaultValue="text" size="small">
        <Tabs.List>
          <Tabs.Tab value="text" label={t.tabText} />
          <Tabs.Tab value="differences" label={t.tabDifferences} />
          <Tabs.Tab value="preview" label={t.tabPreview} />
        </Tabs.List>
        <Tabs.Panel value="text">
          <Writing text={text} onChange={setText} checked={checked} current={current} />
        </Tabs.Panel>
        <Tabs.Panel value="differences">
          {checked.model ? (
            <Differences model={checked.model} basedOn={draft.basedOn} />
          ) : (
            <BodyShort>{t.needsComplete}</BodyShort>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          {checked.model ? (
            <Preview key={checked.model.document.id} model={checked.model} />
          ) : (
            <BodyShort>{t.needsComplete}</BodyShort>
          )}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

interface ActionsProps {
  readonly draft: Draft;
  readonly text: string;
  readonly ready: boolean;
}

function Actions({ draft, text, ready }: ActionsProps) {
  const t = useText(editorTexts);
  const path = `/api/model-drafts/${draft.id}`;
  const stale = { invalidates: [['model-drafts']], schema: draftAnswer };
  const save = useCommand<{ source: string; version: number }, typeof draftAnswer>({ ...stale, path });
  const propose = useCommand<{ version: number }, typeof draftAnswer>({ ...stale, path: `${path}/propose` });
  const failed = save.error ?? propose.error;
  const saved = text === draft.source;
  return (
    <div className="hl-editor__actions">
      <Button
        size="small"
        loading={save.isPending}
        disabled={saved}
        onClick={() => save.mutate({ source: text, version: draft.version })}
      >
        {t.save}
      </Button>
      {ready && (
        <Button
          size="small"
          variant="secondary"
          loading={propose.isPending}
          onClick={() => propose.mutate({ version: draft.version })}
        >
          {t.propose}
        </Button>
      )}
      <BodyShort size="small" aria-live="polite">
        {saved ? t.saved : t.unsaved}
        {!ready && `. ${t.whyNotPropose}`}
      </BodyShort>
      {failed && <ErrorState error={failed} />}
      {draft.proposedAs !== null && (
        <Alert variant="success" size="small">
          {t.proposed}{' '}
          <LinkButton to={`/agreements/${draft.proposedAs}`} variant="tertiary" size="xsmall">
            {t.toVersion}
          </LinkButton>
        </Alert>
      )}
    </div>
  );
}

interface WritingProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly checked: ReturnType<typeof useChecked>;
  readonly current: boolean;
}

function Writing({ text, onChange, checked, current }: WritingProps) {
  const t = useText(editorTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="hl-editor__writing">
      <div>
        <label htmlFor="model-text">{t.text}</label>
        <textarea
          id="model-text"
          ref={area}
          className="hl-editor__text"
          spellCheck={false}
          rows={30}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
        {checked.model && <Counted model={checked.model} />}
      </div>
      <FaultList checked={checked} current={current} onGoTo={(line) => goToLine(area.current, line)} />
    </div>
  );
}

function Counted({ model }: { readonly model: CooperationModel }) {
  const t = useText(editorTexts);
  const { clauses, assumptions } = countFacts(model.document);
  return <BodyShort size="small">{t.counted({ ...clauses, assumed: assumptions.length })}</BodyShort>;
}

/** Marks a line in the text and shows it in the middle of the box. */
function goToLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight / lines.length) * (line - 1) - area.clientHeight / 2;
}
