import { BodyShort, Button, Modal } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormErrorSummary, useZodForm } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { changedAnswer } from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import { factKeys } from './FactsForm.tsx';

/** One fact of a list, with the way to end it. */
export interface ListedFact {
  readonly id: string;
  readonly words: ReactNode;
  /** For the button's name: "Ta bort Anna Öberg". */
  readonly name: string;
}

interface ListedFactsProps<Values extends FieldValues> {
  readonly patientId: string;
  /** 'relatives' or 'alerts'. */
  readonly path: string;
  readonly listed: readonly ListedFact[];
  readonly none: string;
  readonly endLabel: string;
  readonly endLong: (values: { what: string }) => string;
  readonly schema: z.ZodType<Values, Values>;
  readonly empty: Values;
  readonly requestOf: (values: Values) => Record<string, unknown>;
  readonly addLabel: string;
  readonly children: (form: UseFormReturn<Values, unknown, Values>) => ReactNode;
  readonly onClose: () => void;
}

/** Facts that are only added and ended: what holds now, and a form for one more. */
export function ListedFacts<Values extends FieldValues>(props: ListedFactsProps<Values>) {
  const { patientId, path, listed, none, schema, empty, requestOf, addLabel, children, onClose } = props;
  const t = useText(patientWebTexts);
  const form = useZodForm<Values, Values>(schema, empty as DefaultValues<Values>);
  const add = useCommand({
    path: `/api/patients/${patientId}/${path}`,
    schema: changedAnswer,
    invalidates: factKeys(patientId),
    onSuccess: () => {
      announce(t.saved);
      form.reset(empty);
    },
  });
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((values) => add.mutate(requestOf(values)))(event)}>
      <Modal.Body className="hl-dialog-form">
        {listed.length === 0 ? (
          <BodyShort>{none}</BodyShort>
        ) : (
          <ul className="hl-plain-list">
            {listed.map((fact) => (
              <ListedFactLine key={fact.id} fact={fact} {...props} />
            ))}
          </ul>
        )}
        {children(form)}
        <FormErrorSummary errors={form.formState.errors} submitCount={form.formState.submitCount} />
        {add.isError && <ErrorState error={add.error} />}
      </Modal.Body>
      <Modal.Footer>
        <Button type="submit" size="small" loading={add.isPending}>
          {addLabel}
        </Button>
        <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
          {t.close}
        </Button>
      </Modal.Footer>
    </form>
  );
}

interface LineProps {
  readonly fact: ListedFact;
  readonly patientId: string;
  readonly path: string;
  readonly endLabel: string;
  readonly endLong: (values: { what: string }) => string;
}

function ListedFactLine({ fact, patientId, path, endLabel, endLong }: LineProps) {
  const end = useCommand({
    path: `/api/patients/${patientId}/${path}/${fact.id}/end`,
    schema: changedAnswer,
    invalidates: factKeys(patientId),
  });
  return (
    <li>
      <span>{fact.words}</span>
      <Button
        type="button"
        size="xsmall"
        variant="tertiary"
        loading={end.isPending}
        aria-label={endLong({ what: fact.name })}
        onClick={() => end.mutate(undefined)}
      >
        {endLabel}
      </Button>
      {end.isError && <ErrorState error={end.error} />}
    </li>
  );
}
