import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { places } from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { FactsForm } from './FactsForm.tsx';
import { Choice, MunicipalityChoice, Written } from './fields.tsx';
import { sinceRequest, sinceText } from './since.ts';

/** In what housing and municipality the patient stays: what decides which agreement applies. */
export function ChangeStay(props: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const schema = z.object({
    place: z.enum(places, t.needPlace),
    municipalityCode: z.string().min(1, t.needMunicipality),
    since: sinceText(t.needDate),
  });
  return (
    <FactsForm<z.output<typeof schema>>
      {...props}
      path="/stay"
      schema={schema}
      fields={['place', 'municipalityCode']}
      valuesOf={({ stay, identity }) => ({
        place: stay?.place ?? 'ordinary-home',
        municipalityCode: stay?.municipalityCode ?? identity.municipalityCode ?? '',
        since: '',
      })}
      requestOf={({ since, ...stay }) => ({ ...stay, ...sinceRequest(since) })}
      describe={(values) => [
        [t.place, t[values.place]],
        [t.stayMunicipality, values.municipalityCode],
      ]}
    >
      {({ register, formState: { errors } }) => (
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
