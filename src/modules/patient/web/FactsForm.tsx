import { Button, Modal } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DefaultValues, FieldValues, Path, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { isStale } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { StaleDialog } from '../../../web/ui/dialogs.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormErrorSummary, showServerErrors, useZodForm } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { changedAnswer } from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import { factsQuery, type PatientFacts } from './api.ts';

interface FactsFormProps<Values extends FieldValues> {
  readonly facts: PatientFacts;
  readonly onClose: () => void;
  /** End of the address: '/stay', or '' for the contact details. */
  readonly path: string;
  readonly schema: z.ZodType<Values, Values>;
  /** What is saved, as the form shows it. */
  readonly valuesOf: (facts: PatientFacts) => Values;
  readonly requestOf: (values: Values) => Record<string, unknown>;
  /** Label and words of each item, for comparing mine with what somebody else saved. */
  readonly describe: (values: Values) => readonly (readonly [label: string, words: string])[];
  readonly fields: readonly Path<Values>[];
  readonly children: (form: UseFormReturn<Values, unknown, Values>) => ReactNode;
  /** Further buttons. */
  readonly more?: ReactNode;
}

/** What the change of a patient's facts makes old. */
export function factKeys(patientId: string) {
  return [
    ['patient-facts', patientId],
    ['patient-overview', patientId],
    ['timeline', patientId],
  ];
}

/** A dialog's form over a patient's facts: saves with the version that was read, and shows both when somebody else was first. */
export function FactsForm<Values extends FieldValues>(props: FactsFormProps<Values>) {
  const { facts, onClose, path, schema, valuesOf, requestOf, describe, fields, children, more } = props;
  const t = useText(patientWebTexts);
  const queries = useQueryClient();
  const patientId = facts.identity.id;
  const [newer, setNewer] = useState<PatientFacts | null>(null);
  const form = useZodForm<Values, Values>(schema, valuesOf(facts) as DefaultValues<Values>);
  const { errors, submitCount } = form.formState;
  const save = useCommand({
    path: `/api/patients/${patientId}${path}`,
    schema: changedAnswer,
    invalidates: factKeys(patientId),
    onSuccess: () => {
      announce(t.saved);
      onClose();
    },
    onError: (error) => {
      if (!isStale(error)) return void showServerErrors<Values>(error, fields, form.setError);
      void queries.fetchQuery(factsQuery(patientId)).then(setNewer);
    },
  });
  const send = (values: Values, version: number) => save.mutate({ version, ...requestOf(values) });
  const theirs = newer ? describe(valuesOf(newer)) : [];
  const mine = newer ? describe(form.getValues()) : [];
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => send(values, facts.identity.version))(event)}
      >
        <Modal.Body className="hl-dialog-form">
          {children(form)}
          <FormErrorSummary errors={errors} submitCount={submitCount} />
          {save.isError && !isStale(save.error) && Object.keys(errors).length === 0 && (
            <ErrorState error={save.error} />
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" loading={save.isPending}>
            {t.save}
          </Button>
          {more}
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {t.close}
          </Button>
        </Modal.Footer>
      </form>
      <StaleDialog
        open={newer !== null}
        fields={mine.map(([label, words], index) => ({ label, mine: words, theirs: theirs[index]?.[1] ?? '' }))}
        onKeepMine={() => {
          setNewer(null);
          if (newer) send(form.getValues(), newer.identity.version);
        }}
        onTakeTheirs={onClose}
      />
    </>
  );
}
