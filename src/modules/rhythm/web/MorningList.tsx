import { BodyShort } from '@navikt/ds-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../web/api/client.ts';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useAssignment } from '../../../web/session.ts';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { type Column, DataList } from '../../../web/ui/DataList.tsx';
import { FilterChips } from '../../../web/ui/FilterChips.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { type MorningList as List, morningListAnswer, rhythmPaths } from '../contract.ts';
import { rhythmWebTexts } from '../texts/web.ts';

type Row = List['rows'][number];

const listQuery = (of: 'mine' | 'unit') =>
  queryOptions({
    queryKey: ['morning-list', of],
    queryFn: ({ signal }) => get(rhythmPaths.morningList, morningListAnswer, { query: { of }, signal }),
  });

/** Who of one's patients was admitted, is in emergency care, came home or had unplanned visits since yesterday. */
export function MorningList() {
  const t = useText(rhythmWebTexts);
  const format = useFormat();
  const now = useNow();
  const [of, setOf] = useState<'mine' | 'unit'>('mine');
  const list = useQuery(listQuery(of));
  useLive([`unit:${useAssignment().unitId}`], [['morning-list']]);
  const columns = useColumns();
  const { data } = list;
  const lead = data && (
    <>
      {t.lead({ since: format.when(data.since, now) })}{' '}
      {data.readAt && data.clause && (
        <>
          {t.setBy({ time: data.readAt })} <ClauseLink clause={{ ...data.clause, title: data.clause.heading }} />
        </>
      )}
    </>
  );
  return (
    <>
      <PageHeader title={t.morningList} lead={lead} />
      <DataList
        label={t.morningList}
        rows={data?.rows}
        rowKey={(row) => row.patient.id}
        rowTo={(row) => `/patients/${row.patient.id}`}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={t.none}
        tools={
          <FilterChips
            label={t.whose}
            single
            options={[
              { value: 'mine', label: t.mine },
              { value: 'unit', label: t.unit },
            ]}
            selected={[of]}
            onChange={([chosen]) => setOf(chosen === 'unit' ? 'unit' : 'mine')}
          />
        }
        columns={columns}
      />
      {data && data.quiet > 0 && data.rows.length > 0 && (
        <BodyShort size="small">{t.quiet({ n: data.quiet })}</BodyShort>
      )}
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(rhythmWebTexts);
  return [
    {
      id: 'patient',
      header: t.patient,
      phone: 'title',
      cell: ({ patient }) => (
        <>
          <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />{' '}
          <span className="hl-figures hl-subtle">{patient.number}</span>
        </>
      ),
    },
    {
      id: 'what',
      header: t.what,
      cell: ({ events }) =>
        events.map((event) => (
          <div key={event.id}>
            <strong>{t[event.kind]}</strong>, {event.place}, <Moment at={event.happenedAt} />{' '}
            <span className="hl-subtle hl-small">
              {event.source === 'manual' ? t.manual : t.from({ source: event.source })}
            </span>
          </div>
        )),
    },
  ];
}
