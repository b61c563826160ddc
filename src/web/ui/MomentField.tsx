import { DatePicker, TextField, useDatepicker } from '@navikt/ds-react';
import type { WrittenMoment } from './moments.ts';
import './forms.css';

interface MomentFieldProps {
  readonly id: string;
  readonly dateLabel: string;
  readonly timeLabel: string;
  readonly value: WrittenMoment;
  readonly onChange: (value: WrittenMoment) => void;
  readonly error?: string | undefined;
}

/** A day and a time of day, in Swedish time. */
export function MomentField({ id, dateLabel, timeLabel, value, onChange, error }: MomentFieldProps) {
  const { datepickerProps, inputProps } = useDatepicker({
    inputFormat: 'yyyy-MM-dd',
    ...(value.date === '' ? {} : { defaultSelected: new Date(`${value.date}T12:00`) }),
    // The picker speaks of days in the browser's own calendar; the parts are what was meant.
    onDateChange: (day) => onChange({ ...value, date: day ? isoDay(day) : '' }),
  });
  return (
    <div className="hl-moment-field">
      <DatePicker {...datepickerProps}>
        <DatePicker.Input {...inputProps} id={id} size="small" label={dateLabel} error={error} />
      </DatePicker>
      <TextField
        size="small"
        // The browser's own field would show twelve hours to those whose browser is not in Swedish.
        inputMode="numeric"
        autoComplete="off"
        htmlSize={6}
        label={timeLabel}
        value={value.time}
        onChange={(event) => onChange({ ...value, time: event.target.value })}
      />
    </div>
  );
}

function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
