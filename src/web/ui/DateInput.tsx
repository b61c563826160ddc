import { DatePicker, useDatepicker } from '@navikt/ds-react';
import { useState } from 'react';
import { type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import { useText } from '../i18n/locale.tsx';
import { uiTexts } from './texts.ts';

interface DateInputProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The day at first; what is written afterwards is the field's own. */
  readonly value: LocalDate | null;
  /** Earliest day that can be picked. */
  readonly from?: LocalDate;
  readonly error?: string | undefined;
  /** Null while what is written is no date. */
  readonly onChange: (value: LocalDate | null) => void;
}

/** A date, written as YYYY-MM-DD or picked. A half-written date is kept on the screen and not passed on. */
export function DateInput({ id, label, description, value, from, error, onChange }: DateInputProps) {
  const t = useText(uiTexts);
  const [wrong, setWrong] = useState(false);
  const { datepickerProps, inputProps } = useDatepicker({
    inputFormat: 'yyyy-MM-dd',
    ...(value === null ? {} : { defaultSelected: noon(value) }),
    ...(from === undefined ? {} : { fromDate: noon(from) }),
    onDateChange: (day) => onChange(day ? localDateOf(day.getFullYear(), day.getMonth() + 1, day.getDate()) : null),
    onValidate: ({ isInvalid, isEmpty }) => setWrong(isInvalid && !isEmpty),
  });
  return (
    <DatePicker {...datepickerProps}>
      <DatePicker.Input
        {...inputProps}
        id={id}
        size="small"
        label={label}
        description={description}
        error={wrong ? t.dateWrong : error}
      />
    </DatePicker>
  );
}

/** The picker works on the device's own dates; noon is the same day there whatever its zone. */
function noon(date: LocalDate): Date {
  return new Date(`${date}T12:00:00`);
}
