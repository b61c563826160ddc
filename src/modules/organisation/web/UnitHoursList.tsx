import { useText } from '../../../web/i18n/locale.tsx';
import type { UnitHours } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { dayRows, useDayNames } from './days.ts';

/** The hours of a week, days with the same hours together. */
export function UnitHoursList({ hours }: { readonly hours: readonly UnitHours[] }) {
  const t = useText(organisationWebTexts);
  const names = useDayNames();
  if (hours.length === 0) return null;
  return (
    <dl className="hl-hours hl-figures">
      {dayRows(hours).map(({ from, to, times }) => (
        <div key={from} className="hl-contents">
          <dt>{from === to ? names[from] : `${names[from]} – ${names[to]?.toLocaleLowerCase()}`}</dt>
          <dd>{times === '' ? t.closed : times}</dd>
        </div>
      ))}
    </dl>
  );
}
