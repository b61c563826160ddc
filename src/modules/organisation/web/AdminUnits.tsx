import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { serverNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { LinkButton } from '../../../web/ui/AppLink.tsx';
import { DataList } from '../../../web/ui/DataList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { unitKindTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { AdminTabs } from './AdminTabs.tsx';
import { unitsQuery } from './api.ts';
import './organisation.css';

/** Units of the own principal, to add and change. */
export function AdminUnits() {
  const t = useText(organisationWebTexts);
  const kinds = useText(unitKindTexts);
  const format = useFormat();
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const units = useQuery(unitsQuery({ text: useDeferredValue(text), own: true, page }));
  const { total = 0, pageSize = 50 } = units.data ?? {};
  return (
    <>
      <PageHeader
        title={t.units}
        lead={t.unitsLead({ principal: useAssignment().principalName })}
        actions={<LinkButton to="/admin/units/new">{t.addUnit}</LinkButton>}
      />
      <AdminTabs />
      <DataList
        label={t.units}
        rows={units.data?.units}
        rowKey={(unit) => unit.id}
        rowTo={(unit) => `/admin/units/${unit.id}`}
        error={units.error}
        onRetry={() => void units.refetch()}
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
          { id: 'name', header: t.unit, cell: (unit) => unit.name, phone: 'title' },
          { id: 'kind', header: t.kind, cell: (unit) => kinds[unit.kind] },
          { id: 'provider', header: t.provider, cell: (unit) => unit.providerName },
          {
            id: 'phone',
            header: t.number,
            cell: (unit) => <span className="hl-figures">{unit.staffPhone ?? t.noPhone}</span>,
          },
          {
            id: 'confirmed',
            header: t.confirmed,
            phone: 'line',
            cell: (unit) => {
              if (!unit.active) return t.isClosed;
              return unit.lastConfirmedOn === null ? '–' : format.date(unit.lastConfirmedOn, serverNow());
            },
          },
        ]}
      />
      {units.data && <p className="hl-subtle">{t.count({ count: total })}</p>}
    </>
  );
}
