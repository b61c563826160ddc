import { Alert, BodyShort, Button, Tabs } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { z } from 'zod';
import { countFacts } from '../../../../model/count-facts.ts';
import type { CooperationModel } from '../../../../model/index.ts';
import { useCommand } from '../../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../../web/screen-address.ts';
import { AppLink, LinkButton } from '../../../../web/ui/AppLink.tsx';
import { AutosaveStatus } from '../../../../web/ui/AutosaveStatus.tsx';
import { StaleDialog } from '../../../../web/ui/dialogs.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../../web/ui/PageHeader.tsx';
import { draftAnswer } from '../../contract.ts';
import { editorTexts } from '../../texts/editor.ts';
import { agreementWebTexts } from '../../texts/web.ts';
import { draftQuery } from '../api.ts';
import { type Checked, useChecked } from './checked.ts';
import { Differences } from './Differences.tsx';
import { FaultList } from './FaultList.tsx';
import { neededToPropose } from './needed.ts';
import { Preview } from './Preview.tsx';
import { type Draft, useModelDraft } from './use-model-draft.ts';
import '../agreement.css';

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
  const written = useModelDraft(draft);
  const { text } = written;
  const checked = useChecked(text);
  const current = checked.text === text;
  return (
    <div className="hl-agreement hl-editor">
      <PageHeader title={draft.title} above={<AppLink to="/agreements">{about.title}</AppLink>} lead={t.lead} />
      <Actions draft={draft} written={written} checked={checked} current={current} />
      <Tabs defaultValue="text" size="small">
        <Tabs.List>
          <Tabs.Tab value="text" label={t.tabText} />
          <Tabs.Tab value="differences" label={t.tabDifferences} />
          <Tabs.Tab value="preview" label={t.tabPreview} />
        </Tabs.List>
        <Tabs.Panel value="text">
          <Writing text={text} onChange={written.write} checked={checked} current={current} />
        </Tabs.Panel>
        <Tabs.Panel value="differences">
          {checked.model ? (
            <Differences model={checked.model} basedOn={draft.basedOn} />
          ) : (
            <NoModel checked={checked} current={current} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          {checked.model ? (
            <Preview key={checked.model.document.id} model={checked.model} />
          ) : (
            <NoModel checked={checked} current={current} />
          )}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

interface CheckedProps {
  readonly checked: Checked;
  readonly current: boolean;
}

/** Why there is nothing to compare or try yet. */
function NoModel({ checked: { error }, current }: CheckedProps) {
  const t = useText(editorTexts);
  if (current && error !== null) return <ErrorState error={error} />;
  return <BodyShort>{current ? t.needsComplete : t.checking}</BodyShort>;
}

interface ActionsProps extends CheckedProps {
  readonly draft: Draft;
  readonly written: ReturnType<typeof useModelDraft>;
}

function Actions({ draft, written, checked, current }: ActionsProps) {
  const t = useText(editorTexts);
  const path = `/api/model-drafts/${draft.id}/propose`;
  const propose = useCommand<{ version: number }, typeof draftAnswer>({
    path,
    schema: draftAnswer,
    invalidates: [['model-drafts']],
  });
  const { state, saveNow, stale } = written;
  const needed = neededToPropose({
    current,
    faults: checked.faults.length,
    unchecked: checked.error !== null,
    saveFailed: state.kind === 'failed',
  });
  const why = { wait: t.checking, 'check-failed': t.checkFirst, mend: t.mendFirst, save: t.saveFirst };
  const saveAndPropose = async () => {
    const version = await written.versionToPropose();
    if (version !== null) propose.mutate({ version });
  };
  return (
    <div className="hl-editor__actions">
      {needed === 'nothing' ? (
        <Button size="small" loading={propose.isPending} onClick={() => void saveAndPropose()}>
          {t.propose}
        </Button>
      ) : (
        <BodyShort size="small">{why[needed]}</BodyShort>
      )}
      <AutosaveStatus state={state} onSaveNow={() => void saveNow()} />
      {state.kind === 'failed' && !stale && <ErrorState error={state.error} />}
      {propose.error && <ErrorState error={propose.error} />}
      <StaleDialog
        open={stale}
        fields={[]}
        onKeepMine={() => void written.keepMine()}
        onTakeTheirs={() => void written.takeTheirs()}
      />
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
