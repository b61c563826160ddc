import { parse } from 'csv-parse/sync';
import { mostRows } from './contract.ts';
import type { Cells } from './domain/table.ts';
import { refusedFile, tooMany, utf8 } from './read-file.ts';

/**
 * Reads bytes as a CSV table: semicolons, commas or tabs, UTF-8 with or without byte-order mark, or Windows-1252 as spreadsheet
 * programs in Sweden still write it.
 */
export function readTable(bytes: Buffer): Cells {
  const text = utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  if (text.includes('\u0000')) throw refusedFile('notATable');
  const cells = parsed(text);
  if (cells.length < 2) throw refusedFile('notATable');
  if (cells.length - 1 > mostRows) throw tooMany('tooManyRows', mostRows);
  return cells;
}

function parsed(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 100_000,
      trim: true,
    });
  } catch {
    throw refusedFile('notATable');
  }
}

/** The one that the headings use most. */
function delimiterOf(text: string): string {
  const headings = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string) => headings.split(delimiter).length;
  return [';', ',', '\t'].toSorted((left, right) => count(right) - count(left))[0] ?? ';';
}
