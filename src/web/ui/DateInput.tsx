import { DatePicker } from '@navikt/ds-react';
import { useState } from 'react';
import { type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import { useText } from '../i18n/locale.tsx';
import { readDate } from './read-date.ts';
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

/**
 * A date, written as YYYY-MM-DD or picked. A half-written date is kept on the screen and not passed on. Aksel's own hook reads only
 * dates with the day first, so what is written is read here.
 */
export function DateInput({ id, label, description, value, from, error, onChange }: DateInputProps) {
  const t = useText(uiTexts);
  const [text, setText] = useState<string>(value ?? '');
  const [left, setLeft] = useState(false);
  const [open, setOpen] = useState(false);
  const written = readDate(text);
  const date = written !== null && (from === undefined || written >= from) ? written : null;
  const set = (next: string) => {
    setText(next);
    const read = readDate(next);
    onChange(read !== null && (from === undefined || read >= from) ? read : null);
  };
  const pick = (day: Date | undefined) => {
    set(day ? localDateOf(day.getFullYear(), day.getMonth() + 1, day.getDate()) : '');
    setOpen(false);
  };
  return (
    <DatePicker
      open={open}
      onOpenToggle={() => setOpen(!open)}
      onClose={() => setOpen(false)}
      onSelect={pick}
      {...(date === null ? {} : { selected: noon(date), defaultMonth: noon(date) })}
      {...(from === undefined ? {} : { fromDate: noon(from) })}
    >
      <DatePicker.Input
        id={id}
        size="small"
        label={label}
        description={description}
        value={text}
        onChange={(event) => set(event.target.value)}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (date !== null) setText(date);
        }}
        error={left && text.trim() !== '' && date === null ? t.dateWrong : error}
      />
    </DatePicker>
  );
}

/** The picker works on the device's own dates; noon is the same day there whatever its zone. */
function noon(date: LocalDate): Date {
  return new Date(`${date}T12:00:00`);
}
