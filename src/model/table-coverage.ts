import type { DecisionTable, TableRow } from './decision-table.ts';
import type { FeelValue, UnaryTests } from './feel/ast.ts';
import type { TableInput } from './inputs.ts';

export type Example = Readonly<Record<string, FeelValue>>;

export type CoverageFault =
  | { readonly fault: 'gap'; readonly example: Example }
  | { readonly fault: 'overlap'; readonly rows: readonly [number, number]; readonly example: Example }
  | { readonly fault: 'unreachable'; readonly row: number }
  | { readonly fault: 'too-large' };

/** More kinds of case than this means a table that nobody can read either. */
const MOST_CASES = 300_000;
const MOST_EXAMPLES = 3;

interface Column {
  readonly name: string;
  /** One representative value for each way the cells of this column can turn out, with the rows it leaves. */
  readonly groups: readonly { readonly value: FeelValue; readonly rows: bigint }[];
}

/**
 * Goes through every kind of case that the inputs allow and finds those that no row answers, those that two rows of a
 * `unique` table answer, and rows that never decide. Exact: values are grouped by how all cells of their column turn
 * out, so one representative of each group stands for all.
 */
export function coverageFaults<Row extends TableRow>(table: DecisionTable<Row>): readonly CoverageFault[] {
  const columns = Object.entries(table.inputs).map(([name, input]) => columnOf(table, name, input));
  if (columns.reduce((n, column) => n * column.groups.length, 1) > MOST_CASES) return [{ fault: 'too-large' }];
  const walk = new Walk(columns, table.hit);
  walk.go(0, (1n << BigInt(table.rows.length)) - 1n);
  const never = table.rows.flatMap((_, row) =>
    walk.deciding.has(row) ? [] : [{ fault: 'unreachable', row } as const],
  );
  return [...walk.faults, ...never];
}

class Walk {
  readonly faults: CoverageFault[] = [];
  readonly deciding = new Set<number>();
  private readonly seenPairs = new Set<string>();
  private readonly chosen: FeelValue[] = [];
  private gaps = 0;

  constructor(
    private readonly columns: readonly Column[],
    private readonly hit: 'first' | 'unique',
  ) {}

  go(depth: number, rows: bigint): void {
    const column = this.columns[depth];
    if (rows === 0n) this.gap(depth);
    else if (!column) this.end(rows);
    else {
      for (const group of column.groups) {
        this.chosen[depth] = group.value;
        this.go(depth + 1, rows & group.rows);
      }
    }
  }

  private gap(depth: number): void {
    this.gaps += 1;
    if (this.gaps <= MOST_EXAMPLES) this.faults.push({ fault: 'gap', example: this.example(depth) });
  }

  private end(rows: bigint): void {
    const hits = indexesOf(rows);
    const [first = 0, second] = hits;
    this.deciding.add(first);
    if (this.hit === 'first' || second === undefined) return;
    for (const row of hits) this.deciding.add(row);
    const pair = `${first} ${second}`;
    if (this.seenPairs.has(pair)) return;
    this.seenPairs.add(pair);
    this.faults.push({ fault: 'overlap', rows: [first, second], example: this.example(this.columns.length) });
  }

  private example(depth: number): Example {
    return Object.fromEntries(this.columns.slice(0, depth).map((column, i) => [column.name, this.chosen[i] ?? null]));
  }
}

function columnOf<Row extends TableRow>(table: DecisionTable<Row>, name: string, input: TableInput): Column {
  const groups = new Map<bigint, FeelValue>();
  for (const value of representatives(input, testsOf(table, name))) {
    let rows = 0n;
    table.rows.forEach((row, index) => {
      if (row.cells.every((cell) => cell.input !== name || cell.holds(value))) rows |= 1n << BigInt(index);
    });
    if (!groups.has(rows)) groups.set(rows, value);
  }
  return { name, groups: [...groups].map(([rows, value]) => ({ value, rows })) };
}

function testsOf<Row extends TableRow>(table: DecisionTable<Row>, name: string): readonly UnaryTests[] {
  return table.rows.flatMap((row) => row.cells.filter((cell) => cell.input === name).map((cell) => cell.tests));
}

function representatives(input: TableInput, tests: readonly UnaryTests[]): readonly FeelValue[] {
  if (input.type === 'boolean') return [true, false];
  if (input.type === 'choice') return input.values;
  const borders = [...new Set([input.min, input.max, ...tests.flatMap(numbersIn)])].toSorted((a, b) => a - b);
  const between = input.integer
    ? borders.flatMap((n) => [Math.floor(n) - 1, Math.floor(n), Math.ceil(n), Math.ceil(n) + 1])
    : borders.slice(1).map((n, i) => (n + (borders[i] ?? n)) / 2);
  const all = [...new Set([...borders, ...between])].toSorted((a, b) => a - b);
  return all.filter((n) => n >= input.min && n <= input.max && (!input.integer || Number.isInteger(n)));
}

function numbersIn(tests: UnaryTests): readonly number[] {
  if (tests.kind === 'any') return [];
  return tests.tests.flatMap((test) => {
    if (test.kind === 'interval') return [test.low, test.high];
    return typeof test.value === 'number' ? [test.value] : [];
  });
}

function indexesOf(rows: bigint): readonly number[] {
  const found: number[] = [];
  for (let index = 0, rest = rows; rest > 0n; index += 1, rest >>= 1n) if ((rest & 1n) === 1n) found.push(index);
  return found;
}
