import { TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { isLocalDate } from '../../kernel/local-date.ts';
import { useText } from '../i18n/locale.tsx';
import { DateInput } from './DateInput.tsx';
import { oddTime, timeFault, type WrittenMoment } from './moments.ts';
import { uiTexts } from './texts.ts';
import './forms.css';

interface MomentFieldProps {
  readonly id: string;
  readonly dateLabel: string;
  readonly timeLabel: string;
  readonly value: WrittenMoment;
  readonly onChange: (value: WrittenMoment) => void;
  readonly error?: string | undefined;
}

/** A day and a time of day, in Swedish time. What is wrong with the time itself is said here, in every form alike. */
export function MomentField({ id, dateLabel, timeLabel, value, onChange, error }: MomentFieldProps) {
  const t = useText(uiTexts);
  const [left, setLeft] = useState(true);
  const fault = left ? timeFault(value, t) : undefined;
  return (
    <div className="hl-moment-field">
      <DateInput
        id={id}
        label={dateLabel}
        value={isLocalDate(value.date) ? value.date : null}
        error={fault === undefined ? error : undefined}
        onChange={(day) => onChange({ ...value, date: day ?? '' })}
      />
      <TextField
        size="small"
        // The browser's own field would show twelve hours to those whose browser is not in Swedish.
        inputMode="numeric"
        autoComplete="off"
        htmlSize={6}
        label={timeLabel}
        description={oddTime(value) === 'twice' ? t.timeTwice : undefined}
        value={value.time}
        error={fault}
        onBlur={() => setLeft(true)}
        onChange={(event) => {
          setLeft(false);
          onChange({ ...value, time: event.target.value });
        }}
      />
    </div>
  );
}
