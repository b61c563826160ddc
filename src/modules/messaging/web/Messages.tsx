import { BodyShort } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { type Column, DataList } from '../../../web/ui/DataList.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { FilterChips } from '../../../web/ui/FilterChips.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { type MessageList, messageStates } from '../contract.ts';
import { messagingWebTexts } from '../texts/web.ts';
import { type MessageFilter, messagesQuery } from './api.ts';
import './messages.css';

type Row = MessageList['messages'][number];

/** The unit's messages: those that came and those that were sent. */
export function Messages() {
  const t = useText(messagingWebTexts);
  const { unitId, unitName } = useAssignment();
  const [filter, setFilter] = useState<MessageFilter>({ box: 'inbox', states: [], text: '' });
  const list = useInfiniteQuery(messagesQuery({ ...filter, text: useSettled(filter.text.trim()) }));
  useLive([`unit:${unitId}`], [['messages']]);
  const columns = useColumns(filter.box);
  const narrowed = filter.states.length > 0 || filter.text.trim().length >= 2;
  const empty = narrowed ? t.emptyFiltered : filter.box === 'inbox' ? t.emptyInbox : t.emptySent;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead({ unit: unitName })} />
      <DataList
        label={t.label}
        columns={columns}
        rows={list.data?.pages.flatMap((page) => page.messages)}
        rowKey={(message) => message.id}
        rowTo={(message) => `/messages/${message.id}`}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={empty}
        search={{ value: filter.text, onChange: (text) => setFilter({ ...filter, text }), label: t.search }}
        tools={<Tools filter={filter} onChange={setFilter} notReceived={list.data?.pages[0]?.notReceived} />}
        more={{
          onMore: () => void list.fetchNextPage(),
          loading: list.isFetchingNextPage,
          hasMore: list.hasNextPage,
        }}
      />
      <BodyShort size="small" textColor="subtle" className="hl-messages__hint">
        {t.writeHint} <AppLink to="/patients">{t.toPatients}</AppLink>
      </BodyShort>
    </>
  );
}

interface ToolsProps {
  readonly filter: MessageFilter;
  readonly onChange: (filter: MessageFilter) => void;
  readonly notReceived: number | undefined;
}

function Tools({ filter, onChange, notReceived }: ToolsProps) {
  const t = useText(messagingWebTexts);
  return (
    <>
      <FilterChips
        label={t.box}
        single
        options={[
          { value: 'inbox', label: t.inbox },
          { value: 'sent', label: t.sent },
        ]}
        selected={[filter.box]}
        onChange={([box]) => onChange({ ...filter, box: box === 'sent' ? 'sent' : 'inbox' })}
      />
      <FilterChips
        label={t.states}
        options={messageStates.map((state) => ({ value: state, label: t[`state-${state}`] }))}
        selected={filter.states}
        onChange={(chosen) => onChange({ ...filter, states: messageStates.filter((state) => chosen.includes(state)) })}
      />
      <BodyShort size="small" textColor="subtle" role="status">
        {notReceived ? t.notReceived({ count: notReceived }) : ''}
      </BodyShort>
    </>
  );
}

function useColumns(box: MessageFilter['box']): readonly Column<Row>[] {
  const t = useText(messagingWebTexts);
  return [
    {
      id: 'subject',
      header: t.subject,
      phone: 'title',
      cell: (message) => (
        <span className="hl-messages__subject" data-unread={box === 'inbox' && message.state === 'sent'}>
          {message.subject ?? t.hidden}
        </span>
      ),
    },
    {
      id: 'other',
      header: box === 'inbox' ? t.from : t.to,
      phone: 'line',
      width: '14rem',
      cell: (message) => (box === 'inbox' ? message.from.unit.name : message.to.unit.name),
    },
    {
      id: 'patient',
      header: t.patient,
      width: '14rem',
      cell: ({ patient }) =>
        patient && (
          <>
            <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />{' '}
            <span className="hl-figures hl-subtle">{patient.number}</span>
          </>
        ),
    },
    { id: 'state', header: t.state, width: '15rem', cell: (message) => <StateCell message={message} /> },
    { id: 'when', header: t.when, width: '9rem', phone: 'line', cell: (message) => <Moment at={message.sentAt} /> },
  ];
}

/** What kind it is and where it stands, with the clock that runs. */
function StateCell({ message }: { readonly message: Row }) {
  const t = useText(messagingWebTexts);
  const { kind, state, sentAt, receiptDueAt, receivedAt, answerDueAt } = message;
  const awaitsAnswer = kind === 'question' && state === 'received' && answerDueAt !== null;
  return (
    <span className="hl-messages__state">
      <span>
        {t[`kind-${kind}`]}, {t[`state-${state}`].toLocaleLowerCase()}
      </span>
      {state === 'sent' && <DeadlineChip what={t.receipt} deadline={{ dueAt: receiptDueAt, startedAt: sentAt }} />}
      {awaitsAnswer && <DeadlineChip what={t.answerDue} deadline={{ dueAt: answerDueAt, startedAt: receivedAt }} />}
    </span>
  );
}

/** What is written, once the writer pauses. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 250);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
