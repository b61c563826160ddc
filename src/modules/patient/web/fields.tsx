import { Select, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { fieldId } from '../../../web/ui/forms.tsx';
import { patientWebTexts } from '../texts/web.ts';
import { municipalitiesQuery } from './api.ts';

interface FieldProps {
  readonly field: UseFormRegisterReturn;
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
}

interface WrittenProps extends FieldProps {
  readonly type?: 'text' | 'tel';
  readonly autoComplete?: string;
}

/** One line of text of a form. Browsers must not offer what was written about another patient. */
export function Written({ field, label, description, error, type = 'text' }: WrittenProps) {
  return (
    <TextField
      {...field}
      id={fieldId(field.name)}
      type={type}
      size="small"
      label={label}
      description={description}
      autoComplete="off"
      error={error}
    />
  );
}

interface ChoiceProps extends FieldProps {
  readonly children: ReactNode;
}

/** One choice of a list. */
export function Choice({ field, label, description, error, children }: ChoiceProps) {
  return (
    <Select {...field} id={fieldId(field.name)} size="small" label={label} description={description} error={error}>
      {children}
    </Select>
  );
}

/** A municipality: those of the own county first, then all others. */
export function MunicipalityChoice(props: FieldProps & { readonly none: string }) {
  const { county } = useAssignment();
  const { locale } = useLocale();
  const all = useQuery(municipalitiesQuery(undefined));
  const sorted = [...(all.data?.municipalities ?? [])].sort((a, b) => a.name.localeCompare(b.name, locale));
  const { none, ...field } = props;
  return (
    <Choice {...field}>
      <option value="">{none}</option>
      {sorted.filter((one) => one.county === county).map(optionOf)}
      {sorted.some((one) => one.county !== county) && <hr />}
      {sorted.filter((one) => one.county !== county).map(optionOf)}
    </Choice>
  );
}

function optionOf(municipality: { readonly code: string; readonly name: string }) {
  return (
    <option key={municipality.code} value={municipality.code}>
      {municipality.name}
    </option>
  );
}

/** Languages that patients in Sweden often speak; others are written as their own code by the server's import. */
const languages = [
  'sv',
  'fi',
  'en',
  'ar',
  'so',
  'ti',
  'fa',
  'ku',
  'bs',
  'pl',
  'es',
  'de',
  'tr',
  'ru',
  'uk',
  'th',
  'se',
];

/** A language, with one that is known already but not common among the choices. */
export function LanguageChoice(props: FieldProps & { readonly none?: string; readonly known?: string | null }) {
  const { locale } = useLocale();
  const t = useText(patientWebTexts);
  const { none, known, ...field } = props;
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const offered = known && !languages.includes(known) ? [...languages, known] : languages;
  return (
    <Choice {...field}>
      {none !== undefined && <option value="">{none}</option>}
      {offered.map((code) => (
        <option key={code} value={code}>
          {names.of(code) ?? t.notKnown}
        </option>
      ))}
    </Choice>
  );
}
