import { useState } from 'react';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { type Action, ActionBar, type BlockedAction } from '../../../web/ui/ActionBar.tsx';
import type { EnrolmentAction, EnrolmentDetail } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { AnswerEnd } from './AnswerEnd.tsx';
import { ChangeResponsible } from './ChangeResponsible.tsx';

const order: readonly EnrolmentAction[] = [
  'accept-end',
  'contest-end',
  'propose-end',
  'withdraw-end',
  'change-responsible',
];

/** What may be done now, and why the rest may not. */
export function EnrolmentActions({ detail }: { readonly detail: EnrolmentDetail }) {
  const t = useText(enrolmentWebTexts);
  const { locale } = useLocale();
  const [doing, setDoing] = useState<EnrolmentAction>();
  const { enrolment } = detail;
  const labels: Record<EnrolmentAction, string> = {
    'change-responsible': t.changeResponsible,
    'propose-end': enrolment.status === 'end-contested' ? t.proposeAgain : t.proposeEnd,
    'withdraw-end': t.withdrawEnd,
    'accept-end': t.acceptEnd,
    'contest-end': t.contestEnd,
  };
  const sorted = detail.actions.toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
  const actions: Action[] = sorted
    .filter(({ allowed }) => allowed)
    .map(({ action }) => ({
      id: action,
      label: labels[action],
      ...(action === 'propose-end' ? { to: `/enrolments/${enrolment.id}/end` } : { onSelect: () => setDoing(action) }),
    }));
  const blocked: BlockedAction[] = sorted.flatMap(({ action, why }) =>
    why === null ? [] : [{ label: labels[action], reason: why[locale] }],
  );
  const close = () => setDoing(undefined);
  return (
    <>
      <ActionBar actions={actions} blocked={blocked} />
      {doing === 'change-responsible' && <ChangeResponsible detail={detail} onClose={close} />}
      {(doing === 'accept-end' || doing === 'contest-end' || doing === 'withdraw-end') && (
        <AnswerEnd action={doing} detail={detail} onClose={close} />
      )}
    </>
  );
}
