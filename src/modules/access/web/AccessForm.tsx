import { Button, Heading } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId } from 'react';
import type { DefaultValues, FieldValues, Path, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { StaleDialog } from '../../../web/ui/dialogs.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormErrorSummary, showServerErrors, useZodForm } from '../../../web/ui/forms.tsx';
import { useKeptDraft } from '../../../web/ui/kept-draft.ts';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { uiTexts } from '../../../web/ui/texts.ts';
import { accessKeys } from './api.ts';

interface AccessFormProps<Values extends FieldValues, Answer extends z.ZodType> {
  /** Names the draft that is kept while the tab is open. Ids only. */
  readonly draft: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly schema: z.ZodType<Values, Values>;
  readonly empty: Values;
  readonly path: string;
  readonly answer: Answer;
  readonly requestOf: (values: Values) => Record<string, unknown>;
  readonly fields: readonly Path<Values>[];
  readonly submit: string;
  readonly danger?: boolean;
  /** Told to screen readers when it is done. */
  readonly said: string;
  /** What I wrote, to be seen beside what somebody else did meanwhile. */
  readonly wordsOf?: (values: Values) => string;
  readonly onDone: (answer: z.output<Answer>) => void;
  readonly onCancel?: () => void;
  readonly children: (form: UseFormReturn<Values, unknown, Values>) => ReactNode;
}

/** A form that opens where it is needed: keeps its draft, says what is wrong, and is sent once however often it is pressed. */
export function AccessForm<Values extends FieldValues, Answer extends z.ZodType>(
  props: AccessFormProps<Values, Answer>,
) {
  const { draft: name, title, lead, empty, schema, requestOf, submit, danger = false, onCancel, children } = props;
  const { cancel } = useText(uiTexts);
  const heading = useId();
  const kept = useKeptDraft<DefaultValues<Values>>(`access ${name}`);
  const form = useZodForm<Values, Values>(schema, kept.draft ?? (empty as DefaultValues<Values>));
  const { errors, submitCount } = form.formState;
  const { keep, forget } = kept;
  useEffect(() => {
    const { unsubscribe } = form.watch((values) => keep(values as DefaultValues<Values>));
    return unsubscribe;
  });
  const send = useSend(props, form, forget);
  const stale = send.error instanceof ApiError && send.error.code === 'stale';
  return (
    <section className="hl-access-form" aria-labelledby={heading}>
      <Heading level="3" size="xsmall" id={heading} tabIndex={-1} ref={focusOnce}>
        {title}
      </Heading>
      {lead !== undefined && <div className="hl-subtle">{lead}</div>}
      <form
        noValidate
        className="hl-access-form__fields"
        onSubmit={(event) => void form.handleSubmit((values) => send.mutate(requestOf(values)))(event)}
      >
        {children(form)}
        <FormErrorSummary errors={errors} submitCount={submitCount} />
        {send.isError && !stale && Object.keys(errors).length === 0 && (
          <ErrorState error={send.error} headingLevel="4" />
        )}
        <div className="hl-access-form__buttons">
          <Button type="submit" size="small" data-color={danger ? 'danger' : 'accent'} loading={send.isPending}>
            {submit}
          </Button>
          {onCancel && (
            <Button
              size="small"
              variant="secondary"
              data-color="neutral"
              onClick={() => {
                forget();
                onCancel();
              }}
            >
              {cancel}
            </Button>
          )}
        </div>
      </form>
      {stale && <Overtaken {...props} mine={props.wordsOf?.(form.getValues()) ?? ''} forget={forget} />}
    </section>
  );
}

function useSend<Values extends FieldValues, Answer extends z.ZodType>(
  { path, answer, said, fields, onDone }: AccessFormProps<Values, Answer>,
  form: UseFormReturn<Values, unknown, Values>,
  forget: () => void,
) {
  return useCommand<Record<string, unknown>, Answer>({
    path,
    schema: answer,
    invalidates: accessKeys,
    onSuccess: (given) => {
      forget();
      announce(said);
      onDone(given);
    },
    onError: (error) => void showServerErrors(error, fields, form.setError),
  });
}

interface OvertakenProps {
  readonly title: string;
  readonly mine: string;
  readonly forget: () => void;
  readonly onCancel?: () => void;
}

/** Somebody else was first. These decisions only end, so what they did stands; mine is shown once more before it goes. */
function Overtaken({ title, mine, forget, onCancel }: OvertakenProps) {
  const queries = useQueryClient();
  const takeTheirs = () => {
    forget();
    void Promise.all(accessKeys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    onCancel?.();
  };
  return (
    <StaleDialog open fields={mine === '' ? [] : [{ label: title, mine, theirs: '' }]} onTakeTheirs={takeTheirs} />
  );
}

/** The form opens because somebody pressed its button: reading goes on here. */
function focusOnce(heading: HTMLHeadingElement | null): void {
  heading?.focus();
}
