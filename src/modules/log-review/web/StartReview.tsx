import { Button, Radio, RadioGroup, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink, useGo } from '../../../web/ui/AppLink.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormSection } from '../../../web/ui/forms.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { type basisAnswer, reviewDetail, reviewPaths } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { basisQuery, reviewKeys } from './api.ts';
import { RuleText } from './RuleText.tsx';
import './log-review.css';

type Basis = z.output<typeof basisAnswer>;

/** What is to be reviewed, and which days. */
export function StartReview() {
  const t = useText(logReviewWebTexts);
  const basis = useQuery(basisQuery);
  if (basis.error) return <ErrorState error={basis.error} headingLevel="1" onRetry={() => void basis.refetch()} />;
  if (basis.data === undefined) return <SkeletonPage />;
  return (
    <>
      <PageHeader above={<AppLink to="/log-reviews">{t.back}</AppLink>} title={t.newTitle} lead={t.newLead} />
      <StartForm basis={basis.data} />
    </>
  );
}

interface Chosen {
  readonly scope: 'unit' | 'controller';
  readonly unitId: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

function chosenAtFirst({ scopes, units, proposed }: Basis): Chosen {
  const [only] = units;
  return {
    scope: scopes[0] ?? 'unit',
    unitId: units.length === 1 && only !== undefined ? only.id : '',
    from: proposed.from,
    to: proposed.to,
  };
}

function StartForm({ basis }: { readonly basis: Basis }) {
  const t = useText(logReviewWebTexts);
  const go = useGo();
  const [chosen, setChosen] = useState(() => chosenAtFirst(basis));
  const [tried, setTried] = useState(false);
  const start = useCommand({
    path: reviewPaths.start,
    schema: reviewDetail,
    invalidates: reviewKeys,
    onSuccess: ({ review }) => go(`/log-reviews/${review.id}`),
  });
  const { scope, unitId, from, to } = chosen;
  const unitMissing = scope === 'unit' && unitId === '';
  const send = () => {
    setTried(true);
    if (unitMissing || from === null || to === null) return;
    start.mutate({ scope, unitId: scope === 'unit' ? unitId : null, from, to });
  };
  const fields = start.error instanceof ApiError ? start.error.fields : {};
  const rule = basis.rules.find((one) => one.scope === scope);
  return (
    <form
      className="hl-log-review__form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ScopeFields
        basis={basis}
        chosen={chosen}
        onChange={setChosen}
        error={tried && unitMissing ? t.needUnit : fields['unitId']}
      />
      <div className="hl-log-review__days">
        {(['from', 'to'] as const).map((end) => (
          <DateInput
            key={end}
            id={`review-${end}`}
            label={t[end]}
            value={chosen[end]}
            error={tried && chosen[end] === null ? t.needDates : fields[end]}
            onChange={(value) => setChosen({ ...chosen, [end]: value })}
          />
        ))}
      </div>
      {rule && (
        <FormSection title={t.rule}>
          <RuleText rule={rule} />
        </FormSection>
      )}
      {start.error && Object.keys(fields).length === 0 && <ErrorState error={start.error} />}
      <div>
        <Button size="small" type="submit" loading={start.isPending}>
          {t.drawSample}
        </Button>
      </div>
    </form>
  );
}

interface ScopeFieldsProps {
  readonly basis: Basis;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly error: string | undefined;
}

/** The whole controller or one unit, for those who may choose. */
function ScopeFields({ basis, chosen, onChange, error }: ScopeFieldsProps) {
  const t = useText(logReviewWebTexts);
  return (
    <>
      {basis.scopes.length > 1 && (
        <RadioGroup
          size="small"
          legend={t.scope}
          value={chosen.scope}
          onChange={(scope: Chosen['scope']) => onChange({ ...chosen, scope })}
        >
          <Radio value="controller">{t['scope-controller']({ provider: basis.providerName })}</Radio>
          <Radio value="unit">{t['scope-unit']}</Radio>
        </RadioGroup>
      )}
      {chosen.scope === 'unit' && (
        <Select
          size="small"
          label={t.unit}
          value={chosen.unitId}
          error={error}
          onChange={(event) => onChange({ ...chosen, unitId: event.target.value })}
        >
          {basis.units.length > 1 && <option value="" />}
          {basis.units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
