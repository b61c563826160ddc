import { Button } from '@navikt/ds-react';
import { memo } from 'react';
import type { FactKey, ReferralFacts } from '../../../../model/index.ts';
import { useFormat, useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { fieldId } from '../../../../web/ui/forms.tsx';
import type { Referral } from '../api.ts';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { DiagnosisLines, MaterialLines, MedicineLines, RelativeLines } from './FactLines.tsx';
import { DateField } from './DateField.tsx';
import { NumberField } from './NumberField.tsx';
import { LineField, ManyField, OneField, TextField, TickField, YesNoField } from './simple-fields.tsx';
import { type Widget, type WidgetProps, widgets } from './widgets.ts';

export type Change = (fact: FactKey, value: ReferralFacts[FactKey]) => void;
export type Prefilled = Referral['prefilled'][number];

interface FactFieldProps {
  readonly fact: FactKey;
  readonly value: ReferralFacts[FactKey];
  readonly onChange: Change;
  /** The model asks for it and it is not there. */
  readonly needed?: boolean;
  /** What is wrong with it, in words. */
  readonly error?: string | undefined;
  /** Filled in from the record. */
  readonly prefilled?: Prefilled | undefined;
  readonly onConfirm?: (fact: FactKey) => void;
}

const byWidget: Record<Widget, (props: WidgetProps) => React.ReactNode> = {
  line: LineField,
  text: TextField,
  date: DateField,
  number: NumberField,
  'yes-no': YesNoField,
  tick: TickField,
  one: OneField,
  many: ManyField,
  diagnoses: DiagnosisLines,
  medicines: MedicineLines,
  relatives: RelativeLines,
  materials: MaterialLines,
};

/** One fact of a referral as a field of a form. */
export const FactField = memo(function FactField(props: FactFieldProps) {
  const { fact, value, onChange, needed = false, error, prefilled, onConfirm } = props;
  const names = useNames();
  const t = useText(referralWebTexts);
  const Field = byWidget[widgets[fact]];
  const label = names.fact(fact);
  return (
    <div id={fieldId(fact)} className="hl-fact-field" data-needed={needed}>
      <Field
        fact={fact}
        label={needed ? t.labelNeeded({ label }) : label}
        value={value}
        error={error}
        onChange={(next) => onChange(fact, next)}
      />
      {prefilled && <Source prefilled={prefilled} onConfirm={onConfirm} />}
    </div>
  );
});

/** Where a filled-in fact comes from; an old one must be said to hold still. */
function Source(props: { readonly prefilled: Prefilled; readonly onConfirm: FactFieldProps['onConfirm'] }) {
  const { prefilled, onConfirm } = props;
  const t = useText(referralWebTexts);
  const { locale } = useLocale();
  const format = useFormat();
  const names = useNames();
  const values = { source: prefilled.source[locale], date: format.date(prefilled.recordedOn) };
  if (!prefilled.old || prefilled.confirmed || !onConfirm) {
    return <div className="hl-fact-field__source">{prefilled.old ? t.sourceConfirmed(values) : t.source(values)}</div>;
  }
  return (
    <div className="hl-fact-field__source" data-old>
      <span>{t.sourceOld(values)}</span>
      <Button
        size="xsmall"
        variant="secondary"
        type="button"
        aria-label={t.stillHoldsOf({ fact: names.fact(prefilled.fact) })}
        onClick={() => onConfirm(prefilled.fact)}
      >
        {t.stillHolds}
      </Button>
    </div>
  );
}
