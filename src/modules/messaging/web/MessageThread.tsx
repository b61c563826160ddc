import { InlineMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useNow } from '../../../web/clock.ts';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { Thread, type ThreadEntry } from '../../../web/ui/Thread.tsx';
import { CorrectionNotice, NoteMarks } from '../../correction/web/index.ts';
import type { Message, MessageThread as ThreadAnswer } from '../contract.ts';
import { messagingWebTexts } from '../texts/web.ts';
import { threadQuery } from './api.ts';
import { FactsStrip } from '../../patient/web/index.ts';
import { MessageCorrections } from './MessageCorrections.tsx';
import { MessageActions } from './MessageActions.tsx';
import './messages.css';

/** A message with all that belongs to it, and what may be done with it. */
export function MessageThread() {
  const { messageId } = useScreenParams(z.object({ messageId: z.string() }));
  const { unitId } = useAssignment();
  const t = useText(messagingWebTexts);
  const thread = useQuery(threadQuery(messageId));
  useLive([`unit:${unitId}`], [['message', messageId]]);
  if (thread.data) return <Shown thread={thread.data} />;
  if (thread.isPending) return <SkeletonPage />;
  return (
    <>
      <PageHeader title={t.message} above={<AppLink to="/messages">{t.back}</AppLink>} />
      <ErrorState error={thread.error} onRetry={() => void thread.refetch()} />
    </>
  );
}

function Shown({ thread: { message, thread, patient } }: { readonly thread: ThreadAnswer }) {
  const t = useText(messagingWebTexts);
  const entries = useEntries(thread);
  const acting = toActOn(message, thread);
  const matter = { kind: 'message', id: message.threadId } as const;
  return (
    <>
      {patient !== null && <FactsStrip patientId={message.patientId} />}
      <div className="hl-messages__thread">
        <PageHeader
          title={message.subject ?? t.hidden}
          above={<AppLink to="/messages">{t.back}</AppLink>}
          lead={<About message={message} patient={patient} />}
        />
        {message.contentHidden && (
          <InlineMessage status="info" size="small">
            {t.hiddenWhy}
          </InlineMessage>
        )}
        <CorrectionNotice matter={matter} notes={thread.flatMap(({ notes }) => notes)} />
        <Thread label={t.thread} entries={entries} />
        <MessageActions key={`${acting.id} ${acting.version}`} message={acting} />
        <MessageCorrections thread={thread} patient={patient} />
      </div>
    </>
  );
}

/** The message that is open; but where it wants nothing and a later one in the conversation waits for our receipt, that one. */
function toActOn(message: Message, thread: readonly Message[]): Message {
  if (message.actions.length > 0) return message;
  return thread.findLast((one) => one.actions.includes('receive')) ?? message;
}

interface AboutProps {
  readonly message: Message;
  readonly patient: ThreadAnswer['patient'];
}

function About({ message, patient }: AboutProps) {
  const t = useText(messagingWebTexts);
  const { kind, id } = message.about;
  const [modelHash, clause] = message.receiptClause?.split('#') ?? [];
  return (
    <span className="hl-messages__about">
      {patient && (
        <span>
          <AppLink to={`/patients/${patient.id}`}>
            <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />
          </AppLink>{' '}
          <span className="hl-figures">{patient.number}</span>
        </span>
      )}
      {!message.contentHidden && kind !== 'patient' && (
        <span>
          {t.about}:{' '}
          {kind === 'referral' ? (
            <AppLink to={`/referrals/${id}`}>{t.aboutReferral}</AppLink>
          ) : (
            <AppLink to={`/enrolments/${id}`}>{t.aboutEnrolment}</AppLink>
          )}
        </span>
      )}
      {modelHash && clause ? <ClauseLink clause={{ modelHash, id: clause }}>{t.receiptClause}</ClauseLink> : null}
    </span>
  );
}

const ended: ReadonlySet<Message['state']> = new Set(['withdrawn', 'mis-sent', 'forwarded']);

function useEntries(thread: readonly Message[]): readonly ThreadEntry[] {
  const t = useText(messagingWebTexts);
  const format = useFormat();
  const now = useNow();
  return thread.map((message) => ({
    id: message.id,
    at: message.sentAt,
    title: t.sentTitle({ kind: t[`kind-${message.kind}`], to: message.to.unit.name }),
    unitName: message.from.unit.name,
    personName: message.from.person?.name ?? null,
    ours: message.side === 'sender',
    body: (
      <>
        {message.contentHidden ? <em className="hl-subtle">{t.hidden}</em> : message.body}
        <Marks message={message} />
        {message.forwardedBy && (
          <div className="hl-subtle hl-small">{t.forwardedBy({ unit: message.forwardedBy.name })}</div>
        )}
        <Ended message={message} when={message.ended ? format.when(message.ended.at, now) : ''} />
      </>
    ),
    receipts:
      // Of a message that went no further nobody's receipt is waited for.
      ended.has(message.state) && message.receivedAt === null
        ? []
        : [{ unitName: message.to.unit.name, personName: message.receivedBy?.name ?? null, at: message.receivedAt }],
    deadline: deadlineOf(message, { receipt: t.receipt, answer: t.answerDue }),
  }));
}

function Marks({ message: { id, subject, body, notes } }: { readonly message: Message }) {
  return (
    <>
      {subject !== null && <NoteMarks text={subject} notes={notes} place={{ objectId: id, field: 'subject' }} />}
      {body !== null && <NoteMarks text={body} notes={notes} place={{ objectId: id, field: 'body' }} />}
    </>
  );
}

function Ended({ message, when }: { readonly message: Message; readonly when: string }) {
  const t = useText(messagingWebTexts);
  const { ended, state } = message;
  if (ended === null || state === 'sent' || state === 'received') return null;
  return (
    <div className="hl-messages__ended" data-state={state}>
      {t[`ended-${state}`]({ when })}
      {ended.reason !== null && (
        <div>
          {t.reasonWas({ reason: ended.reason })}
          <NoteMarks text={ended.reason} notes={message.notes} place={{ objectId: message.id, field: 'endedReason' }} />
        </div>
      )}
    </div>
  );
}

/** The clock that runs: until the receipt, then until the answer. */
function deadlineOf(
  message: Message,
  words: { receipt: string; answer: string },
): NonNullable<ThreadEntry['deadline']> | null {
  const { state, sentAt, receiptDueAt, receivedAt, answerDueAt } = message;
  if (state === 'sent') return { what: words.receipt, deadline: { dueAt: receiptDueAt, startedAt: sentAt } };
  if (state !== 'received' || answerDueAt === null) return null;
  return { what: words.answer, deadline: { dueAt: answerDueAt, startedAt: receivedAt } };
}
