import { TextField } from '@navikt/ds-react';
import { isLocalDate } from '../../kernel/local-date.ts';
import { DateInput } from './DateInput.tsx';
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
  return (
    <div className="hl-moment-field">
      <DateInput
        id={id}
        label={dateLabel}
        value={isLocalDate(value.date) ? value.date : null}
        error={error}
        onChange={(day) => onChange({ ...value, date: day ?? '' })}
      />
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
