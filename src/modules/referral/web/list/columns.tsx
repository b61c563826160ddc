import { useText } from '../../../../web/i18n/locale.tsx';
import type { Column } from '../../../../web/ui/DataList.tsx';
import { Moment } from '../../../../web/ui/Moment.tsx';
import { PersonName } from '../../../../web/ui/people.tsx';
import type { ReferralRow } from '../api.ts';
import { useNames } from '../names.ts';
import { StateTag } from '../StateTag.tsx';
import { referralWebTexts } from '../../texts/web.ts';

/** The columns of a box: the other unit is who one looks for. */
export function useColumns(box: 'received' | 'sent' | 'drafts'): readonly Column<ReferralRow>[] {
  const t = useText(referralWebTexts);
  const names = useNames();
  const other: Column<ReferralRow> =
    box === 'received'
      ? { id: 'from', header: t.from, cell: (row) => row.fromUnit.name, phone: 'line' }
      : { id: 'to', header: t.to, cell: (row) => row.toUnit?.name ?? t.receiverNotChosen, phone: 'line' };
  return [
    { id: 'patient', header: t.patient, cell: (row) => <Patient row={row} />, phone: 'title' },
    { id: 'kind', header: t.kind, cell: (row) => names.kind(row.kind), phone: 'plain' },
    other,
    ...(box === 'drafts' ? [] : [stateColumn(t.state, names.stage)]),
    {
      id: 'updated',
      header: box === 'drafts' ? t.saved : t.changed,
      cell: (row) => <Moment at={row.updatedAt} />,
      phone: 'line',
      width: '9rem',
    },
    {
      id: 'number',
      header: t.caseNumber,
      cell: (row) => <span className="hl-figures hl-nowrap">{row.caseNumber}</span>,
      phone: 'line',
    },
  ];
}

function stateColumn(header: string, sentence: (stage: ReferralRow['stage']) => string): Column<ReferralRow> {
  return {
    id: 'state',
    header,
    cell: (row) => (
      <>
        <StateTag state={row.state} /> <span className="hl-subtle hl-small">{sentence(row.stage)}</span>
      </>
    ),
    phone: 'plain',
  };
}

function Patient({ row }: { readonly row: ReferralRow }) {
  const t = useText(referralWebTexts);
  const { patient } = row;
  if (!patient) return t.patientHidden;
  return (
    <>
      <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity !== 'none'} />{' '}
      <span className="hl-subtle hl-figures hl-small hl-nowrap">{patient.number}</span>
    </>
  );
}
