import { Table } from '@navikt/ds-react';
import { useText } from '../i18n/locale.tsx';
import type { Column, DataListProps } from './data-list-types.ts';
import { followRow, onRowKey, RowLink, titleColumn } from './row-link.tsx';
import { uiTexts } from './texts.ts';

/** The wide form of a DataList. */
export function DataTable<Row>(props: DataListProps<Row> & { readonly rows: readonly Row[] }) {
  const t = useText(uiTexts);
  const { columns, rows, rowKey, rowAction, label } = props;
  return (
    <Table size="small" className="hl-list__table" aria-label={label}>
      <Table.Header>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell
              key={column.id}
              scope="col"
              align={column.align ?? 'left'}
              {...(column.width === undefined ? {} : { style: { width: column.width } })}
            >
              {column.header}
            </Table.HeaderCell>
          ))}
          {rowAction && (
            <Table.HeaderCell scope="col" className="hl-list__action">
              <span className="hl-sr-only">{t.actions}</span>
            </Table.HeaderCell>
          )}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <DataRow key={rowKey(row)} row={row} list={props} />
        ))}
      </Table.Body>
    </Table>
  );
}

function DataRow<Row>({ row, list }: { readonly row: Row; readonly list: DataListProps<Row> }) {
  const { columns, rowTo, rowAction, rowKeys } = list;
  const title = titleColumn(columns);
  const cell = (column: Column<Row>) =>
    rowTo && column === title ? <RowLink to={rowTo(row)}>{column.cell(row)}</RowLink> : column.cell(row);
  return (
    <Table.Row
      className={rowTo ? 'hl-list__row' : ''}
      onClick={followRow}
      onKeyDown={(event) => onRowKey(event, rowKeys, row)}
    >
      {columns.map((column) => (
        <Table.DataCell key={column.id} align={column.align ?? 'left'}>
          {cell(column)}
        </Table.DataCell>
      ))}
      {rowAction && (
        <Table.DataCell align="right" className="hl-list__action">
          {rowAction(row)}
        </Table.DataCell>
      )}
    </Table.Row>
  );
}
