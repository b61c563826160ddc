import { Fragment } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import type { EnrolledPage, EnrolmentStatus, EnrolmentView } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { StatusTag } from './StatusTag.tsx';
import { useWords } from './words.ts';

export type EnrolledRow = EnrolledPage['rows'][number];

const order: readonly EnrolmentStatus[] = ['end-contested', 'end-proposed', 'active', 'planned', 'ending', 'ended'];

/** The enrolment that a row opens: the one where something is waited for, else the first. */
export function whatMatters({ enrolments }: EnrolledRow): EnrolmentView {
  const [first] = enrolments.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  if (first === undefined) throw new Error('a row without enrolments');
  return first;
}

/** Each level on its own line: who is responsible, since when, and what is waited for. */
export function LevelLines({ row, showUnit }: { readonly row: EnrolledRow; readonly showUnit: boolean }) {
  return (
    <ul className="hl-levels">
      {row.enrolments.map((enrolment) => (
        <LevelLine key={enrolment.id} enrolment={enrolment} showUnit={showUnit} />
      ))}
    </ul>
  );
}

function LevelLine({ enrolment, showUnit }: { readonly enrolment: EnrolmentView; readonly showUnit: boolean }) {
  const t = useText(enrolmentWebTexts);
  const words = useWords();
  const { level, status, responsible, proposal, startsAt, endsAt, unit } = enrolment;
  return (
    <li>
      <span>{words.level(level)}</span>
      <span className="hl-subtle">{showUnit ? unit.name : (responsible?.name ?? t.nobody)}</span>
      {status !== 'active' && <StatusTag status={status} />}
      {status === 'planned' && <Moment at={startsAt} as="from" />}
      {endsAt !== null && <Moment at={endsAt} as="full" />}
      {status === 'end-proposed' && proposal && (
        <DeadlineChip what={t.answerBy} deadline={{ dueAt: proposal.dueAt, startedAt: proposal.proposedAt }} />
      )}
    </li>
  );
}

/** The named contacts of the patient, each once. */
export function NamedContacts({ row }: { readonly row: EnrolledRow }) {
  const t = useText(enrolmentWebTexts);
  const people = new Map(
    row.enrolments.flatMap(({ namedContact }) => (namedContact ? [[namedContact.id, namedContact]] : [])),
  );
  if (people.size === 0) return <span className="hl-subtle">{t.nobody}</span>;
  return [...people.values()].map((person, index) => (
    <Fragment key={person.id}>
      {index > 0 && ', '}
      <PersonName name={person.name} />
    </Fragment>
  ));
}
