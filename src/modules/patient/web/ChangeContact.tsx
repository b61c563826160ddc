import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { patientWebTexts } from '../texts/web.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { FactsForm } from './FactsForm.tsx';
import { LanguageChoice, MunicipalityChoice, Written } from './fields.tsx';
import { optionalPhone } from './registration.ts';

/** Telephone, language, interpreter, municipality of registration. */
export function ChangeContact(props: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const { identity } = props.facts;
  const schema = z.object({
    phone: optionalPhone(t),
    language: z.string(),
    interpreterLanguage: z.string(),
    municipalityCode: z.string(),
  });
  return (
    <FactsForm<z.output<typeof schema>>
      {...props}
      path=""
      schema={schema}
      fields={['phone', 'language', 'interpreterLanguage', 'municipalityCode']}
      valuesOf={({ identity: saved }) => ({
        phone: saved.phone ?? '',
        language: saved.language,
        interpreterLanguage: saved.interpreterLanguage ?? '',
        municipalityCode: saved.municipalityCode ?? '',
      })}
      requestOf={(values) => ({
        phone: values.phone || null,
        language: values.language,
        interpreterLanguage: values.interpreterLanguage || null,
        municipalityCode: values.municipalityCode || null,
      })}
      describe={(values) => [
        [t.phone, values.phone],
        [t.language, values.language],
        [t.interpreter, values.interpreterLanguage],
        [t.municipality, values.municipalityCode],
      ]}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Written field={register('phone')} type="tel" label={t.phone} error={errors.phone?.message} />
          <LanguageChoice field={register('language')} label={t.language} known={identity.language} />
          <LanguageChoice
            field={register('interpreterLanguage')}
            label={t.interpreter}
            none={t.noInterpreter}
            known={identity.interpreterLanguage}
          />
          <MunicipalityChoice
            field={register('municipalityCode')}
            label={t.municipality}
            none={t.notKnown}
            error={errors.municipalityCode?.message}
          />
        </>
      )}
    </FactsForm>
  );
}
