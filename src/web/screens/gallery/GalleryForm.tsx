import { Button, Textarea, TextField } from '@navikt/ds-react';
import { z } from 'zod';
import { fieldId, FormErrorSummary, FormSection, useZodForm } from '../../ui/forms.tsx';

const schema = z.object({
  reason: z.string().min(3, 'Skriv varför patienten behöver vård i hemmet.'),
  phone: z.string().min(5, 'Skriv ett telefonnummer.'),
});

/** A form with sections and an error summary. */
export function GalleryForm() {
  const form = useZodForm(schema, { reason: '', phone: '' });
  const { errors, submitCount } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(() => undefined)(event)}>
      <FormSection title="Vad behöver patienten och varför?" lead="Skriv så att den som tar emot kan börja.">
        <Textarea
          id={fieldId('reason')}
          label="Orsak"
          size="small"
          error={errors.reason?.message}
          {...form.register('reason')}
        />
        <TextField
          id={fieldId('phone')}
          label="Telefon hem"
          size="small"
          error={errors.phone?.message}
          {...form.register('phone')}
        />
      </FormSection>
      <FormErrorSummary errors={errors} submitCount={submitCount} />
      <Button size="small" type="submit">
        Skicka vårdbegäran
      </Button>
    </form>
  );
}
