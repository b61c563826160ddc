import { Checkbox, CheckboxGroup, Radio, RadioGroup, Textarea, TextField as AkselTextField } from '@navikt/ds-react';
import { type ChoiceField, choicesOf, type ReferralFacts } from '../../../../model/index.ts';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { referralWebTexts } from '../../texts/web.ts';
import { longestText, type WidgetProps } from './widgets.ts';

type Value = ReferralFacts[keyof ReferralFacts];

/** One line of text. */
export function LineField({ fact, label, value, error, onChange }: WidgetProps) {
  return (
    <AkselTextField
      size="small"
      label={label}
      value={typeof value === 'string' ? value : ''}
      error={error}
      maxLength={longestText[fact] ?? 200}
      type={fact === 'senderPhone' ? 'tel' : 'text'}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

/** Several lines of text; grows as it is written. */
export function TextField({ fact, label, value, error, onChange }: WidgetProps) {
  return (
    <Textarea
      size="small"
      label={label}
      value={typeof value === 'string' ? value : ''}
      error={error}
      minRows={2}
      resize="vertical"
      onChange={(event) => onChange(event.target.value.slice(0, longestText[fact] ?? 2000) || undefined)}
    />
  );
}

/** Yes or no. */
export function YesNoField({ label, value, error, onChange }: WidgetProps) {
  const t = useText(referralWebTexts);
  return (
    <RadioGroup
      size="small"
      legend={label}
      error={error}
      value={value === undefined ? '' : value === true ? 'yes' : 'no'}
      onChange={(chosen: string) => onChange(chosen === 'yes')}
    >
      <div className="hl-choices hl-choices--row">
        <Radio value="yes">{t.yes}</Radio>
        <Radio value="no">{t.no}</Radio>
      </div>
    </RadioGroup>
  );
}

/** True or nothing: "the patient has no medicines". */
export function TickField({ label, value, onChange }: WidgetProps) {
  return (
    <Checkbox
      size="small"
      checked={value === true}
      onChange={(event) => onChange(event.target.checked ? true : undefined)}
    >
      {label}
    </Checkbox>
  );
}

/** One of the model's answers. */
export function OneField({ fact, label, value, error, onChange }: WidgetProps) {
  const { locale } = useLocale();
  return (
    <RadioGroup
      size="small"
      legend={label}
      error={error}
      value={typeof value === 'string' ? value : ''}
      onChange={(chosen: string) => onChange(chosen)}
    >
      <div className="hl-choices">
        {choicesOf(fact as ChoiceField, locale).map((choice) => (
          <Radio key={choice.value} value={choice.value}>
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Any of the model's answers. "None" and the others exclude each other. */
export function ManyField({ fact, label, value, error, onChange }: WidgetProps) {
  const { locale } = useLocale();
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const choose = (next: string[]) => {
    const kept = next.at(-1) === 'none' ? ['none'] : next.filter((one) => one !== 'none');
    onChange(kept.length === 0 ? undefined : (kept as Value));
  };
  return (
    <CheckboxGroup size="small" legend={label} error={error} value={chosen} onChange={choose}>
      <div className="hl-choices">
        {choicesOf(fact as ChoiceField, locale).map((choice) => (
          <Checkbox key={choice.value} value={choice.value}>
            {choice.label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
