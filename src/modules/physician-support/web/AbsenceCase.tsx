import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type Fact, FactList } from '../../../web/ui/FactList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { Absence } from '../contract.ts';
import { causes } from '../texts/causes.ts';
import { supportWebTexts } from '../texts/web.ts';
import { AbsenceActions } from './AbsenceActions.tsx';
import { absenceQuery } from './api.ts';
import { FactsStrip } from '../../patient/web/index.ts';
import './support.css';

/** The case file of support that never came: what was asked, with whom it was, under which clause, and what has been done. */
export function AbsenceCase() {
  const { absenceId } = useScreenParams(z.object({ absenceId: z.string() }));
  const t = useText(supportWebTexts);
  const { unitId } = useAssignment();
  const absence = useQuery(absenceQuery(absenceId));
  useLive([`unit:${unitId}`], [['support-absence', absenceId]]);
  if (absence.data) return <Shown absence={absence.data} />;
  if (absence.isPending) return <SkeletonPage />;
  return (
    <>
      <PageHeader title={t.absentTitle} above={<AppLink to="/support/absent">{t.absentTitle}</AppLink>} />
      <ErrorState error={absence.error} onRetry={() => void absence.refetch()} />
    </>
  );
}

function Shown({ absence }: { readonly absence: Absence }) {
  const t = useText(supportWebTexts);
  const { locale } = useLocale();
  return (
    <>
      {absence.patient !== null && <FactsStrip patientId={absence.patient.id} />}
      <div className="hl-support__column">
        <PageHeader
          title={t.absentTitle}
          lead={`${absence.from.name} · ${absence.to.name} · ${t[`absence-${absence.state}`]}`}
          above={<AppLink to="/support/absent">{t.absentTitle}</AppLink>}
        />
        <BodyShort>
          {absence.means[locale]} <ClauseLink clause={absence.clause}>{absence.clause.heading}</ClauseLink>
        </BodyShort>
        <div className="hl-support__facts">
          {absence.state === 'noted' && <DeadlineChip what={t.noticeDue} deadline={{ dueAt: absence.noticeDueAt }} />}
          {absence.state === 'notified' && absence.correctionDueAt !== null && (
            <DeadlineChip what={t.correctionDue} deadline={{ dueAt: absence.correctionDueAt }} />
          )}
        </div>
        <CaseFile absence={absence} />
        <FactList facts={useFacts(absence)} />
        <AbsenceActions key={absence.version} absence={absence} />
      </div>
    </>
  );
}

/** What was asked for and when, with each unit that it was with. */
function CaseFile({ absence }: { readonly absence: Absence }) {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const asked = useAsked(absence);
  const { request, deliveries } = absence;
  return (
    <section>
      <Heading level="2" size="xsmall">
        {t.caseFile}
      </Heading>
      {request !== null && (
        <>
          <FactList facts={asked} />
          <AppLink to={`/support/${request.id}`}>{t.toRequest}</AppLink>
        </>
      )}
      <ul>
        {deliveries.map(({ number, unit, sentAt, answerDueAt, clause, ended }) => (
          <li key={number}>
            {format.dateTime(sentAt)} {t.wentTo({ unit: unit.name })}
            {answerDueAt !== null && `, ${t.answerDue.toLowerCase()} ${format.time(answerDueAt)}`}
            {ended !== null && `. ${t[`end-${ended.kind}`]}`} <ClauseLink clause={clause}>{clause.heading}</ClauseLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was asked, when and by whom. */
function useAsked({ request, from }: Absence): Fact[] {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const { locale } = useLocale();
  if (request === null) return [];
  const cause = causes[request.cause ?? '']?.name[locale];
  const who = [request.askedBy?.name, from.name].filter(Boolean).join(', ');
  return [
    { label: t.sentAt, value: `${format.dateTime(request.sentAt)} (${who})` },
    { label: t.urgency, value: [t[request.urgency], cause].filter(Boolean).join(' · ') },
    ...(['situation', 'background', 'assessment', 'recommendation'] as const)
      .filter((part) => request[part] !== '')
      .map((part) => ({ label: t[part], value: <p className="hl-support__words">{request[part]}</p> })),
  ];
}

function useFacts(absence: Absence): Fact[] {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const said = (label: string, words: string | null, at: string | null): Fact[] =>
    words === null ? [] : [{ label, value: `${words}${at === null ? '' : ` (${format.dateTime(at)})`}` }];
  return [
    ...said(t.notice, absence.notice, absence.notifiedAt),
    ...said(t.correction, absence.correction, absence.correctedAt),
    ...said(t.engaged, absence.engaged, absence.engagedAt),
    ...said(t.amount, absence.claimAmount === null ? null : format.number(absence.claimAmount, 2), absence.claimedAt),
    ...said(t.evidence, absence.claimEvidence, null),
    ...said(t.claimAnswer, absence.answer, absence.answeredAt),
    ...said(t.closeWhy, absence.closeReason, absence.closedAt),
  ];
}
