import { both, type Bilingual } from '../kernel/texts.ts';
import { compileTable, type CellFault, type TableRow } from './decision-table.ts';
import type { Fault } from './fault.ts';
import type { InputCatalogue, TableInput } from './inputs.ts';
import { coverageFaults, type CoverageFault } from './table-coverage.ts';
import { checkTexts } from './texts/check.ts';

/** Finds what is wrong with one decision table whose rows are at `path` + 'rows'. */
export function checkTable(
  path: readonly (string | number)[],
  hit: 'first' | 'unique',
  inputs: InputCatalogue,
  rows: readonly TableRow[],
): Fault[] {
  const { table, faults } = compileTable(hit, inputs, rows);
  const twice = rows.flatMap((row, i): Fault[] =>
    rows.findIndex((other) => other.id === row.id) < i
      ? [{ path: [...path, 'rows', i, 'id'], reason: both(checkTexts, (t) => t.rowTwice({ row: row.id })) }]
      : [],
  );
  const cells = cellFaults(faults, (fault) => [...path, 'rows', fault.row, 'when', fault.input]);
  // Coverage says nothing of use while cells are wrong.
  if (cells.length > 0) return [...twice, ...cells];
  return [...twice, ...coverageFaults(table).map((fault) => coverageFault(path, rows, fault))];
}

/** Cells that cannot be read, each with its place. */
export function cellFaults(
  faults: readonly CellFault[],
  place: (fault: CellFault) => readonly (string | number)[],
): Fault[] {
  return faults.map((fault) => ({ path: place(fault), reason: cellReason(fault) }));
}

function cellReason(cell: CellFault): Bilingual {
  switch (cell.fault) {
    case 'unknown-input':
      return both(checkTexts, (t) => t.unknownInput(cell));
    case 'syntax': {
      const { text, error } = cell;
      return both(checkTexts, (t) => t.cellSyntax({ text, at: error.at + 1, why: error.says }));
    }
    case 'value':
      return both(checkTexts, (t) => t.cellValue({ value: JSON.stringify(cell.value), may: valuesOf(cell.column) }));
    case 'order':
      return both(checkTexts, (t) => t.cellOrder);
  }
}

/** What a column may hold, as it is written in a cell. */
function valuesOf(column: TableInput): readonly string[] {
  if (column.type === 'boolean') return ['true', 'false'];
  return column.type === 'choice' ? column.values.map((value) => `"${value}"`) : [`${column.min}–${column.max}`];
}

function coverageFault(path: readonly (string | number)[], rows: readonly TableRow[], fault: CoverageFault): Fault {
  if (fault.fault === 'too-large') return { path, reason: both(checkTexts, (t) => t.tableTooLarge) };
  if (fault.fault === 'gap') {
    return {
      path: [...path, 'rows'],
      reason: both(checkTexts, (t) => t.tableGap(fault)),
    };
  }
  if (fault.fault === 'unreachable') {
    const row = rows[fault.row]?.id ?? '';
    return { path: [...path, 'rows', fault.row], reason: both(checkTexts, (t) => t.rowUnreachable({ row })) };
  }
  const [a, b] = fault.rows.map((index) => rows[index]?.id ?? '');
  return {
    path: [...path, 'rows', fault.rows[1]],
    reason: both(checkTexts, (t) => t.tableOverlap({ a: a ?? '', b: b ?? '', example: fault.example })),
  };
}
