import { BodyLong, Button, Checkbox, InlineMessage, Modal, Select, Textarea, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { isStale } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { alertKinds, changedAnswer, correctFactPath } from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import { CorrectedFacts } from './CorrectedFacts.tsx';
import { type CorrectableFact, correctableFacts, labelOfField, type Values } from './correctable-facts.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { factKeys } from './FactsForm.tsx';

const shortest = 3;

/** Puts right what was written down wrong from the beginning, with a reason. What it read stays, and is shown below. */
export function CorrectFact({ facts, onClose }: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const correctable = correctableFacts(facts, t);
  const [chosen, setChosen] = useState<CorrectableFact | null>(null);
  const [values, setValues] = useState<Values>({});
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const patientId = facts.identity.id;
  const save = useCorrection(patientId, () => {
    setChosen(null);
    setReason('');
    setTried(false);
  });
  const noReason = reason.trim().length < shortest;
  const submit = () => {
    setTried(true);
    if (chosen === null || noReason) return;
    const { kind, id: objectId, values: seen } = chosen;
    save.mutate({ kind, objectId, seen, facts: { ...seen, ...values }, reason });
  };
  return (
    <>
      <Modal.Body className="hl-dialog-form">
        <BodyLong size="small">{t.correctLead}</BodyLong>
        <ChooseFact
          facts={correctable}
          chosen={chosen}
          error={tried && chosen === null}
          onChoose={(fact) => {
            setChosen(fact);
            setValues(fact?.values ?? {});
          }}
        />
        {chosen && <FactFields fact={chosen} values={values} onChange={setValues} />}
        <Textarea
          size="small"
          label={t.correctWhy}
          description={t.correctWhyHelp}
          minRows={2}
          value={reason}
          error={tried && noReason ? t.needWhyCorrect : undefined}
          onChange={({ target }) => setReason(target.value.slice(0, 2000))}
        />
        {save.isError && isStale(save.error) && <InlineMessage status="warning">{t.factOvertaken}</InlineMessage>}
        {save.isError && !isStale(save.error) && <ErrorState error={save.error} />}
        <CorrectedFacts patientId={patientId} />
      </Modal.Body>
      <Modal.Footer>
        <Button size="small" loading={save.isPending} onClick={submit}>
          {t.correctIt}
        </Button>
        <Button size="small" variant="secondary" data-color="neutral" onClick={onClose}>
          {t.close}
        </Button>
      </Modal.Footer>
    </>
  );
}

function useCorrection(patientId: string, onDone: () => void) {
  const t = useText(patientWebTexts);
  return useCommand({
    path: correctFactPath.replace(':id', patientId),
    schema: changedAnswer,
    invalidates: [...factKeys(patientId), ['fact-corrections', patientId]],
    onSuccess: () => {
      announce(t.saved);
      onDone();
    },
  });
}

interface ChooseFactProps {
  readonly facts: readonly CorrectableFact[];
  readonly chosen: CorrectableFact | null;
  readonly error: boolean;
  readonly onChoose: (fact: CorrectableFact | null) => void;
}

function ChooseFact({ facts, chosen, error, onChoose }: ChooseFactProps) {
  const t = useText(patientWebTexts);
  return (
    <Select
      size="small"
      label={t.correctWhich}
      value={chosen?.id ?? ''}
      error={error ? t.chooseFact : undefined}
      onChange={({ target }) => onChoose(facts.find(({ id }) => id === target.value) ?? null)}
    >
      <option value="">{t.choose}</option>
      {facts.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </Select>
  );
}

interface FactFieldsProps {
  readonly fact: CorrectableFact;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

/** How the fact should read, field by field, beginning with how it reads. */
function FactFields({ fact, values, onChange }: FactFieldsProps) {
  const t = useText(patientWebTexts);
  return Object.keys(fact.values).map((name) => {
    const value = values[name];
    const label = labelOfField(name, t);
    const set = (to: string | boolean | null) => onChange({ ...values, [name]: to });
    if (typeof value === 'boolean')
      return (
        <Checkbox key={name} size="small" checked={value} onChange={({ target }) => set(target.checked)}>
          {label}
        </Checkbox>
      );
    if (name === 'kind')
      return (
        <Select key={name} size="small" label={label} value={value ?? ''} onChange={({ target }) => set(target.value)}>
          {alertKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t[kind]}
            </option>
          ))}
        </Select>
      );
    return (
      <TextField
        key={name}
        size="small"
        label={label}
        autoComplete="off"
        value={value ?? ''}
        onChange={({ target }) => set(name === 'phone' && target.value === '' ? null : target.value)}
      />
    );
  });
}
