import type { CellView, ColumnView, RowView } from '../../services/sheets/view.ts';
import { Cell } from './cell.tsx';
import { ColumnHead } from './column-head.tsx';
import { choiceLists } from './choice-lists.ts';
import { rowHeadWidth } from './measures.ts';
import { overflowRoom } from './overflow-room.ts';
import { hiddenAtEnd, shownColumns } from './shown-columns.ts';
import { declarations } from './style.ts';

export type GridProps = {
  readonly title: string;
  readonly columns: readonly ColumnView[];
  /** Frozen rows first, then those of the page. */
  readonly rows: readonly RowView[];
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  readonly editable: boolean;
};

const emptyCell = {
  text: '',
  bold: false,
  protected: false,
} satisfies CellView;

/** The cells as a table; hidden rows and columns are left out, with a mark where they would be. */
export function Grid({ title, columns, rows, frozenRowCount, frozenColumnCount, editable }: GridProps) {
  const shown = shownColumns(columns);
  const { lists, listOf } = choiceLists(rows);
  const width = shown.reduce((sum, { column }) => sum + column.width, rowHeadWidth);
  return (
    <table
      class="grid"
      role="grid"
      aria-label={title}
      data-lists={lists.length === 0 ? undefined : JSON.stringify(lists)}
      style={declarations({ width: `${width}px` })}
    >
      <colgroup>
        {[rowHeadWidth, ...shown.map(({ column }) => column.width)].map((each) => (
          <col style={declarations({ width: `${each}px` })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th class="corner">
            <span class="visually-hidden">行番号</span>
          </th>
          {shown.map((head, at) => (
            <ColumnHead
              {...head}
              hiddenAfter={at === shown.length - 1 ? hiddenAtEnd(columns) : 0}
              frozen={head.index < frozenColumnCount}
              lastFrozen={head.index === frozenColumnCount - 1}
              editable={editable}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ hidden }) => !hidden)
          .map((row, at, all) => (
            <tr
              data-row={row.index}
              class={rowClass(row, all[at - 1], all[at + 1], frozenRowCount)}
              style={declarations({ height: `${row.height}px` })}
            >
              <th class="row-head" scope="row" data-row={row.index}>
                {row.index + 1}
              </th>
              {shown.map(({ column, index }, place) => (
                <Cell
                  cell={row.cells[index] ?? emptyCell}
                  column={column}
                  columnIndex={index}
                  row={row.index}
                  editable={editable}
                  frozen={index < frozenColumnCount}
                  lastFrozen={index === frozenColumnCount - 1}
                  room={overflowRoom(row.cells, shown, place, frozenColumnCount)}
                  list={listOf(row.cells[index])}
                />
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function rowClass(
  row: RowView,
  before: RowView | undefined,
  after: RowView | undefined,
  frozenRowCount: number,
): string | undefined {
  const frozen = row.index < frozenRowCount;
  const classes = [
    frozen && 'frozen',
    frozen && (after === undefined || after.index >= frozenRowCount) && 'last-frozen',
    // Where numbers leap inside the page, rows between are hidden; between frozen rows and a later page they are not.
    before !== undefined && before.index >= frozenRowCount && row.index > before.index + 1 && 'after-hidden',
  ];
  return classes.filter(Boolean).join(' ') || undefined;
}
