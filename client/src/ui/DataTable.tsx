import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { narrow, useMediaQuery } from '../core/media';
import { AppLink } from './AppLink';
import type { Column, DataTableProps } from './columns';
import { DataCards } from './DataCards';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'start' },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  header: {
    padding: '10px 12px',
    textAlign: 'start',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '10px 12px',
    textAlign: 'start',
    verticalAlign: 'middle',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'break-word',
  },
  edge: { ':first-child': { paddingLeft: '20px' }, ':last-child': { paddingRight: '20px' } },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  oneLine: { whiteSpace: 'nowrap' },
  pinned: {
    position: 'sticky',
    right: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `-8px 0 8px -8px ${tokens.colorNeutralShadowAmbient}`,
  },
  linked: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
});

/** A table; where there is no room for it, the same rows as cards. The first column names the row and carries its link. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isNarrow = useMediaQuery(narrow);
  return isNarrow ? <DataCards {...props} /> : <WideTable {...props} />;
}

function WideTable<Row>({ caption, columns, rows, rowKey, onRowLink }: DataTableProps<Row>) {
  const styles = useStyles();
  const openRow = useOpenRow();
  const cellClass = (column: Column<Row>, base: string) =>
    mergeClasses(
      base,
      styles.edge,
      column.align === 'end' && styles.end,
      column !== columns[0] && !column.wraps && styles.oneLine,
      column.pinned && styles.pinned,
    );
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cellClass(column, styles.header)}
                style={{ width: column.width }}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const to = onRowLink?.(row);
            return (
              <tr
                key={rowKey(row)}
                className={to && styles.linked}
                onClick={to ? (event) => openRow(event, to) : undefined}
              >
                {columns.map((column, index) => {
                  const content = column.render(row);
                  if (index > 0)
                    return (
                      <td key={column.key} className={cellClass(column, styles.cell)}>
                        {content}
                      </td>
                    );
                  return (
                    <th key={column.key} scope="row" className={cellClass(column, styles.cell)}>
                      {to ? <AppLink to={to}>{content}</AppLink> : content}
                    </th>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

// The whole row is a target for the mouse, but marking text in it must not leave the page.
function useOpenRow() {
  const navigate = useNavigate();
  return (event: MouseEvent<HTMLElement>, to: string) => {
    const inControl = event.target instanceof Element && event.target.closest('a, button, input, label');
    if (inControl || getSelection()?.toString()) return;
    if (event.metaKey || event.ctrlKey) window.open(to, '_blank', 'noopener');
    else void navigate(to);
  };
}
