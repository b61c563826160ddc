import { DatePicker, useDatepicker } from '@navikt/ds-react';
import { useState } from 'react';
import { isLocalDate, type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { referralWebTexts } from '../../texts/web.ts';
import type { WidgetProps } from './FactField.tsx';

interface DateInputProps {
  readonly label: string;
  readonly value: LocalDate | undefined;
  readonly error?: string | undefined;
  readonly description?: string;
  readonly onChange: (value: LocalDate | undefined) => void;
}

/** A date, written or picked. A half-written date is kept on the screen and not passed on. */
export function DateInput({ label, value, error, description, onChange }: DateInputProps) {
  const t = useText(referralWebTexts);
  const [wrong, setWrong] = useState(false);
  const { datepickerProps, inputProps } = useDatepicker({
    inputFormat: 'yyyy-MM-dd',
    ...(value === undefined ? {} : { defaultSelected: new Date(`${value}T12:00:00`) }),
    onDateChange: (date) => onChange(date && localDateOf(date.getFullYear(), date.getMonth() + 1, date.getDate())),
    onValidate: ({ isInvalid, isEmpty }) => setWrong(isInvalid && !isEmpty),
  });
  return (
    <DatePicker {...datepickerProps}>
      <DatePicker.Input
        {...inputProps}
        size="small"
        label={label}
        description={description}
        error={wrong ? t.dateWrong : error}
      />
    </DatePicker>
  );
}

/** A fact that is a date. */
export function DateField({ label, value, error, onChange }: WidgetProps) {
  const date = typeof value === 'string' && isLocalDate(value) ? value : undefined;
  return <DateInput label={label} value={date} error={error} onChange={onChange} />;
}
