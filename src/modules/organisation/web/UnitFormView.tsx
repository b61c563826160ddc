import { Button } from '@navikt/ds-react';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isLocalDate } from '../../../kernel/local-date.ts';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { fieldId, FormErrorSummary, showServerErrors, useZodForm } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type providersAnswer, type UnitDetail, unitDetailSchema } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { bodyOf, changeOf, formOf, type UnitForm, unitFormSchema } from './unit-form.ts';
import { DistrictsSection, FactsSection, HoursSection, NumbersSection } from './UnitSections.tsx';

interface UnitFormViewProps {
  /** Undefined for a new one. */
  readonly unit: UnitDetail | undefined;
  readonly providers: z.output<typeof providersAnswer>['providers'];
  readonly home: { readonly providerId: string; readonly municipalityCode: string };
}

const serverFields = ['name', 'hsaId', 'municipalityCode', 'address', 'hours'] as const;

/** The form of a unit: facts, numbers, hours and what it serves. */
export function UnitFormView({ unit, providers, home }: UnitFormViewProps) {
  const t = useText(organisationWebTexts);
  const schema = useMemo(() => unitFormSchema(t), [t]);
  const form = useZodForm<UnitForm, UnitForm>(schema, formOf(unit, home));
  const { errors, submitCount } = form.formState;
  const closing = unit?.activeTo ?? null;
  const [activeTo, setActiveTo] = useState<LocalDate | null>(closing !== null && isLocalDate(closing) ? closing : null);
  const save = useSaveUnit(unit, form.setError);
  const send = (values: UnitForm) =>
    save.mutate(
      unit
        ? changeOf(values, unit.version, activeTo)
        : { ...bodyOf(values), providerId: values.providerId, kind: values.kind },
    );
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <FactsSection form={form} providers={providers} fixed={unit !== undefined} />
      <NumbersSection form={form} />
      <HoursSection form={form} />
      <DistrictsSection form={form} />
      {unit && (
        <section className="hl-form-section">
          <DateInput id={fieldId('activeTo')} label={t.activeTo} value={activeTo} onChange={setActiveTo} />
        </section>
      )}
      <FormErrorSummary errors={errors} submitCount={submitCount} />
      {save.isError && !aboutFields(save.error) && <ErrorState error={save.error} />}
      <Button size="small" type="submit" loading={save.isPending}>
        {unit ? t.save : t.addUnit}
      </Button>
    </form>
  );
}

function aboutFields(error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.code === 'hsa-id-taken' || serverFields.some((field) => error.fields[field] !== undefined);
}

function useSaveUnit(
  unit: UnitDetail | undefined,
  setError: ReturnType<typeof useZodForm<UnitForm, UnitForm>>['setError'],
) {
  const t = useText(organisationWebTexts);
  const go = useGo();
  return useCommand({
    path: unit ? `/api/units/${unit.id}` : '/api/units',
    schema: unitDetailSchema,
    invalidates: [['units'], ['health-centres']],
    onSuccess: ({ id }) => {
      announce(t.saved);
      go(`/directory/${id}`);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'hsa-id-taken') {
        setError('hsaId', { type: 'server', message: error.message });
      } else {
        showServerErrors<UnitForm>(error, serverFields, setError);
      }
    },
  });
}
