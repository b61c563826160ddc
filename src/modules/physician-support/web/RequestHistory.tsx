import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { Thread, type ThreadEntry } from '../../../web/ui/Thread.tsx';
import type { Note } from '../../correction/contract.ts';
import { NoteMarks } from '../../correction/web/index.ts';
import type { AnswerShown, Delivery, SupportRequest } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';

/** Each unit that the request has been with, and each answer, in order, with receipts and the clocks that run. */
export function RequestHistory({ request }: { readonly request: SupportRequest }) {
  const t = useText(supportWebTexts);
  const open = request.state === 'sent' || request.state === 'received';
  const went = request.deliveries.map(
    (one, index): ThreadEntry => ({
      id: `delivery ${one.number}`,
      at: one.sentAt,
      title: t.wentTo({ unit: one.unit.name }),
      ...sentBy(request, request.deliveries[index - 1]),
      body: <Went delivery={one} />,
      // Of a unit that no longer has it nothing is waited for.
      receipts:
        one.ended !== null && one.receivedAt === null
          ? []
          : [{ unitName: one.unit.name, personName: one.receivedBy?.name ?? null, at: one.receivedAt }],
      deadline:
        one.ended === null && open && one.answerDueAt !== null && one.arrivedAt === null
          ? { what: t.expectedAnswer, deadline: { dueAt: one.answerDueAt, startedAt: one.sentAt } }
          : null,
    }),
  );
  const answers = request.answers.map(
    (one): ThreadEntry => ({
      id: one.id,
      at: one.answeredAt,
      title: `${t.answered({ unit: one.unit.name })}: ${t[`answer-${one.kind}`]}`,
      unitName: one.unit.name,
      personName: one.person?.name ?? null,
      ours: request.sides.includes('receiver'),
      body: <Answered answer={one} notes={request.notes} />,
      receipts: [{ unitName: request.from.unit.name, personName: one.receivedBy?.name ?? null, at: one.receivedAt }],
      deadline:
        one.receivedAt === null
          ? { what: t.receiptDue, deadline: { dueAt: one.receiptDueAt, startedAt: one.answeredAt } }
          : null,
    }),
  );
  const reports = request.reports.map(
    (one): ThreadEntry => ({
      id: one.id,
      at: one.writtenAt,
      title: t.reported({ unit: one.to.name }),
      unitName: one.from.name,
      personName: one.writtenBy?.name ?? null,
      ours: request.sides.includes('receiver'),
      body: <Words of={one} notes={request.notes} />,
      receipts: [{ unitName: one.to.name, personName: one.acknowledgedBy?.name ?? null, at: one.acknowledgedAt }],
      deadline:
        one.acknowledgedAt === null
          ? { what: t.receiptDue, deadline: { dueAt: one.dueAt, startedAt: one.writtenAt } }
          : null,
    }),
  );
  return (
    <Thread
      label={t.thread}
      entries={[...went, ...answers, ...reports, ...useCancelled(request)].toSorted((a, b) => (a.at < b.at ? -1 : 1))}
    />
  );
}

/** Times that were given back, with why. */
function useCancelled({ cancellations }: SupportRequest): ThreadEntry[] {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const { unitId } = useAssignment();
  return cancellations.map(
    (one): ThreadEntry => ({
      id: one.id,
      at: one.at,
      title: one.startsAt === null ? t.queueLeft : t.timeGivenBack({ at: format.dateTime(one.startsAt) }),
      unitName: one.unit.name,
      ours: one.unit.id === unitId,
      body: <p className="hl-support__words">{one.reason}</p>,
    }),
  );
}

/** Who sent it on its way: the asker first, then whoever referred it on; when a time ran out, the model did. */
function sentBy(request: SupportRequest, before: Delivery | undefined) {
  if (before === undefined)
    return {
      unitName: request.from.unit.name,
      personName: request.from.person?.name ?? null,
      ours: request.sides.includes('asker'),
    };
  const referred = before.ended?.kind === 'referred-on';
  return {
    unitName: referred ? before.unit.name : 'Hemlänk',
    personName: null,
    ours: referred && request.sides.includes('receiver'),
  };
}

function Went({ delivery: { clause, ended, arrivedAt } }: { readonly delivery: Delivery }) {
  const t = useText(supportWebTexts);
  const format = useFormat();
  return (
    <>
      <ClauseLink clause={clause}>{clause.heading}</ClauseLink>
      {arrivedAt !== null && <div className="hl-small">{t.arrived({ at: format.dateTime(arrivedAt) })}</div>}
      {ended !== null && (
        <div className="hl-small">
          {t[`end-${ended.kind}`]}
          {ended.reason !== null && `. ${t.reason}: ${ended.reason}`}
        </div>
      )}
    </>
  );
}

interface WordsProps {
  readonly of: { readonly id: string; readonly body: string };
  readonly notes: readonly Note[];
}

/** What was written, as it reads now, and what was added beside it. */
function Words({ of: { id, body }, notes }: WordsProps) {
  return (
    <>
      <p className="hl-support__words">{body}</p>
      <NoteMarks text={body} notes={notes} place={{ objectId: id, field: 'body' }} />
    </>
  );
}

interface AnsweredProps {
  readonly answer: AnswerShown;
  readonly notes: readonly Note[];
}

function Answered({ answer, notes }: AnsweredProps) {
  const { at, link, prescriptions, admittedTo } = answer;
  const t = useText(supportWebTexts);
  const format = useFormat();
  return (
    <>
      <Words of={answer} notes={notes} />
      {at !== null && (
        <div>
          {t.when}: {format.dateTime(at)}
        </div>
      )}
      {link !== null && (
        <a href={link} target="_blank" rel="noreferrer">
          {t.join}
        </a>
      )}
      {admittedTo !== null && (
        <div>
          {t.admitTo}: {admittedTo.name}
        </div>
      )}
      {prescriptions.length > 0 && (
        <ul>
          {prescriptions.map(({ medicine, change, instruction, from }) => (
            <li key={`${medicine} ${change} ${from}`}>
              <strong>{medicine}</strong>: {t[change]}, {instruction} ({t.fromDay.toLowerCase()} {format.date(from)})
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
