import { ReadMore, Tag } from '@navikt/ds-react';
import { dateAt } from '../../../kernel/zone.ts';
import { serverNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { FactList } from '../../../web/ui/FactList.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PersonName, PhoneLink } from '../../../web/ui/people.tsx';
import { NoteMarks } from '../../correction/web/index.ts';
import type { EnrolmentDetail } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { useHandoverFacts } from './handover-facts.ts';
import { clauseOf } from './words.ts';

type Proposal = EnrolmentDetail['proposals'][number];

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly notes: EnrolmentDetail['notes'];
  /** Folded, without what is waited for. */
  readonly past?: boolean;
}

const colours = { proposed: 'warning', contested: 'danger', accepted: 'success', withdrawn: 'neutral' } as const;

/** A proposed end: to whom, from when, why, with what was handed over, and how it was answered. */
export function ProposalCard({ proposal, notes, past = false }: ProposalCardProps) {
  const t = useText(enrolmentWebTexts);
  const format = useFormat();
  const { state, to, proposedEndAt, proposedAt, dueAt, answeredAt } = proposal;
  const date = format.date(dateAt(proposedEndAt), serverNow());
  return (
    <article className="hl-proposal" data-state={state}>
      <div className="hl-proposal__head">
        <Tag size="xsmall" variant="moderate" data-color={colours[state]} className="hl-tag">
          {t[state]}
        </Tag>
        {!past && state === 'proposed' && (
          <DeadlineChip what={t.answerDue} deadline={{ dueAt, startedAt: proposedAt }} />
        )}
        {answeredAt !== null && <Moment at={answeredAt} />}
      </div>
      <p>
        {state === 'accepted' ? t.acceptedBy({ unit: to.name, date }) : t.proposedTo({ to: to.name, date })}{' '}
        {to.phone !== null && <PhoneLink phone={to.phone} who={to.name} />}
      </p>
      <Answer proposal={proposal} past={past} />
      <Marked notes={notes} proposal={proposal} text={proposal.answerReason} field="answerReason" />
      <What proposal={proposal} notes={notes} open={!past && state === 'proposed'} />
    </article>
  );
}

function Answer({ proposal, past }: { readonly proposal: Proposal; readonly past: boolean }) {
  const t = useText(enrolmentWebTexts);
  const { state, overdue, to, from, answerReason } = proposal;
  const ours = from.id === useAssignment().unitId;
  if (state === 'contested') {
    return (
      <>
        <p>{t.contestedBy({ unit: to.name, reason: answerReason ?? '' })}</p>
        {!past && <p>{ours ? t.contestedStays : t.contestedStaysTo}</p>}
      </>
    );
  }
  if (state === 'accepted' && answerReason !== null) return <p>{t.answeredNote({ note: answerReason })}</p>;
  return overdue && !past ? <p>{ours ? t.overdueOwn : t.overdueTo}</p> : null;
}

interface MarkedProps extends Pick<ProposalCardProps, 'proposal' | 'notes'> {
  readonly text: string | null;
  readonly field: string;
}

function Marked({ proposal, notes, text, field }: MarkedProps) {
  if (text === null) return null;
  return <NoteMarks text={text} notes={notes} place={{ objectId: proposal.id, field }} />;
}

function What({ proposal, notes, open }: Pick<ProposalCardProps, 'proposal' | 'notes'> & { readonly open: boolean }) {
  const t = useText(enrolmentWebTexts);
  const facts = useHandoverFacts(proposal.handover, (key) => {
    const text = proposal.handover[key];
    if (typeof text !== 'string') return null;
    return <Marked notes={notes} proposal={proposal} text={text} field={`handover.${key}`} />;
  });
  const { reason, proposedBy, proposedAt, from, clause } = proposal;
  return (
    <ReadMore header={t.handover} size="small" defaultOpen={open}>
      <FactList
        facts={[
          {
            label: t.reason,
            value: (
              <>
                {reason}
                <Marked notes={notes} proposal={proposal} text={reason} field="reason" />
              </>
            ),
          },
          ...facts,
          {
            label: t.proposedBy,
            value: (
              <>
                {proposedBy && <PersonName name={proposedBy.name} title={from.name} />} <Moment at={proposedAt} />
              </>
            ),
          },
          { label: t.clause, value: <ClauseLink clause={clauseOf(clause)}>{t.clauseAnswer}</ClauseLink> },
        ]}
      />
    </ReadMore>
  );
}
