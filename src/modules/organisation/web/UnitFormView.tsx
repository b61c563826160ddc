import { Button } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
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
import { FormDates, useWrittenDates } from '../../../web/ui/form-dates.ts';
import { fieldId, FormErrorSummary, showServerErrors, useZodForm } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { useNewer } from '../../../web/ui/use-newer.ts';
import { type providersAnswer, type UnitDetail, unitDetailSchema } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { unitQuery } from './api.ts';
import { OvertakenUnit } from './OvertakenUnit.tsx';
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
export function UnitFormView({ unit: read, providers, home }: UnitFormViewProps) {
  // What the form began with, whatever the screen fetches while it is written in.
  const [unit, setUnit] = useState(read);
  const t = useText(organisationWebTexts);
  const schema = useMemo(() => unitFormSchema(t), [t]);
  const form = useZodForm<UnitForm, UnitForm>(schema, formOf(unit, home));
  const { errors, submitCount } = form.formState;
  const [activeTo, setActiveTo] = useState(closingOf(unit));
  const dates = useWrittenDates();
  const { save, newer } = useSaveUnit(unit, form.setError);
  const send = (values: UnitForm, version = unit?.version ?? 0) =>
    dates.right() &&
    save.mutate(
      unit
        ? changeOf(values, version, activeTo)
        : { ...bodyOf(values), providerId: values.providerId, kind: values.kind },
    );
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((values) => send(values))(event)}>
      <FactsSection form={form} providers={providers} fixed={unit !== undefined} />
      <NumbersSection form={form} />
      <HoursSection form={form} />
      <DistrictsSection form={form} />
      {unit && (
        <section className="hl-form-section">
          <FormDates value={dates}>
            <DateInput id={fieldId('activeTo')} label={t.activeTo} value={activeTo} onChange={setActiveTo} />
          </FormDates>
        </section>
      )}
      <FormErrorSummary errors={errors} submitCount={submitCount} />
      {save.isError && !aboutFields(save.error) && newer.saved === null && <ErrorState error={save.error} />}
      <Button size="small" type="submit" loading={save.isPending}>
        {unit ? t.save : t.addUnit}
      </Button>
      {newer.saved && (
        <OvertakenUnit
          mine={form.getValues()}
          activeTo={activeTo}
          saved={newer.saved}
          onKeepMine={(saved) => {
            newer.settle();
            send(form.getValues(), saved.version);
          }}
          onTakeTheirs={(saved) => {
            newer.settle();
            save.reset();
            setUnit(saved);
            setActiveTo(closingOf(saved));
            form.reset(formOf(saved, home));
          }}
        />
      )}
    </form>
  );
}

function closingOf(unit: UnitDetail | undefined): LocalDate | null {
  const closing = unit?.activeTo ?? null;
  return closing !== null && isLocalDate(closing) ? closing : null;
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
  const queries = useQueryClient();
  const newer = useNewer(() => queries.fetchQuery({ ...unitQuery(unit?.id ?? ''), staleTime: 0 }));
  const save = useCommand({
    path: unit ? `/api/units/${unit.id}` : '/api/units',
    schema: unitDetailSchema,
    invalidates: [['units'], ['health-centres']],
    onSuccess: ({ id }) => {
      announce(t.saved);
      go(`/directory/${id}`);
    },
    onError: (error) => {
      if (newer.readAfter(error)) return;
      if (error instanceof ApiError && error.code === 'hsa-id-taken') {
        setError('hsaId', { type: 'server', message: error.message });
      } else {
        showServerErrors<UnitForm>(error, serverFields, setError);
      }
    },
  });
  return { save, newer };
}
