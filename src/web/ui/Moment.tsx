import { useNow } from '../clock.ts';
import { useFormat } from '../i18n/locale.tsx';

interface MomentProps {
  readonly at: string;
  /** `relative` "för 3 dagar sedan", `when` "i dag 15:00", `full` "tis 24 nov 14:30", `from` the same, but the day alone at midnight. */
  readonly as?: 'relative' | 'when' | 'full' | 'from';
}

/** A moment in time. The exact time is in the title whatever is shown. */
export function Moment({ at, as = 'when' }: MomentProps) {
  const now = useNow();
  const format = useFormat();
  const exact = format.dateTime(at, now);
  const text = {
    full: () => exact,
    from: () => (format.time(at) === '00:00' ? format.date(at, now) : exact),
    when: () => format.when(at, now),
    relative: () => format.relative(at, now),
  }[as]();
  return (
    <time dateTime={at} title={exact} className="hl-figures">
      {text}
    </time>
  );
}
