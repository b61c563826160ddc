import { useText } from '../../../web/i18n/locale.tsx';
import type { Opening } from '../contract.ts';
import { organisationWebTexts } from '../texts/web.ts';

/** Whether a unit is open now, and its hours today. */
export function OpeningText({ opening }: { readonly opening: Opening }) {
  const t = useText(organisationWebTexts);
  const hours = opening.today.join(', ');
  const holiday = opening.holiday ? ` (${t.holiday})` : '';
  if (opening.open === null) return <span className="hl-subtle">{t.hoursUnknown}</span>;
  if (opening.open) return <span>{t.openNow({ hours }) + holiday}</span>;
  return <span className="hl-subtle">{(hours === '' ? t.closedToday : t.closedNow({ hours })) + holiday}</span>;
}
