import { BodyShort, Heading } from '@navikt/ds-react';
import { useState } from 'react';
import type { Instant } from '../../../../kernel/instant.ts';
import type { Bilingual } from '../../../../kernel/texts.ts';
import { type CooperationModel, preview } from '../../../../model/index.ts';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { momentOf } from '../../../../web/ui/moments.ts';
import { editorTexts } from '../../texts/editor.ts';
import { PreviewForm } from './PreviewForm.tsx';
import { firstQuestion } from './question.ts';

/** Whom one would call under the draft, before anybody works by it. */
export function Preview({ model }: { readonly model: CooperationModel }) {
  const t = useText(editorTexts);
  const [question, setQuestion] = useState(() => firstQuestion(model));
  const at = momentOf(question.moment);
  return (
    <>
      <BodyShort spacing>{t.previewLead}</BodyShort>
      <PreviewForm model={model} question={question} onChange={setQuestion} />
      {at === null ? (
        <BodyShort>{t.noMoment}</BodyShort>
      ) : (
        <Answer model={model} question={question} at={at as Instant} />
      )}
    </>
  );
}

interface AnswerProps {
  readonly model: CooperationModel;
  readonly question: ReturnType<typeof firstQuestion>;
  readonly at: Instant;
}

function Answer({ model, question, at }: AnswerProps) {
  const t = useText(editorTexts);
  const { locale } = useLocale();
  const { ways, responsible } = preview(model, { ...question, at });
  return (
    <div className="hl-editor__answer" aria-live="polite">
      {ways.now.length === 0 ? <BodyShort>{t.nobody}</BodyShort> : <Ways title={t.now} ways={ways.now} />}
      {ways.next.length > 0 && <Ways title={t.next} ways={ways.next} />}
      {ways.closed.length > 0 && (
        <Ways title={t.closed} ways={ways.closed.map((one) => ({ ...one, why: one.reason }))} />
      )}
      <Heading level="2" size="xsmall">
        {t.responsible}
      </Heading>
      <BodyShort>{responsible.explanation[locale]}</BodyShort>
    </div>
  );
}

interface WaysProps {
  readonly title: string;
  readonly ways: readonly { readonly route: string; readonly title: Bilingual; readonly why: Bilingual }[];
}

function Ways({ title, ways }: WaysProps) {
  const { locale } = useLocale();
  return (
    <section>
      <Heading level="2" size="xsmall">
        {title}
      </Heading>
      <ol>
        {ways.map(({ route, title: what, why }) => (
          <li key={route}>
            <strong>{what[locale]}</strong>
            <BodyShort size="small">{why[locale]}</BodyShort>
          </li>
        ))}
      </ol>
    </section>
  );
}
