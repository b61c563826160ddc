import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Column, DataListProps } from './data-list-types.ts';

/** The column that leads on: the one marked title, else the first. */
export function titleColumn<Row>(columns: readonly Column<Row>[]): Column<Row> | undefined {
  return columns.find((column) => column.phone === 'title') ?? columns[0];
}

/** The row's link, which j and k move between. */
export function RowLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to} className="hl-list__link" data-row-link>
      {children}
    </Link>
  );
}

/** Pressing anywhere on the row follows its link, unless something in it was meant, or text was being marked. */
export function followRow(event: MouseEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (target.closest('a, button, input, label, select, textarea, dialog') || getSelection()?.toString()) return;
  event.currentTarget.querySelector<HTMLElement>('[data-row-link]')?.click();
}

/** Runs the list's own key for the row that has the focus. */
export function onRowKey<Row>(event: KeyboardEvent, keys: DataListProps<Row>['rowKeys'], row: Row): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog')) return;
  const run = keys?.[event.key];
  if (!run) return;
  event.preventDefault();
  run(row);
}
