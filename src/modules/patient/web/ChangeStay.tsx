import { Controller, type UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import type { Texts } from '../../../kernel/texts.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import { places } from '../contract.ts';
import type { webSv } from '../texts/web-sv.ts';
import { patientWebTexts } from '../texts/web.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { FactsForm } from './FactsForm.tsx';
import { Choice, MunicipalityChoice, Written } from './fields.tsx';
import { sinceRequest, sinceText } from './since.ts';

const stayForm = (t: Texts<typeof webSv>) =>
  z.object({
    place: z.enum(places, t.needPlace),
    municipalityCode: z.string().min(1, t.needMunicipality),
    unit: z.object({ id: z.string(), name: z.string() }).nullable(),
    since: sinceText(t.needDate),
  });
type StayForm = z.output<ReturnType<typeof stayForm>>;

/** In what housing and municipality the patient stays: what decides which agreement applies. */
export function ChangeStay(props: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const schema = stayForm(t);
  return (
    <FactsForm<StayForm>
      {...props}
      path="/stay"
      schema={schema}
      fields={['place', 'municipalityCode', 'unit']}
      valuesOf={({ stay, identity }) => ({
        place: stay?.place ?? 'ordinary-home',
        municipalityCode: stay?.municipalityCode ?? identity.municipalityCode ?? '',
        unit: null,
        since: '',
      })}
      requestOf={({ since, unit, ...stay }) => ({ ...stay, unitId: unit?.id ?? null, ...sinceRequest(since) })}
      describe={(values) => [
        [t.place, t[values.place]],
        [t.stayMunicipality, values.municipalityCode],
        [t.stayUnit, values.unit?.name ?? ''],
      ]}
    >
      {(form) => <StayFields form={form} />}
    </FactsForm>
  );
}

function StayFields({ form }: { readonly form: UseFormReturn<StayForm, unknown, StayForm> }) {
  const t = useText(patientWebTexts);
  const { control, register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <Choice field={register('place')} label={t.place} error={errors.place?.message}>
        {places.map((place) => (
          <option key={place} value={place}>
            {t[place]}
          </option>
        ))}
      </Choice>
      <MunicipalityChoice
        field={register('municipalityCode')}
        label={t.stayMunicipality}
        description={t.stayHelp}
        none={t.choose}
        error={errors.municipalityCode?.message}
      />
      <Controller
        control={control}
        name="unit"
        render={({ field }) => (
          <UnitPicker
            id={fieldId('unit')}
            label={t.stayUnit}
            description={t.stayUnitHelp}
            kind="care-home"
            value={field.value}
            onChange={field.onChange}
            error={errors.unit?.message}
          />
        )}
      />
      <Written
        field={register('since')}
        label={t.since}
        description={`${t.sinceHelp} ${t.dateHelp}`}
        error={errors.since?.message}
      />
    </>
  );
}
