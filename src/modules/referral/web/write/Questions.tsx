import { Heading, ReadMore } from '@navikt/ds-react';
import { useState } from 'react';
import { type FactKey, isGiven } from '../../../../model/index.ts';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { FormSection } from '../../../../web/ui/forms.tsx';
import { FactField, type Prefilled } from '../facts/FactField.tsx';
import { placeOf, type Question, type QuestionPart, questions } from '../facts/questions.ts';
import { referralWebTexts } from '../../texts/web.ts';
import type { Draft } from './merge.ts';
import type { useDraft } from './use-draft.ts';
import type { Judgement } from './use-judgement.ts';

interface QuestionsProps {
  readonly draft: Draft;
  readonly judgement: Judgement;
  readonly prefilled: readonly Prefilled[];
  readonly writing: Pick<ReturnType<typeof useDraft>, 'set' | 'confirm'>;
}

/** The form: one section for each question in a nurse's order. */
export function Questions(props: QuestionsProps) {
  const unfolded = useUnfolded(props.draft, props.judgement.missing);
  return questions.map((question) => (
    <QuestionSection key={question.id} question={question} unfolded={unfolded} {...props} />
  ));
}

/** Extras that were filled in when the draft was opened, or have been missing at some time since. */
function useUnfolded({ facts }: Draft, missing: ReadonlySet<FactKey>): ReadonlySet<FactKey> {
  const [kept, setKept] = useState<ReadonlySet<FactKey>>(
    () => new Set((Object.keys(facts) as FactKey[]).filter((fact) => isGiven(facts[fact]))),
  );
  const more = [...missing].filter((fact) => !kept.has(fact));
  if (more.length > 0) setKept(new Set([...kept, ...more]));
  return kept;
}

type PartProps = QuestionsProps & { readonly unfolded: ReadonlySet<FactKey> };

function QuestionSection({ question, ...props }: PartProps & { readonly question: Question }) {
  const t = useText(referralWebTexts);
  const { draft, judgement, unfolded } = props;
  const asked = { kind: draft.kind, facts: draft.facts, missing: judgement.missing, unfolded };
  const placed = question.parts.map((part) => ({
    part,
    fields: part.fields.filter((field) => placeOf(field, asked) === 'asked').map(({ fact }) => fact),
  }));
  const extras = question.parts.flatMap(({ fields }) =>
    fields.filter((field) => placeOf(field, asked) === 'extra').map(({ fact }) => fact),
  );
  if (extras.length === 0 && placed.every(({ fields }) => fields.length === 0)) return null;
  return (
    <FormSection title={t[`question-${question.id}`]} id={`question-${question.id}`}>
      {placed.map(({ part, fields }) => (
        <Part key={part.fields[0]?.fact} part={part} fields={fields} {...props} />
      ))}
      {extras.length > 0 && (
        <ReadMore header={t.moreFacts} size="small" className="hl-extras">
          <div className="hl-form-section__fields">
            {extras.map((fact) => (
              <Field key={fact} fact={fact} {...props} />
            ))}
          </div>
        </ReadMore>
      )}
    </FormSection>
  );
}

function Part({
  part,
  fields,
  ...props
}: PartProps & { readonly part: QuestionPart; readonly fields: readonly FactKey[] }) {
  const t = useText(referralWebTexts);
  if (fields.length === 0) return null;
  return (
    <>
      {part.heading && (
        <Heading level="3" size="xsmall" className="hl-part">
          {t[part.heading]}
        </Heading>
      )}
      {fields.map((fact) => (
        <Field key={fact} fact={fact} {...props} />
      ))}
    </>
  );
}

function Field({ fact, draft, judgement, prefilled, writing }: PartProps & { readonly fact: FactKey }) {
  const source = prefilled.find((one) => one.fact === fact);
  const confirmed = source && draft.confirmed.includes(fact) ? { ...source, confirmed: true } : source;
  const fault = useFault(fact, judgement);
  return (
    <FactField
      fact={fact}
      value={draft.facts[fact]}
      onChange={writing.set}
      needed={judgement.missing.has(fact)}
      error={fault}
      prefilled={confirmed}
      onConfirm={writing.confirm}
    />
  );
}

/** What is given but does not meet the rule is said at once; what is only missing is marked as needed. */
function useFault(fact: FactKey, { completeness }: Judgement): string | undefined {
  const { locale } = useLocale();
  const missing = completeness?.missing.find((one) => one.fact === fact);
  return missing?.fault === 'unacceptable' ? missing.why[locale] : undefined;
}
