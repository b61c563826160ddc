import { Controller, type UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import { givenBy, type OtherCareKind, otherCareKinds } from '../contract.ts';
import { otherCareNames } from '../texts/other-care.ts';
import { patientWebTexts } from '../texts/web.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { Choice, Written } from './fields.tsx';
import { ListedFacts } from './ListedFacts.tsx';
import { sinceRequest, sinceText } from './since.ts';

interface Values {
  readonly kind: OtherCareKind;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly since: string;
}
const chosenUnit = z.object({ id: z.string(), name: z.string() }).nullable();

/** Palliative care, specialised psychiatry and home service: it decides who is responsible and how a physician is reached. */
export function ChangeOtherCare({ facts, onClose }: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const { locale } = useLocale();
  const names = otherCareNames[locale];
  const schema = z
    .object({ kind: z.enum(otherCareKinds), unit: chosenUnit, since: sinceText(t.needDate) })
    .refine(({ kind, unit }) => givenBy[kind] === null || unit !== null, { path: ['unit'], message: t.needGiver });
  return (
    <ListedFacts<Values>
      patientId={facts.identity.id}
      path="other-care"
      listed={facts.otherCare.map(({ id, kind, unitName }) => ({
        id,
        name: names[kind],
        words: [names[kind], unitName].filter(Boolean).join(', '),
      }))}
      none={t.noOtherCare}
      endLabel={t.endAlert}
      endLong={t.endAlertLong}
      schema={schema}
      empty={{ kind: 'palliative-specialised', unit: null, since: '' }}
      requestOf={({ kind, unit, since }) => ({
        kind,
        unitId: givenBy[kind] === null ? null : (unit?.id ?? null),
        ...sinceRequest(since),
      })}
      addLabel={t.addOtherCare}
      onClose={onClose}
    >
      {(form) => <OtherCareFields form={form} />}
    </ListedFacts>
  );
}

function OtherCareFields({ form }: { readonly form: UseFormReturn<Values, unknown, Values> }) {
  const t = useText(patientWebTexts);
  const { locale } = useLocale();
  const names = otherCareNames[locale];
  const { register, control, watch, setValue, formState } = form;
  const { errors } = formState;
  const giver = givenBy[watch('kind')];
  return (
    <>
      {/* A unit of one kind gives nothing of another. */}
      <Choice field={register('kind', { onChange: () => setValue('unit', null) })} label={t.otherCareKind}>
        {otherCareKinds.map((kind) => (
          <option key={kind} value={kind}>
            {names[kind]}
          </option>
        ))}
      </Choice>
      {giver !== null && (
        <Controller
          key={giver}
          control={control}
          name="unit"
          render={({ field }) => (
            <UnitPicker
              id={fieldId('unit')}
              label={t.otherCareUnit}
              kind={giver}
              value={field.value}
              onChange={field.onChange}
              error={errors.unit?.message}
            />
          )}
        />
      )}
      <Written
        field={register('since')}
        label={t.since}
        description={`${t.sinceHelp} ${t.dateHelp}`}
        error={errors.since?.message}
      />
    </>
  );
}
