import { zodResolver } from '@hookform/resolvers/zod';
import { ErrorSummary, Heading } from '@navikt/ds-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm, type UseFormSetError } from 'react-hook-form';
import type { z } from 'zod';
import { ApiError } from '../api/errors.ts';
import { useText } from '../i18n/locale.tsx';
import { type FormError, listErrors } from './form-errors.ts';
import { uiTexts } from './texts.ts';
import './forms.css';

/** The element id of a field, so that error summaries and links to missing facts find it. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** A form checked by a zod schema when sent, and then at each change. */
export function useZodForm<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
) {
  return useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues,
    // Our error summary takes the focus instead of the first field, so that all faults are heard at once.
    shouldFocusError: false,
  });
}

/** Puts the server's field messages on the form. Returns false when the error was not about fields. */
export function showServerErrors<Input extends FieldValues>(
  error: unknown,
  fields: readonly Path<Input>[],
  setError: UseFormSetError<Input>,
): boolean {
  if (!(error instanceof ApiError)) return false;
  const known = fields.filter((path) => error.fields[path] !== undefined);
  for (const path of known) setError(path, { type: 'server', message: error.fields[path] ?? '' });
  return known.length > 0;
}

interface FormErrorSummaryProps {
  /** Errors by field, as react-hook-form gives them. */
  readonly errors: object;
  /** `formState.submitCount`: the summary takes the focus each time somebody tried to send. */
  readonly submitCount: number;
}

/** All faults of a form, each a link to its field. Place it above the button that sends. */
export function FormErrorSummary({ errors, submitCount }: FormErrorSummaryProps) {
  const t = useText(uiTexts);
  const box = useRef<HTMLDivElement>(null);
  const list: readonly FormError[] = listErrors(errors);
  const any = list.length > 0;
  useEffect(() => {
    if (any && submitCount > 0) box.current?.focus();
  }, [any, submitCount]);
  if (!any) return null;
  return (
    <ErrorSummary ref={box} size="small" heading={t.errorsHeading}>
      {list.map((error) => (
        <ErrorSummary.Item key={error.path} href={`#${fieldId(error.path)}`}>
          {error.message}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
}

interface FormSectionProps {
  /** A question in the reader's order of thought: "Vad behöver patienten och varför?" */
  readonly title: string;
  readonly lead?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of a form under a question. */
export function FormSection({ title, lead, id, children }: FormSectionProps) {
  return (
    <section className="hl-form-section" {...(id === undefined ? {} : { id })}>
      <Heading level="2" size="small">
        {title}
      </Heading>
      {lead !== undefined && <div className="hl-subtle">{lead}</div>}
      <div className="hl-form-section__fields">{children}</div>
    </section>
  );
}
