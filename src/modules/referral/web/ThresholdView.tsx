import { Tag, type TagProps } from '@navikt/ds-react';
import { Fragment } from 'react';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { Explanation } from '../../../web/ui/Explanation.tsx';
import type { RuleOutcome } from '../contract.ts';
import type { Referral, Threshold } from './api.ts';
import { FactLink } from './facts/FactLink.tsx';
import { referralWebTexts } from '../texts/web.ts';

const colors: Record<RuleOutcome, NonNullable<TagProps['data-color']>> = {
  enrol: 'success',
  'single-visit': 'info',
  region: 'warning',
  municipality: 'info',
  'not-home-care': 'warning',
};

interface ThresholdViewProps {
  readonly threshold: Threshold;
  readonly model: Referral['model'];
  /** Clauses by their headings. */
  readonly clauses: Referral['clauses'];
  /** Only outcome, sentence and what is needed; else the facts and rows too. */
  readonly short?: boolean;
  /** Makes each fact that is still needed a link to its field. */
  readonly toFields?: boolean;
}

/** What the rule says, on which facts and by which clause. */
export function ThresholdView({ threshold, model, clauses, short = false, toFields = false }: ThresholdViewProps) {
  const { locale } = useLocale();
  const t = useText(referralWebTexts);
  const { outcome, explanation } = threshold;
  return (
    <div className="hl-threshold">
      <Tag size="small" variant="moderate" data-color={outcome === null ? 'neutral' : colors[outcome]}>
        {outcome === null ? t.outcomeUnknown : t[`outcome-${outcome}`]}
      </Tag>
      {outcome !== null && <p className="hl-side__text">{explanation.sentence[locale]}</p>}
      <Needed threshold={threshold} toFields={toFields} />
      {!short && explanation.facts.length > 0 && (
        <Explanation reasons={explanation.facts.map(({ says }) => ({ text: capitalised(says[locale]) }))} />
      )}
      {outcome !== null && <Clauses threshold={threshold} model={model} clauses={clauses} />}
    </div>
  );
}

/** The clauses that the outcome rests on, each once, by their headings. */
function Clauses({ threshold, model, clauses }: Pick<ThresholdViewProps, 'threshold' | 'model' | 'clauses'>) {
  const t = useText(referralWebTexts);
  const ids = [...new Set(threshold.explanation.rows.map(({ clause }) => clause))];
  if (!model || ids.length === 0) return null;
  return (
    <p className="hl-side__text hl-small">
      {t.clause}:{' '}
      {ids.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <ClauseLink
            clause={{ modelHash: model.hash, id, title: clauses.find((one) => one.id === id)?.heading ?? t.showClause }}
          />
        </Fragment>
      ))}{' '}
      <span className="hl-subtle">({model.title})</span>
    </p>
  );
}

function Needed({ threshold, toFields }: Pick<ThresholdViewProps, 'threshold'> & { readonly toFields: boolean }) {
  const { locale } = useLocale();
  const t = useText(referralWebTexts);
  if (threshold.missing.length === 0) return null;
  return (
    <div className="hl-side__text">
      {t.neededForRule}
      <ul className="hl-side__missing">
        {threshold.missing.map(({ input, field, label }) => (
          <li key={input}>
            {field && toFields ? (
              <FactLink fact={field}>{capitalised(label[locale])}</FactLink>
            ) : (
              capitalised(label[locale])
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
