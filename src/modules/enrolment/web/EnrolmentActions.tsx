import { useState } from 'react';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useSession } from '../../../web/session.ts';
import { type Action, ActionBar, type BlockedAction } from '../../../web/ui/ActionBar.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import type { EnrolmentAction, EnrolmentDetail } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { AnswerEnd } from './AnswerEnd.tsx';
import { useTakeOn } from './use-take-on.ts';
import { ChangeResponsible } from './ChangeResponsible.tsx';

const order: readonly EnrolmentAction[] = [
  'take-on',
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
  const me = useSession().user?.id;
  const takeOn = useTakeOn(detail.enrolment.id);
  const [doing, setDoing] = useState<EnrolmentAction>();
  const { enrolment } = detail;
  const labels: Record<EnrolmentAction, string> = {
    'take-on': t.takeOn,
    'change-responsible': t.changeResponsible,
    'propose-end': enrolment.status === 'end-contested' ? t.proposeAgain : t.proposeEnd,
    'withdraw-end': t.withdrawEnd,
    'accept-end': t.acceptEnd,
    'contest-end': t.contestEnd,
  };
  const does = (action: EnrolmentAction) => {
    if (action === 'propose-end') return { to: `/enrolments/${enrolment.id}/end` };
    if (action !== 'take-on') return { onSelect: () => setDoing(action) };
    return { onSelect: () => takeOn.mutate({ seenResponsibleId: enrolment.responsible?.id ?? null }) };
  };
  // Taking over stands first for whoever is named, last for a colleague.
  const { responsible } = enrolment;
  const mine = responsible === null || responsible.id === me;
  const place = (action: EnrolmentAction) => (action === 'take-on' && !mine ? order.length : order.indexOf(action));
  const sorted = detail.actions.toSorted((a, b) => place(a.action) - place(b.action));
  const actions: Action[] = sorted
    .filter(({ allowed }) => allowed)
    .map(({ action }) => ({
      id: action,
      label: labels[action],
      ...does(action),
    }));
  const blocked: BlockedAction[] = sorted.flatMap(({ action, why }) =>
    why === null ? [] : [{ label: labels[action], reason: why[locale] }],
  );
  const close = () => setDoing(undefined);
  return (
    <>
      {takeOn.isError && <ErrorState error={takeOn.error} />}
      <ActionBar actions={actions} blocked={blocked} />
      {doing === 'change-responsible' && <ChangeResponsible detail={detail} onClose={close} />}
      {(doing === 'accept-end' || doing === 'contest-end' || doing === 'withdraw-end') && (
        <AnswerEnd action={doing} detail={detail} onClose={close} />
      )}
    </>
  );
}
