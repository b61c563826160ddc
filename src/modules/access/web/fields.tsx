import { Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import { Controller, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { useText } from '../../../web/i18n/locale.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { MomentField } from '../../../web/ui/MomentField.tsx';
import { howAsked } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';

interface FieldProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Values>;
  readonly name: Path<Values>;
  readonly label: string;
  readonly description?: string;
}

interface ChoicesProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly options: readonly { readonly value: string; readonly label: string; readonly description?: string }[];
}

/** One of a few, all in sight. */
export function Choices<Values extends FieldValues>({ form, name, label, description, options }: ChoicesProps<Values>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <RadioGroup
          id={fieldId(name)}
          tabIndex={-1}
          size="small"
          legend={label}
          description={description}
          value={field.value}
          error={fieldState.error?.message}
          onChange={field.onChange}
        >
          {options.map((option) => (
            <Radio key={option.value} value={option.value} {...meaning(option)}>
              {option.label}
            </Radio>
          ))}
        </RadioGroup>
      )}
    />
  );
}

interface WordsProps<Values extends FieldValues> extends FieldProps<Values> {
  readonly rows?: number;
}

/** A few sentences. */
export function Words<Values extends FieldValues>({ form, name, label, description, rows = 2 }: WordsProps<Values>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Textarea
          ref={field.ref}
          id={fieldId(name)}
          size="small"
          label={label}
          description={description}
          minRows={rows}
          value={field.value}
          error={fieldState.error?.message}
          onBlur={field.onBlur}
          onChange={field.onChange}
        />
      )}
    />
  );
}

/** How the patient said it. */
export function HowAsked<Values extends FieldValues>({
  form,
  name,
  label,
}: Pick<FieldProps<Values>, 'form' | 'name' | 'label'>) {
  const t = useText(accessWebTexts);
  return (
    <Choices form={form} name={name} label={label} options={howAsked.map((how) => ({ value: how, label: t[how] }))} />
  );
}

function meaning({ description }: { readonly description?: string }): { description?: string } {
  return description === undefined ? {} : { description };
}

/** A day and a time of day, as one field. */
export function Moment<Values extends FieldValues>({ form, name }: Pick<FieldProps<Values>, 'form' | 'name'>) {
  const t = useText(accessWebTexts);
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <MomentField
          id={fieldId(name)}
          dateLabel={t.date}
          timeLabel={t.time}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
