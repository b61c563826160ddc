/** A cell of an export. Numbers are written as numbers; everything people have written is text. */
export type Cell = string | number | null;

/**
 * What a spreadsheet program takes as the beginning of a formula, also in the wide forms of East Asian keyboards, and what such programs
 * skip before it.
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u;
/** Characters that would be taken for the end of something, or that turn text around. */
const unwanted = /[\0\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text that a spreadsheet program shows and never calculates. Every export to CSV or Excel passes its texts through here: a patient's
 * relative called `=HYPERLINK(...)` must not become a link in the analyst's computer.
 */
export function harmlessCell(text: string): string {
  const clean = text.replaceAll(unwanted, '');
  return formula.test(clean) || /^[\t\r\n]/.test(clean) ? `'${clean}` : clean;
}

/**
 * A table as CSV the way spreadsheet programs in Sweden open it: semicolons, decimal comma, UTF-8 with byte-order mark. Every text is
 * quoted, so that nothing in it can begin a cell of its own.
 */
export function csvFile(headings: readonly string[], rows: Iterable<readonly Cell[]>): Buffer {
  const lines = [lineOf(headings)];
  for (const row of rows) lines.push(lineOf(row));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}

function lineOf(cells: readonly Cell[]): string {
  return cells.map(written).join(';');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
  return `"${harmlessCell(cell).replaceAll('"', '""')}"`;
}
