import type { Column, DataListProps } from './data-list-types.ts';
import { followRow, onRowKey, RowLink, titleColumn } from './row-link.tsx';

/** The phone's form of a DataList. */
export function DataCards<Row>(props: DataListProps<Row> & { readonly rows: readonly Row[] }) {
  const { rows, rowKey, label } = props;
  return (
    <ul className="hl-list__cards" aria-label={label}>
      {rows.map((row) => (
        <Card key={rowKey(row)} row={row} list={props} />
      ))}
    </ul>
  );
}

function Card<Row>({ row, list }: { readonly row: Row; readonly list: DataListProps<Row> }) {
  const { columns, rowTo, rowAction, rowKeys } = list;
  const title = titleColumn(columns);
  const rest = columns.filter((column) => column !== title && column.phone !== 'hidden');
  const heading = title?.cell(row);
  return (
    // The row's link does the same for keyboards; pressing beside it is a convenience.
    <li className="hl-list__card" onClick={followRow} onKeyDown={(event) => onRowKey(event, rowKeys, row)}>
      <div className="hl-list__title">{rowTo ? <RowLink to={rowTo(row)}>{heading}</RowLink> : heading}</div>
      {rest.map((column) => (
        <Line key={column.id} column={column} row={row} />
      ))}
      {rowAction && <div className="hl-list__action">{rowAction(row)}</div>}
    </li>
  );
}

function Line<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  return (
    <div>
      {column.phone === 'line' && <span className="hl-subtle">{column.header}: </span>}
      {column.cell(row)}
    </div>
  );
}
