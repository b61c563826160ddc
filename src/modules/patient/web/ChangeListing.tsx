import { BodyShort } from '@navikt/ds-react';
import { Controller } from 'react-hook-form';
import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import { patientWebTexts } from '../texts/web.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { FactsForm } from './FactsForm.tsx';
import { Written } from './fields.tsx';
import { sinceRequest, sinceText } from './since.ts';

/** At which health centre the patient is listed. */
export function ChangeListing(props: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const schema = z.object({
    unit: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .refine((unit) => unit !== null, t.needUnit),
    since: sinceText(t.needDate),
  });
  const { listing } = props.facts;
  return (
    <FactsForm<z.input<typeof schema>>
      {...props}
      path="/listing"
      schema={schema}
      fields={['unit']}
      valuesOf={() => ({ unit: null, since: '' })}
      requestOf={({ unit, since }) => ({ unitId: unit?.id ?? '', ...sinceRequest(since) })}
      describe={({ unit }) => [[t.listing, unit?.name ?? '']]}
    >
      {({ control, register, formState: { errors } }) => (
        <>
          <BodyShort>{listing ? t.currentListing({ unit: listing.unitName }) : t.notListed}</BodyShort>
          <Controller
            control={control}
            name="unit"
            render={({ field }) => (
              <UnitPicker
                id={fieldId('unit')}
                label={t.newListing}
                description={t.listingHelp}
                kind="health-centre"
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
      )}
    </FactsForm>
  );
}
