import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useSentence } from '../../../web/sentences.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { MessageButton } from '../../../web/ui/MessageButton.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { Timeline } from '../../../web/ui/Timeline.tsx';
import { CorrectionMenu, CorrectionNotice } from '../../correction/web/index.ts';
import type { EnrolmentDetail } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { enrolmentQuery } from './api.ts';
import { EnrolledPatient } from './EnrolledPatient.tsx';
import { EnrolmentActions } from './EnrolmentActions.tsx';
import { EnrolmentFacts } from './EnrolmentFacts.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { StatusTag } from './StatusTag.tsx';
import { useWords } from './words.ts';
import './enrolment.css';

/** One enrolment: who answers for the patient, what is proposed, what has happened, and what may be done. */
export function EnrolmentScreen() {
  const { enrolmentId } = useScreenParams(z.object({ enrolmentId: z.string() }));
  const found = useQuery(enrolmentQuery(enrolmentId));
  useLive([`unit:${useAssignment().unitId}`], [['enrolments', 'one', enrolmentId]]);
  if (found.data) return <Shown detail={found.data} />;
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  return <SkeletonPage />;
}

function Shown({ detail }: { readonly detail: EnrolmentDetail }) {
  const t = useText(enrolmentWebTexts);
  const words = useWords();
  const { unitId } = useAssignment();
  const { enrolment, proposals } = detail;
  const [newest, ...before] = proposals;
  return (
    <>
      <EnrolledPatient detail={detail} />
      <PageHeader
        title={t.oneTitle({ level: words.level(enrolment.level) })}
        above={<AppLink to="/enrolments">{t.back}</AppLink>}
        lead={<StatusTag status={enrolment.status} />}
      />
      <CorrectionNotice matter={{ kind: 'enrolment', id: enrolment.id }} notes={detail.notes} />
      <div className="hl-enrolment">
        <div>
          {newest && newest.state !== 'withdrawn' && (
            <Part title={t.proposal}>
              <ProposalCard proposal={newest} notes={detail.notes} />
            </Part>
          )}
          <Part title={t.now}>
            <EnrolmentFacts detail={detail} />
          </Part>
          <EnrolmentActions detail={detail} />
          {proposals.length > 0 && (
            <Suspense>
              <CorrectionMenu matter={{ kind: 'enrolment', id: enrolment.id }} />
            </Suspense>
          )}
          <MessageButton
            patientId={enrolment.patientId}
            about={{ kind: 'enrolment', id: enrolment.id }}
            to={enrolment.unit.id === unitId ? (enrolment.proposal?.to ?? detail.listedAt)?.id : enrolment.unit.id}
          />
        </div>
        <div>
          {detail.others.length > 0 && (
            <Part title={t.others}>
              <Others detail={detail} />
            </Part>
          )}
          <Part title={t.history}>
            <History detail={detail} />
          </Part>
          {(before.length > 0 || newest?.state === 'withdrawn') && (
            <Part title={t.proposalsBefore}>
              {(newest?.state === 'withdrawn' ? proposals : before).map((proposal) => (
                <ProposalCard key={proposal.id} proposal={proposal} notes={detail.notes} past />
              ))}
            </Part>
          )}
        </div>
      </div>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section>
      <Heading level="2" size="xsmall" spacing>
        {title}
      </Heading>
      {children}
    </section>
  );
}

function Others({ detail }: { readonly detail: EnrolmentDetail }) {
  const t = useText(enrolmentWebTexts);
  const words = useWords();
  return (
    <ul className="hl-levels">
      {detail.others.map((other) => (
        <li key={other.id}>
          <AppLink to={`/enrolments/${other.id}`}>{words.level(other.level)}</AppLink>
          <span className="hl-subtle">
            {other.unit.name}, {other.responsible?.name ?? t.nobody}
          </span>
          <StatusTag status={other.status} />
        </li>
      ))}
    </ul>
  );
}

function History({ detail }: { readonly detail: EnrolmentDetail }) {
  const say = useSentence();
  const entries = detail.history.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (entries.length === 0) return <BodyShort>–</BodyShort>;
  return (
    <Timeline
      entries={entries.map(({ id, type, at, params, person, unit }) => ({
        id,
        at,
        title: say({ key: type, params }),
        unitName: unit?.name ?? null,
        personName: person?.name ?? null,
      }))}
    />
  );
}
