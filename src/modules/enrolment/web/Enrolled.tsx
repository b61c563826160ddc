import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useAssignment } from '../../../web/session.ts';
import { type Column, DataList } from '../../../web/ui/DataList.tsx';
import { FilterChips } from '../../../web/ui/FilterChips.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { enrolmentWebTexts } from '../texts/web.ts';
import { enrolledQuery } from './api.ts';
import { EnrolledFilters, type Filters, noFilters } from './EnrolledFilters.tsx';
import { type EnrolledRow, LevelLines, NamedContacts, whatMatters } from './EnrolledRow.tsx';
import './enrolment.css';

const pageSize = 50;

/** The unit's enrolled patients, or those that others propose to hand back to it. */
export function Enrolled() {
  const t = useText(enrolmentWebTexts);
  const { unitId, unitName, unitKind } = useAssignment();
  const [scope, setScope] = useState<Scope>(unitKind === 'health-centre' ? 'to-us' : 'own');
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const sought = useDeferredValue(text);
  const list = useQuery(enrolledQuery({ scope, text: sought, page, pageSize, ...filters }));
  useLive([`unit:${unitId}`], [['enrolments', 'list']]);
  const filter = (next: Filters) => {
    setFilters(next);
    setPage(1);
  };
  const pages = Math.ceil((list.data?.total ?? 0) / pageSize);
  return (
    <>
      <PageHeader
        title={t.title}
        lead={scope === 'own' ? t.listLead({ unit: unitName }) : t.listLeadToUs({ unit: unitName })}
      />
      <DataList<EnrolledRow>
        label={t.title}
        rows={list.data?.rows}
        rowKey={(row) => row.patient.id}
        rowTo={(row) => `/enrolments/${whatMatters(row).id}`}
        error={list.error}
        onRetry={() => void list.refetch()}
        search={{
          value: text,
          label: t.search,
          onChange: (value) => {
            setText(value);
            setPage(1);
          },
        }}
        tools={
          <>
            <ScopeChips
              scope={scope}
              onChange={(chosen) => {
                setScope(chosen);
                filter(noFilters);
              }}
            />
            <EnrolledFilters scope={scope} value={filters} onChange={filter} page={list.data} />
          </>
        }
        empty={scope === 'own' ? t.emptyOwn : t.emptyToUs}
        pages={{ page, count: pages, onPage: setPage }}
        columns={useColumns(scope)}
      />
      {list.data && <p className="hl-subtle">{t.count({ count: list.data.total })}</p>}
    </>
  );
}

type Scope = 'own' | 'to-us';

/** The unit's own patients, or those proposed to it. */
function ScopeChips({ scope, onChange }: { readonly scope: Scope; readonly onChange: (scope: Scope) => void }) {
  const t = useText(enrolmentWebTexts);
  return (
    <FilterChips
      single
      label={t.scope}
      selected={[scope]}
      onChange={([chosen]) => onChange(chosen === 'to-us' ? 'to-us' : 'own')}
      options={[
        { value: 'own', label: t.scopeOwn },
        { value: 'to-us', label: t.scopeToUs },
      ]}
    />
  );
}

/** Who it is, at which levels and with whom. */
function useColumns(scope: Scope): readonly Column<EnrolledRow>[] {
  const t = useText(enrolmentWebTexts);
  return [
    {
      id: 'patient',
      header: t.patient,
      phone: 'title',
      cell: ({ patient }) => (
        <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity !== 'none'} />
      ),
    },
    { id: 'number', header: t.number, cell: ({ patient }) => <span className="hl-figures">{patient.number}</span> },
    { id: 'levels', header: t.levels, cell: (row) => <LevelLines row={row} showUnit={scope === 'to-us'} /> },
    { id: 'contact', header: t.namedContact, phone: 'line', cell: (row) => <NamedContacts row={row} /> },
  ];
}
