import { Checkbox, CheckboxGroup, Radio, RadioGroup, Select, Textarea, TextField } from '@navikt/ds-react';
import { isLocalDate } from '../../../kernel/local-date.ts';
import { choicesOf, daysOfFact, type FactKey, factLabels, type ReferralFacts } from '../../../model/index.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { enrolmentWebTexts } from '../texts/web.ts';
import { factKind, isChoice, isShort } from './fact-kind.ts';
import { LinesField } from './LinesField.tsx';

interface FactFieldProps {
  readonly fact: FactKey;
  readonly facts: ReferralFacts;
  readonly error: string | undefined;
  readonly onChange: (facts: ReferralFacts) => void;
}

/** What each kind of field gets. */
interface InputProps {
  readonly fact: FactKey;
  readonly label: string;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

/** One fact of a handover. */
export function FactField({ fact, facts, error, onChange }: FactFieldProps) {
  const { locale } = useLocale();
  const Input = inputs[factKind(fact)];
  // The value is of the fact's own type: each kind of input makes what the fact's schema says.
  const change = (value: unknown) => onChange({ ...facts, [fact]: value });
  return <Input fact={fact} label={factLabels[locale][fact]} value={facts[fact]} error={error} onChange={change} />;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const given = (text: string) => (text === '' ? undefined : text);

function TextInput({ fact, label, value, error, onChange }: InputProps) {
  const shared = { id: fieldId(fact), size: 'small', label, value: textOf(value), error } as const;
  if (isShort(fact)) {
    return (
      <TextField
        {...shared}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange(given(event.target.value))}
      />
    );
  }
  return <Textarea {...shared} minRows={2} onChange={(event) => onChange(given(event.target.value))} />;
}

function DayInput({ fact, label, value, error, onChange }: InputProps) {
  return (
    <DateInput
      id={fieldId(fact)}
      label={label}
      value={typeof value === 'string' && isLocalDate(value) ? value : null}
      {...daysOfFact(fact, stockholmDate(serverNow()))}
      error={error}
      onChange={(day) => onChange(day ?? undefined)}
    />
  );
}

function NumberInput({ fact, label, value, error, onChange }: InputProps) {
  return (
    <TextField
      id={fieldId(fact)}
      size="small"
      type="number"
      label={label}
      value={typeof value === 'number' ? value : ''}
      error={error}
      onChange={(event) => onChange(event.target.value === '' ? undefined : Number(event.target.value))}
    />
  );
}

function YesNoInput({ fact, label, value, error, onChange }: InputProps) {
  const t = useText(enrolmentWebTexts);
  return (
    <RadioGroup
      id={fieldId(fact)}
      tabIndex={-1}
      size="small"
      legend={label}
      value={typeof value === 'boolean' ? String(value) : ''}
      error={error}
      onChange={(next: string) => onChange(next === '' ? undefined : next === 'true')}
    >
      <Radio value="true">{t.yes}</Radio>
      <Radio value="false">{t.no}</Radio>
      <Radio value="">{t.notSaid}</Radio>
    </RadioGroup>
  );
}

function OneOfInput({ fact, label, value, error, onChange }: InputProps) {
  const t = useText(enrolmentWebTexts);
  const { locale } = useLocale();
  const options = isChoice(fact) ? choicesOf(fact, locale) : [];
  return (
    <Select
      id={fieldId(fact)}
      size="small"
      label={label}
      value={textOf(value)}
      error={error}
      onChange={(event) => onChange(given(event.target.value))}
    >
      <option value="">{t.choose}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

function SomeOfInput({ fact, label, value, error, onChange }: InputProps) {
  const { locale } = useLocale();
  const options = isChoice(fact) ? choicesOf(fact, locale) : [];
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return (
    <CheckboxGroup
      id={fieldId(fact)}
      tabIndex={-1}
      size="small"
      legend={label}
      value={chosen}
      error={error}
      onChange={(next: string[]) => onChange(next.length === 0 ? undefined : next)}
    >
      {options.map((option) => (
        <Checkbox key={option.value} value={option.value}>
          {option.label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

const inputs = {
  text: TextInput,
  date: DayInput,
  number: NumberInput,
  'yes-no': YesNoInput,
  'one-of': OneOfInput,
  'some-of': SomeOfInput,
  lines: LinesField,
};
