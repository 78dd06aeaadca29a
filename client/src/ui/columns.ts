import type { ReactNode } from 'react';

/** A column of a table, and a line of the cards that stand in its place on a narrow screen. */
export type Column<Row> = {
  key: string;
  header: string;
  render: (row: Row) => ReactNode;
  width?: string;
  align?: 'start' | 'end';
  hideOnPhone?: boolean;
  /** The text may take several lines. In all other columns a value stays on one line. */
  wraps?: boolean;
  /** Stays in sight at the end of the row when the table is wider than its place. */
  pinned?: boolean;
};
export type DataTableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  onRowLink?: (row: Row) => string;
};
