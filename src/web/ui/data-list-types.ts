import type { ReactNode } from 'react';

/** One column of a DataList. On phones it is a line of the card. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'left' | 'right';
  /** CSS width, e.g. '12rem'. */
  readonly width?: string;
  /** On phones: `title` first and bold, `line` with its header before it, `plain` without, `hidden` left out. Default `plain`. */
  readonly phone?: 'title' | 'line' | 'plain' | 'hidden';
}

/** A fold of rows under a heading. */
export interface RowGroup<Row> {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** How many there are in all, when not all of them are fetched yet. */
  readonly count?: number;
  /** Folded when first shown. */
  readonly folded?: boolean;
}

export interface DataListProps<Row> {
  /** Name of the list, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Rows, or groups of rows; undefined while loading. */
  readonly rows?: readonly Row[] | undefined;
  readonly groups?: readonly RowGroup<Row>[] | undefined;
  /** Where the row leads. The column marked `title` (else the first) becomes the link; the whole row can be pressed. */
  readonly rowTo?: (row: Row) => string;
  /** Button at the end of the row: the next thing to do. */
  readonly rowAction?: (row: Row) => ReactNode;
  /** Keys on the focused row besides j, k and Enter, e.g. `{ a: assignToMe }`. */
  readonly rowKeys?: Readonly<Record<string, (row: Row) => void>>;
  readonly error?: unknown;
  readonly onRetry?: () => void;
  /** What will appear here, and what to do meanwhile. */
  readonly empty: ReactNode;
  /** Search field above the list; "/" goes there. */
  readonly search?: {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly label?: string;
    /** Shorter words within the field, which is narrow on phones. */
    readonly placeholder?: string;
  };
  /** Chips and other controls beside the search field. */
  readonly tools?: ReactNode;
  /** "Visa fler" under the list. */
  readonly more?: {
    readonly onMore: () => void;
    readonly loading: boolean;
    readonly hasMore: boolean;
    readonly total?: number;
  };
  /** Numbered pages, instead of `more`. */
  readonly pages?: { readonly page: number; readonly count: number; readonly onPage: (page: number) => void };
}
