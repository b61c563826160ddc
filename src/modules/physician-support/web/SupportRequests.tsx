import { Tabs } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useAssignment, useMay } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { type Column, DataList } from '../../../web/ui/DataList.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import type { RequestList } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { requestsQuery } from './api.ts';

type Box = 'asked' | 'received';
type Row = RequestList['requests'][number];

/** The unit's requests for a physician, sent and received. */
export function SupportRequests() {
  const t = useText(supportWebTexts);
  const may = useMay();
  const { unitId } = useAssignment();
  const [box, setBox] = useState<Box>(may('physician-support.answer') ? 'received' : 'asked');
  const requests = useQuery(requestsQuery(box));
  useLive([`unit:${unitId}`], [['support-requests']]);
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            {may('physician-support.slots') && <AppLink to="/support/slots">{t.slotsTitle}</AppLink>}{' '}
            {may('physician-support.absence') && <AppLink to="/support/absent">{t.absentTitle}</AppLink>}
          </>
        }
      />
      <Tabs value={box} onChange={(chosen) => setBox(chosen === 'asked' ? 'asked' : 'received')} size="small">
        <Tabs.List>
          <Tabs.Tab value="asked" label={t.asked} />
          <Tabs.Tab value="received" label={t.received} />
        </Tabs.List>
        <Tabs.Panel value={box}>
          <DataList
            label={t.title}
            rows={requests.data?.requests}
            rowKey={({ id }) => id}
            rowTo={({ id }) => `/support/${id}`}
            error={requests.error}
            onRetry={() => void requests.refetch()}
            empty={box === 'asked' ? t.noneAsked : t.noneReceived}
            columns={useColumns(box)}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function useColumns(box: Box): Column<Row>[] {
  const t = useText(supportWebTexts);
  const open = (row: Row) => row.state === 'sent' || row.state === 'received';
  return [
    {
      id: 'patient',
      header: t.patient,
      phone: 'title',
      cell: ({ patient }) =>
        patient === null ? t.hidden : <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />,
    },
    { id: 'urgency', header: t.urgency, cell: ({ urgency }) => t[urgency] },
    {
      id: 'unit',
      header: box === 'asked' ? t.to : t.from,
      phone: 'line',
      cell: ({ to, fromUnit }) => (box === 'asked' ? to.name : fromUnit.name),
    },
    { id: 'state', header: t.state, cell: ({ state }) => t[`state-${state}`] },
    { id: 'sent', header: t.sentAt, phone: 'line', cell: ({ sentAt }) => <Moment at={sentAt} /> },
    {
      id: 'due',
      header: t.answerDue,
      cell: (row) =>
        row.answerDueAt !== null && open(row) ? (
          <DeadlineChip deadline={{ dueAt: row.answerDueAt, startedAt: row.sentAt }} />
        ) : null,
    },
  ];
}
