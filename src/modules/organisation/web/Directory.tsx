import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { DataList } from '../../../web/ui/DataList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PhoneLink } from '../../../web/ui/people.tsx';
import { unitKinds } from '../contract.ts';
import { unitKindTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { municipalitiesQuery, unitsQuery } from './api.ts';
import { OpeningText } from './OpeningText.tsx';
import './organisation.css';

/** Every unit of the county and how to reach it. */
export function Directory() {
  const t = useText(organisationWebTexts);
  const kinds = useText(unitKindTexts);
  const [text, setText] = useState('');
  const [kind, setKind] = useState('');
  const [municipality, setMunicipality] = useState('');
  const [page, setPage] = useState(1);
  const units = useQuery(unitsQuery({ text: useDeferredValue(text), kind, municipality, page }));
  const from =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setPage(1);
    };
  const { total = 0, pageSize = 50 } = units.data ?? {};
  return (
    <>
      <PageHeader title={t.directory} lead={t.directoryLead} />
      <DataList
        label={t.directory}
        rows={units.data?.units}
        rowKey={(unit) => unit.id}
        rowTo={(unit) => `/directory/${unit.id}`}
        error={units.error}
        onRetry={() => void units.refetch()}
        search={{ value: text, onChange: from(setText), label: t.search }}
        tools={
          <>
            <KindSelect value={kind} onChange={from(setKind)} />
            <MunicipalitySelect value={municipality} onChange={from(setMunicipality)} />
          </>
        }
        empty={t.empty}
        pages={{ page, count: Math.ceil(total / pageSize), onPage: setPage }}
        columns={[
          { id: 'name', header: t.unit, cell: (unit) => unit.name, phone: 'title' },
          {
            id: 'phone',
            header: t.phone,
            width: '11rem',
            cell: (unit) =>
              unit.staffPhone === null ? (
                <span className="hl-subtle">{t.noPhone}</span>
              ) : (
                <PhoneLink phone={unit.staffPhone} who={unit.name} />
              ),
          },
          { id: 'opening', header: t.opening, cell: (unit) => <OpeningText opening={unit.opening} /> },
          { id: 'kind', header: t.kind, cell: (unit) => kinds[unit.kind] },
          {
            id: 'municipality',
            header: t.municipality,
            cell: (unit) => unit.municipalityName ?? <span className="hl-subtle">{t.countyWide}</span>,
          },
        ]}
      />
      {units.data && <p className="hl-subtle">{t.count({ count: total })}</p>}
    </>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function KindSelect({ value, onChange }: ChoiceProps) {
  const t = useText(organisationWebTexts);
  const kinds = useText(unitKindTexts);
  return (
    <Select size="small" label={t.kind} hideLabel value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t.kindAll}</option>
      {unitKinds.map((kind) => (
        <option key={kind} value={kind}>
          {kinds[kind]}
        </option>
      ))}
    </Select>
  );
}

function MunicipalitySelect({ value, onChange }: ChoiceProps) {
  const t = useText(organisationWebTexts);
  const { locale } = useLocale();
  const { data } = useQuery(municipalitiesQuery(useAssignment().county));
  const sorted = (data?.municipalities ?? []).toSorted((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <Select
      size="small"
      label={t.municipality}
      hideLabel
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t.municipalityAll}</option>
      {sorted.map((one) => (
        <option key={one.code} value={one.code}>
          {one.name}
        </option>
      ))}
    </Select>
  );
}
