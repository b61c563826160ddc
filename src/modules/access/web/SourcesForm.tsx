import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { accessPaths, blockRequestAnswer, type Opening, openingAnswer, type OpeningSource } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AccessForm } from './AccessForm.tsx';
import { Words } from './fields.tsx';
import { Why } from './Why.tsx';

/** Step 2: what in the care the data can be assumed to matter for. Then it is shown who holds. */
export function SourcesForm({ opening }: { readonly opening: Opening }) {
  const t = useText(accessWebTexts);
  const schema = z.object({ relevance: z.string().trim().min(1, t.needRelevance).max(2000) });
  return (
    <AccessForm<z.input<typeof schema>, typeof openingAnswer>
      draft={`sources ${opening.id}`}
      title={t.seeSources}
      lead={opening.among === 'own-controller' ? t.seeSourcesWithin : t.seeSourcesAcross}
      schema={schema}
      empty={{ relevance: '' }}
      path={accessPaths.sources.replace(':id', opening.id)}
      answer={openingAnswer}
      requestOf={({ relevance }) => ({ relevance: relevance.trim() })}
      fields={['relevance']}
      submit={t.showSources}
      said={t.sourcesShown}
      onDone={() => undefined}
    >
      {(form) => <Words form={form} name="relevance" label={t.relevance} description={t.relevanceHelp} />}
    </AccessForm>
  );
}

interface SourceFormProps {
  readonly opening: Opening;
  readonly source: OpeningSource;
  readonly name: string;
  readonly onCancel: () => void;
}

/** Step 3: opens what one source holds, as it can be assumed to matter for the care. */
export function OpenForm({ opening, source, name, onCancel }: SourceFormProps) {
  const t = useText(accessWebTexts);
  const go = useGo();
  const schema = z.object({ relevance: z.string().trim().min(1, t.needRelevance).max(2000) });
  return (
    <AccessForm<z.input<typeof schema>, typeof openingAnswer>
      draft={`open ${source.id}`}
      title={t.openFrom({ who: name })}
      lead={t.openLead}
      schema={schema}
      empty={{ relevance: opening.relevance ?? '' }}
      path={accessPaths.open.replace(':id', opening.id)}
      answer={openingAnswer}
      requestOf={({ relevance }) => ({ sourceIds: [source.id], relevance: relevance.trim() })}
      fields={['relevance']}
      submit={t.openAndRead}
      said={t.opened}
      onDone={() => go(`/openings/${opening.id}`, { search: { source: source.id } })}
      onCancel={onCancel}
    >
      {(form) => <Words form={form} name="relevance" label={t.relevance} description={t.relevanceHelp} />}
    </AccessForm>
  );
}

/** Emergency, step 2: having seen who holds, why what it says can matter for care that the patient cannot do without. */
export function NecessityForm({ opening, source, name, onCancel }: SourceFormProps) {
  const t = useText(accessWebTexts);
  const go = useGo();
  const schema = z.object({ necessity: z.string().trim().min(1, t.needNecessity).max(2000) });
  return (
    <AccessForm<z.input<typeof schema>, typeof openingAnswer>
      draft={`necessity ${source.id}`}
      title={t.emergencyOpenFrom({ who: name })}
      lead={t.necessityLead}
      schema={schema}
      empty={{ necessity: '' }}
      path={accessPaths.emergencyOpen.replace(':id', opening.id)}
      answer={openingAnswer}
      requestOf={({ necessity }) => ({ sourceIds: [source.id], necessity: necessity.trim() })}
      fields={['necessity']}
      submit={t.emergencyOpen}
      danger
      said={t.opened}
      onDone={() => go(`/openings/${opening.id}`, { search: { source: source.id } })}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Words form={form} name="necessity" label={t.necessity} description={t.necessityHelp} />
          <Why about="emergency" />
        </>
      )}
    </AccessForm>
  );
}

/** What another provider has blocked is theirs to open: in an emergency they can be asked to. */
export function AskToLiftForm({ opening, source, name, onCancel }: SourceFormProps) {
  const t = useText(accessWebTexts);
  const go = useGo();
  const schema = z.object({ necessity: z.string().trim().min(1, t.needNecessity).max(2000) });
  return (
    <AccessForm<z.input<typeof schema>, typeof blockRequestAnswer>
      draft={`ask-to-lift ${source.id}`}
      title={t.askToLiftFrom({ who: name })}
      lead={t.askToLiftLead}
      schema={schema}
      empty={{ necessity: '' }}
      path={accessPaths.askToLift}
      answer={blockRequestAnswer}
      requestOf={({ necessity }) => ({ openingId: opening.id, sourceId: source.id, necessity: necessity.trim() })}
      fields={['necessity']}
      submit={t.sendRequest}
      said={t.requestSent}
      onDone={({ id }) => go(`/block-requests/${id}`)}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Words form={form} name="necessity" label={t.necessity} description={t.necessityHelp} />
          <Why about="askToLift" />
        </>
      )}
    </AccessForm>
  );
}
