import { FeelError, type FeelValue, type UnaryTests } from './feel/ast.ts';
import { compileUnaryTests } from './feel/compile.ts';
import { parseUnaryTests } from './feel/parse.ts';
import type { TableInput } from './inputs.ts';

/** A row as written: cells in FEEL by input. */
export interface TableRow {
  readonly id: string;
  readonly when: Readonly<Record<string, string>>;
}

export interface CompiledCell {
  readonly input: string;
  readonly tests: UnaryTests;
  readonly holds: (value: FeelValue) => boolean;
}

export interface CompiledRow<Row extends TableRow> {
  readonly row: Row;
  readonly cells: readonly CompiledCell[];
}

/** `first`: the first row that fits decides. `unique`: the checker has shown that only one can. */
export interface DecisionTable<Row extends TableRow> {
  readonly hit: 'first' | 'unique';
  readonly inputs: Readonly<Record<string, TableInput>>;
  readonly rows: readonly CompiledRow<Row>[];
}

/** What is wrong with a cell: its column is not there, it cannot be read, or its column can never have that value. */
export type CellFault = { readonly row: number; readonly input: string } & CellProblem;

type CellProblem =
  | { readonly fault: 'unknown-input'; readonly known: readonly string[] }
  | { readonly fault: 'syntax'; readonly text: string; readonly error: FeelError }
  | { readonly fault: 'value'; readonly value: FeelValue; readonly column: TableInput }
  | { readonly fault: 'order' };

/** Compiles rows; cells that cannot be read are returned as faults. */
export function compileTable<Row extends TableRow>(
  hit: 'first' | 'unique',
  inputs: Readonly<Record<string, TableInput>>,
  rows: readonly Row[],
): { table: DecisionTable<Row>; faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const compiled = rows.map((row, index) => ({ row, cells: compileRow(row, index, inputs, faults) }));
  return { table: { hit, inputs, rows: compiled }, faults };
}

function compileRow(row: TableRow, index: number, inputs: Readonly<Record<string, TableInput>>, faults: CellFault[]) {
  const cells: CompiledCell[] = [];
  for (const [input, text] of Object.entries(row.when)) {
    const column = inputs[input];
    if (!column) {
      faults.push({ row: index, input, fault: 'unknown-input', known: Object.keys(inputs) });
      continue;
    }
    try {
      const tests = parseUnaryTests(text);
      const problem = valueFault(tests, column);
      if (problem) faults.push({ row: index, input, ...problem });
      if (tests.kind !== 'any') cells.push({ input, tests, holds: compileUnaryTests(tests) });
    } catch (error) {
      if (!(error instanceof FeelError)) throw error;
      faults.push({ row: index, input, fault: 'syntax', text, error });
    }
  }
  return cells;
}

/** A cell may only test values that its column can have: a misspelt choice would otherwise never fit. */
function valueFault(tests: UnaryTests, column: TableInput): CellProblem | null {
  if (tests.kind === 'any') return null;
  for (const test of tests.tests) {
    const values = test.kind === 'interval' ? [test.low, test.high] : [test.value];
    const ordered = test.kind === 'interval' || test.op !== '=';
    if (ordered && column.type !== 'number') return { fault: 'order' };
    const wrong = values.find((value) => !canHave(column, value));
    if (wrong !== undefined) return { fault: 'value', value: wrong, column };
  }
  return null;
}

function canHave(column: TableInput, value: FeelValue): boolean {
  if (column.type === 'boolean') return typeof value === 'boolean';
  if (column.type === 'choice') return typeof value === 'string' && column.values.includes(value);
  return typeof value === 'number' && value >= column.min && value <= column.max;
}

export type Decision<Row extends TableRow> =
  | { readonly kind: 'decided'; readonly row: CompiledRow<Row> }
  /** `possible`: the rows that may still decide; `missing`: the unknown inputs that they ask about. */
  | { readonly kind: 'open'; readonly possible: readonly CompiledRow<Row>[]; readonly missing: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Applies a table to facts of which some may be unknown (undefined). It decides only when no value of an unknown fact
 * could change the row: so what a live preview says is never contradicted by facts filled in later.
 */
export function decide<Row extends TableRow>(
  table: DecisionTable<Row>,
  facts: Readonly<Record<string, FeelValue | undefined>>,
): Decision<Row> {
  const possible: CompiledRow<Row>[] = [];
  const missing: string[] = [];
  for (const row of table.rows) {
    const unknown = unknownInputs(row, facts);
    if (unknown === null) continue;
    if (unknown.length === 0) {
      if (possible.length === 0 || table.hit === 'unique') return { kind: 'decided', row };
      possible.push(row);
      break;
    }
    possible.push(row);
    for (const input of unknown) if (!missing.includes(input)) missing.push(input);
  }
  return possible.length === 0 ? { kind: 'none' } : { kind: 'open', possible, missing };
}

/** Null when a known fact rules the row out, else the inputs it still needs. */
function unknownInputs<Row extends TableRow>(
  row: CompiledRow<Row>,
  facts: Readonly<Record<string, FeelValue | undefined>>,
): readonly string[] | null {
  let unknown: string[] | null = null;
  for (const cell of row.cells) {
    const value = facts[cell.input];
    if (value === undefined) (unknown ??= []).push(cell.input);
    else if (!cell.holds(value)) return null;
  }
  return unknown ?? NOTHING;
}

const NOTHING: readonly string[] = [];
