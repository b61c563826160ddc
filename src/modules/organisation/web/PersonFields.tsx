import { TextField } from '@navikt/ds-react';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import type { Texts } from '../../../kernel/texts.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { organisationWebTexts } from '../texts/web.ts';
import type { webSv } from '../texts/web-sv.ts';
import { hsaIdField, phoneField } from './unit-form.ts';

/** What the form of a person holds. */
export const personFormSchema = (t: Texts<typeof webSv>) =>
  z.object({
    givenName: z
      .string()
      .trim()
      .min(1, t.fillIn({ field: t.givenName }))
      .max(80),
    familyName: z
      .string()
      .trim()
      .min(1, t.fillIn({ field: t.familyName }))
      .max(80),
    title: z
      .string()
      .trim()
      .min(1, t.fillIn({ field: t.title }))
      .max(80),
    phone: phoneField(t),
    hsaId: hsaIdField(t),
  });
export type PersonForm = z.input<ReturnType<typeof personFormSchema>>;

interface PersonFieldsProps {
  readonly form: UseFormReturn<PersonForm, unknown, PersonForm>;
  /** The HSA-id is what signing in goes by, and cannot be changed. */
  readonly fixed: boolean;
}

/** Name, title, number and HSA-id. */
export function PersonFields({ form, fixed }: PersonFieldsProps) {
  const t = useText(organisationWebTexts);
  const { errors } = form.formState;
  const fields = [
    { name: 'givenName', label: t.givenName },
    { name: 'familyName', label: t.familyName },
    { name: 'title', label: t.title },
    { name: 'phone', label: t.directPhone },
  ] as const;
  return (
    <>
      {fields.map(({ name, label }) => (
        <TextField
          key={name}
          {...form.register(name)}
          id={fieldId(name)}
          size="small"
          label={label}
          autoComplete="off"
          error={errors[name]?.message}
        />
      ))}
      <TextField
        {...form.register('hsaId')}
        id={fieldId('hsaId')}
        size="small"
        label={t.hsaId}
        description={fixed ? t.hsaFixed : t.hsaHint}
        readOnly={fixed}
        autoComplete="off"
        error={errors.hsaId?.message}
      />
    </>
  );
}
