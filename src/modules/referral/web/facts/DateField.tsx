import { isLocalDate } from '../../../../kernel/local-date.ts';
import { daysOfFact } from '../../../../model/index.ts';
import { serverNow } from '../../../../web/clock.ts';
import { stockholmDate } from '../../../../web/i18n/format.ts';
import { DateInput } from '../../../../web/ui/DateInput.tsx';
import type { WidgetProps } from './widgets.ts';

/** A fact that is a date. */
export function DateField({ fact, label, value, error, onChange }: WidgetProps) {
  const date = typeof value === 'string' && isLocalDate(value) ? value : null;
  return (
    <DateInput
      id={`date-${fact}`}
      label={label}
      value={date}
      {...daysOfFact(fact, stockholmDate(serverNow()))}
      error={error}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
