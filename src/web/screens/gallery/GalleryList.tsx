import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { DataList, type RowGroup } from '../../ui/DataList.tsx';
import { DeadlineChip } from '../../ui/DeadlineChip.tsx';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { fromNow } from './samples.tsx';

interface Row {
  readonly id: string;
  readonly what: string;
  readonly patient: string;
  readonly due: string;
  readonly since: string;
}

const texts = [
  'Vårdbegäran: inskrivning, sårvård 3 ggr/v, från Avesta vårdcentral',
  'Komplettering: läkemedelslista saknas, från avdelning 23',
  'Avslut: bekräfta att vårdcentralen tar över',
];

const groups: readonly RowGroup<Row>[] = [
  { id: 'urgent', title: 'Bråttom', rows: rows(0, 2) },
  { id: 'later', title: 'Senare', rows: rows(2, 9) },
  { id: 'others', title: 'Väntar på andra', rows: rows(9, 12), folded: true },
];

function rows(from: number, to: number): readonly Row[] {
  return Array.from({ length: to - from }, (_, index) => ({
    id: String(from + index),
    what: texts[index % texts.length] ?? '',
    patient: index % 2 === 0 ? 'Karl Wahlström' : 'Anna-Greta Hemmingsdotter Björklund',
    due: fromNow((from + index) * 340 - 100),
    since: fromNow(-60 * (index + 1) * 7),
  }));
}

/** A list with folds, filters, deadlines and actions. */
export function GalleryList() {
  const [selected, setSelected] = useState<readonly string[]>(['all']);
  const [search, setSearch] = useState('');
  return (
    <DataList
      label="Att göra"
      groups={groups}
      rowKey={(row) => row.id}
      rowTo={() => '/help'}
      rowAction={() => (
        <Button size="xsmall" variant="secondary">
          Ta emot
        </Button>
      )}
      search={{ value: search, onChange: setSearch }}
      tools={
        <FilterChips
          single
          selected={selected}
          onChange={setSelected}
          options={[
            { value: 'all', label: 'Alla', count: 12 },
            { value: 'mine', label: 'Mina', count: 3 },
            { value: 'free', label: 'Ingen har tagit', count: 5 },
          ]}
        />
      }
      more={{ hasMore: true, loading: false, total: 40, onMore: () => undefined }}
      empty="Här visas det som väntar på er enhet."
      columns={[
        {
          id: 'due',
          header: 'Frist',
          cell: (row) => <DeadlineChip deadline={{ dueAt: row.due }} what="Svar" />,
          width: '17rem',
        },
        { id: 'what', header: 'Ärende', cell: (row) => row.what, phone: 'title' },
        { id: 'patient', header: 'Patient', cell: (row) => row.patient },
        { id: 'since', header: 'Inkom', cell: (row) => <Moment at={row.since} as="relative" />, phone: 'line' },
      ]}
    />
  );
}
