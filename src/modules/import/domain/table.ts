import { parseHsaId } from '../../../kernel/hsa-id.ts';
import type { FaultCode, Note, Noting } from './problem.ts';
import { notingAt } from './problem.ts';

/** A table as it was parsed: the first row holds the headings. */
export type Cells = readonly (readonly string[])[];

/** One row with its cells by our name of the column. */
export interface Row<Column extends string> {
  /** As a spreadsheet counts: the headings are row 1. */
  number: number;
  cells: Record<Column, string>;
}

/** Headings by which a column is known, in lower case; the first is shown when it is missing. */
export type Headings<Column extends string> = Record<Column, { names: readonly string[]; required: boolean }>;

/** Matches the headings with our columns; a missing required one is a fault of row 1. */
export function rowsOf<Column extends string>(cells: Cells, headings: Headings<Column>, notes: Note[]): Row<Column>[] {
  const [first = [], ...rest] = cells;
  const titles = first.map((title) =>
    title
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, ' '),
  );
  const columns = Object.keys(headings) as Column[];
  const places = new Map(
    columns.map((column) => [column, titles.findIndex((one) => headings[column].names.includes(one))]),
  );
  const { fault } = notingAt(notes, { index: 1, resourceType: null, id: null });
  for (const column of columns) {
    const { names, required } = headings[column];
    if (required && (places.get(column) ?? -1) < 0) fault('column-missing', { column: names[0] ?? column });
  }
  return rest
    .map((values, index) => ({
      number: index + 2,
      cells: Object.fromEntries(
        columns.map((column) => [column, values[places.get(column) ?? -1]?.trim() ?? '']),
      ) as Record<Column, string>,
    }))
    .filter(({ cells: row }) => columns.some((column) => row[column] !== ''));
}

/** Reads one cell; an empty or unreadable one is a fault that names the column. */
export function cell<Value>(
  noting: Noting,
  column: string,
  text: string,
  read: (text: string) => Value | null,
  code: FaultCode = 'cell-invalid',
): Value | null {
  if (text === '') {
    noting.fault('cell-missing', { column });
    return null;
  }
  const value = read(text);
  if (value === null) noting.fault(code, { column, value: text.slice(0, 60) });
  return value;
}

/** As `cell`, for a column that may be empty. */
export function optionalCell<Value>(
  noting: Noting,
  column: string,
  text: string,
  read: (text: string) => Value | null,
  code: FaultCode = 'cell-invalid',
): Value | null {
  return text === '' ? null : cell(noting, column, text, read, code);
}

/** An HSA-id in capitals. */
export function hsaId(text: string): string | null {
  return parseHsaId(text);
}

/** A text of sensible length. */
export function words(most: number, least = 1): (text: string) => string | null {
  return (text) => (text.length >= least && text.length <= most ? text : null);
}

/** A telephone number that can be dialled. */
export function phone(text: string): string | null {
  const written = text.replaceAll(/[().\s/–]+/g, ' ').trim();
  return /^\+?[0-9 -]{5,20}$/.test(written) ? written : null;
}
