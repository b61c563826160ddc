import { DatePicker } from '@navikt/ds-react';
import { useEffect, useId, useRef, useState } from 'react';
import { type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import { useText } from '../i18n/locale.tsx';
import { useFormDates } from './form-dates.ts';
import { readDay } from './read-date.ts';
import { uiTexts } from './texts.ts';

interface DateInputProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The day at first; what is written afterwards is the field's own. */
  readonly value: LocalDate | null;
  /** Earliest and latest day that can be chosen. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly error?: string | undefined;
  /** Null while nothing is written, and while it is no day that can be chosen: the form asks `FormDates` before it sends. */
  readonly onChange: (value: LocalDate | null) => void;
}

/**
 * A date, written as YYYY-MM-DD or picked. A half-written date is kept on the screen and not passed on; it stops what the form sends,
 * so that nobody's mistyped day becomes no day. Aksel's own hook reads only dates with the day first, so what is written is read here.
 */
export function DateInput({ id, label, description, value, from, to, error, onChange }: DateInputProps) {
  const t = useText(uiTexts);
  const [text, setText] = useState<string>(value ?? '');
  // What the field begins with has been written before, so that a day which will not do any more is said at once.
  const [left, setLeft] = useState(true);
  const [open, setOpen] = useState(false);
  const { date, fault } = readDay(text, { from, to });
  const input = useSaying(fault !== null, setLeft);
  const set = (next: string) => {
    setText(next);
    setLeft(false);
    onChange(readDay(next, { from, to }).date);
  };
  const pick = (day: Date | undefined) => {
    set(day ? localDateOf(day.getFullYear(), day.getMonth() + 1, day.getDate()) : '');
    setOpen(false);
  };
  const words = {
    'no-date': t.dateWrong,
    'too-early': t.dateTooEarly({ from: from ?? '' }),
    'too-late': t.dateTooLate({ to: to ?? '' }),
  };
  return (
    <DatePicker
      open={open}
      onOpenToggle={() => setOpen(!open)}
      onClose={() => setOpen(false)}
      onSelect={pick}
      {...(date === null ? {} : { selected: noon(date), defaultMonth: noon(date) })}
      {...(from === undefined ? {} : { fromDate: noon(from) })}
      {...(to === undefined ? {} : { toDate: noon(to) })}
    >
      <DatePicker.Input
        ref={input}
        id={id}
        size="small"
        label={label}
        description={description}
        value={text}
        onChange={(event) => set(event.target.value)}
        onBlur={() => {
          setLeft(true);
          if (date !== null) setText(date);
        }}
        error={left && fault !== null ? words[fault] : error}
      />
    </DatePicker>
  );
}

/** Tells the form while what is written will not do, and shows it when the form is sent all the same. */
function useSaying(wrong: boolean, show: (shown: true) => void) {
  const input = useRef<HTMLInputElement>(null);
  const field = useId();
  const dates = useFormDates();
  useEffect(() => {
    if (!wrong) return;
    dates.tell(field, (first) => {
      show(true);
      if (first) input.current?.focus();
    });
    return () => dates.tell(field, null);
  }, [dates, field, wrong, show]);
  return input;
}

/** The picker works on the device's own dates; noon is the same day there whatever its zone. */
function noon(date: LocalDate): Date {
  return new Date(`${date}T12:00:00`);
}
