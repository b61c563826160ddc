import { BodyShort, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink, LinkButton } from '../../../web/ui/AppLink.tsx';
import { type Column, DataList } from '../../../web/ui/DataList.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { FilterChips } from '../../../web/ui/FilterChips.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import type { MyPatients as Mine, Transfer } from '../contract.ts';
import { physicianWebTexts } from '../texts/web.ts';
import { mineQuery } from './api.ts';
import './physician.css';

type Row = Mine['patients'][number];

/** The patients whom one carries as responsible physician, or all that the unit carries. */
export function MyPatients() {
  const t = useText(physicianWebTexts);
  const [of, setOf] = useState<'mine' | 'unit'>('mine');
  const list = useQuery(mineQuery(of));
  useLive([`unit:${useAssignment().unitId}`], [['my-patients']]);
  const columns = useColumns(list.data?.days ?? 90);
  return (
    <>
      <PageHeader
        title={t.mine}
        lead={t.mineLead}
        actions={
          <LinkButton to="/physician-absences" variant="secondary">
            {t.absences}
          </LinkButton>
        }
      />
      {list.data && list.data.transfers.length > 0 && <Waiting transfers={list.data.transfers} />}
      <DataList
        label={t.mine}
        columns={columns}
        rows={list.data?.patients}
        rowKey={(row) => row.patient.id}
        rowTo={(row) => `/patients/${row.patient.id}`}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={of === 'mine' ? t.mineEmpty : t.unitEmpty}
        tools={
          <FilterChips
            label={t.whose}
            single
            options={[
              { value: 'mine', label: t.ofMe },
              { value: 'unit', label: t.ofUnit },
            ]}
            selected={[of]}
            onChange={([chosen]) => setOf(chosen === 'unit' ? 'unit' : 'mine')}
          />
        }
      />
      {list.data?.more && <BodyShort size="small">{t.more}</BodyShort>}
    </>
  );
}

function useColumns(days: number): readonly Column<Row>[] {
  const t = useText(physicianWebTexts);
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
      id: 'physician',
      header: t.physician,
      phone: 'line',
      cell: ({ physician, substitute }) => (
        <>
          {physician?.name ?? t.nobodyNamed}
          {substitute && <div className="hl-subtle hl-small">{t.substitute({ name: substitute.name })}</div>}
        </>
      ),
    },
    { id: 'carried', header: t.carried, phone: 'line', cell: (row) => t[`carrier-${row.carriedBy}`] },
    {
      id: 'since',
      header: t.since,
      phone: 'hidden',
      width: '9rem',
      cell: ({ since }) => since && <Moment at={since} />,
    },
    { id: 'met', header: t.met({ days }), phone: 'line', align: 'right', width: '9rem', cell: (row) => row.physicians },
  ];
}

/** Transfers that wait for the unit's answer, or to be read. */
function Waiting({ transfers }: { readonly transfers: readonly Transfer[] }) {
  const t = useText(physicianWebTexts);
  return (
    <section className="hl-physician__part">
      <Heading level="2" size="xsmall" spacing>
        {t.asked}
      </Heading>
      <ul className="hl-physician__list">
        {transfers.map((one) => (
          <li key={one.id}>
            <AppLink to={`/physician-transfers/${one.id}`}>
              {one.direction === 'to'
                ? t.transferTo({ from: one.from.name, to: one.to.name })
                : t.transferBack({ from: one.from.name, to: one.to.name })}
            </AppLink>{' '}
            <span className="hl-subtle">{one.patient?.name}</span>{' '}
            {one.state === 'asked' && one.dueAt ? (
              <DeadlineChip what={t.answerDue} deadline={{ dueAt: one.dueAt, startedAt: one.askedAt }} />
            ) : (
              <span>{t[`state-${one.state}`]}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
