import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { serverNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { LinkButton } from '../../../web/ui/AppLink.tsx';
import { DataList } from '../../../web/ui/DataList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { AdminTabs } from '../../organisation/web/index.ts';
import { clientWebTexts } from '../texts/web.ts';
import { clientsQuery } from './api.ts';

/** Other systems that are connected for the own principal. */
export function SystemClients() {
  const t = useText(clientWebTexts);
  const format = useFormat();
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const found = useQuery(clientsQuery({ text: useDeferredValue(text), page }));
  const { total = 0, pageSize = 50 } = found.data ?? {};
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead({ principal: useAssignment().principalName })}
        actions={<LinkButton to="/admin/system-clients/new">{t.register}</LinkButton>}
      />
      <AdminTabs />
      <DataList
        label={t.title}
        rows={found.data?.clients}
        rowKey={(client) => client.id}
        rowTo={(client) => `/admin/system-clients/${client.id}`}
        error={found.error}
        onRetry={() => void found.refetch()}
        search={{
          value: text,
          label: t.search,
          onChange: (value) => {
            setText(value);
            setPage(1);
          },
        }}
        empty={t.empty}
        pages={{ page, count: Math.ceil(total / pageSize), onPage: setPage }}
        columns={[
          { id: 'name', header: t.name, cell: (client) => client.name, phone: 'title' },
          { id: 'unit', header: t.unit, cell: (client) => client.unit.name },
          { id: 'state', header: t.state, phone: 'line', cell: (client) => t[`state-${client.state}`] },
          { id: 'ends', header: t.endsOn, cell: (client) => format.date(client.endsOn, serverNow()) },
          {
            id: 'used',
            header: t.lastUsed,
            cell: (client) => (client.lastUsedAt === null ? t.neverUsed : format.date(client.lastUsedAt, serverNow())),
          },
        ]}
      />
      {found.data && <p className="hl-subtle">{t.count({ count: total })}</p>}
    </>
  );
}
