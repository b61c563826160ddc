import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import type { EndCheck, EndDraftBody } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';

/** What keeps an end from being proposed, by field. */
export type EndFaults = Readonly<Record<string, { readonly message: string; readonly type: string }>>;

const daysAhead = 366;

/** Whether an end may begin on a day: today, or up to a year ahead. */
export function mayEndOn(day: LocalDate | null, today: LocalDate): boolean {
  if (day === null) return false;
  const away = daysBetween(today, day);
  return away >= 0 && away < daysAhead;
}

/** What must be put right before an end is proposed; the server judges the same once more. */
export function useEndFaults(body: EndDraftBody, check: EndCheck | undefined): EndFaults {
  const t = useText(enrolmentWebTexts);
  const { locale } = useLocale();
  const faults: [string, string][] = [];
  if (body.enrolmentIds.length === 0) faults.push(['levels', t.endLevelsNeeds]);
  if (body.toUnitId === null) faults.push(['toUnitId', t.endReceiverNeeds]);
  if (!mayEndOn(body.endDate, stockholmDate(serverNow()))) faults.push(['endDate', t.endDateNeeds]);
  if (body.reason.trim() === '') faults.push(['reason', t.endReasonNeeds]);
  for (const { fact, label } of check?.missing ?? []) {
    if (fact !== 'levels' && fact !== 'endDate') faults.push([fact, t.handoverMissing({ label: label[locale] })]);
  }
  return Object.fromEntries(faults.map(([path, message]) => [path, { message, type: 'missing' }]));
}
