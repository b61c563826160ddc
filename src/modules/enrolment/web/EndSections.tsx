import { Checkbox, CheckboxGroup, Select, Textarea } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { fieldId, FormSection } from '../../../web/ui/forms.tsx';
import type { EndCheck, EndDraftBody, EnrolmentDetail } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { healthCentresQuery } from './api.ts';
import type { EndFaults } from './end-faults.ts';
import { FactField } from './FactField.tsx';
import { canEnd } from './use-end-form.ts';
import { useWords } from './words.ts';

interface SectionProps {
  readonly detail: EnrolmentDetail;
  readonly body: EndDraftBody;
  readonly onChange: (part: Partial<EndDraftBody>) => void;
  readonly error: string | undefined;
}

/** Which of the patient's levels end. */
export function LevelsSection({ detail, body, onChange, error }: SectionProps) {
  const t = useText(enrolmentWebTexts);
  const words = useWords();
  const open = canEnd(detail);
  return (
    <FormSection title={t.endLevels}>
      <CheckboxGroup
        id={fieldId('levels')}
        tabIndex={-1}
        size="small"
        legend={t.levels}
        hideLegend
        value={[...body.enrolmentIds]}
        error={error}
        onChange={(next: string[]) =>
          onChange({ enrolmentIds: open.filter(({ id }) => next.includes(id)).map(({ id }) => id) })
        }
      >
        {open.map((one) => (
          <Checkbox key={one.id} value={one.id}>
            {t.endLevelOf({ level: words.level(one.level), who: one.responsible?.name ?? t.nobody })}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </FormSection>
  );
}

/** Which health centre takes over, and why that one is chosen. */
export function ReceiverSection({ detail, body, onChange, error }: SectionProps) {
  const t = useText(enrolmentWebTexts);
  const centres = useQuery(healthCentresQuery);
  const { listedAt } = detail;
  const why =
    listedAt === null
      ? t.endReceiverUnknown
      : listedAt.id === body.toUnitId
        ? t.endReceiverListed({ unit: listedAt.name })
        : t.endReceiverOther;
  const known = centres.data ?? (listedAt ? [listedAt] : []);
  return (
    <FormSection title={t.endReceiver}>
      <Select
        id={fieldId('toUnitId')}
        size="small"
        label={t.endReceiverLabel}
        description={why}
        value={body.toUnitId ?? ''}
        error={error}
        onChange={(event) => onChange({ toUnitId: known.find(({ id }) => id === event.target.value)?.id ?? null })}
      >
        <option value="">{t.endReceiverChoose}</option>
        {known.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </Select>
      {centres.isError && <ErrorState error={centres.error} onRetry={() => void centres.refetch()} />}
    </FormSection>
  );
}

interface WhenAndWhyProps {
  readonly body: EndDraftBody;
  readonly onChange: (part: Partial<EndDraftBody>) => void;
  readonly faults: EndFaults;
}

/** From which day, and the reason given. */
export function WhenAndWhySection({ body, onChange, faults }: WhenAndWhyProps) {
  const t = useText(enrolmentWebTexts);
  return (
    <>
      <FormSection title={t.endWhen}>
        <DateInput
          id={fieldId('endDate')}
          label={t.endDate}
          description={t.endDateHint}
          from={stockholmDate(serverNow())}
          value={body.endDate}
          error={faults.endDate?.message}
          onChange={(endDate) => onChange({ endDate })}
        />
      </FormSection>
      <FormSection title={t.endWhy}>
        <Textarea
          id={fieldId('reason')}
          size="small"
          label={t.endReason}
          value={body.reason}
          maxLength={4000}
          error={faults.reason?.message}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </FormSection>
    </>
  );
}

interface HandoverProps extends WhenAndWhyProps {
  readonly check: EndCheck | undefined;
}

/** The facts that the model asks for. Levels and day are said above. */
export function HandoverSection({ body, check, onChange, faults }: HandoverProps) {
  const t = useText(enrolmentWebTexts);
  const asked = (check?.asked ?? []).filter((fact) => fact !== 'levels' && fact !== 'endDate');
  return (
    <FormSection title={t.endHandover} lead={t.endHandoverLead}>
      {asked.map((fact) => (
        <FactField
          key={fact}
          fact={fact}
          facts={body.handover}
          error={faults[fact]?.message}
          onChange={(handover) => onChange({ handover })}
        />
      ))}
    </FormSection>
  );
}
