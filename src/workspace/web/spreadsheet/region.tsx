import type { Child } from 'hono/jsx';
import { ChartLayer } from './charts/chart-layer.tsx';
import type { DrawnChart } from './charts/drawn-charts.ts';
import type { ExcerptView } from './excerpt.ts';
import { rowsPerPage } from './excerpt.ts';
import { Grid } from './grid.tsx';
import { declarations } from './style.ts';

export type RegionProps = {
  readonly spreadsheetId: string;
  readonly excerpt: ExcerptView;
  readonly charts: readonly DrawnChart[];
  readonly editable: boolean;
};

/** Everything of the page that a change may alter: the grid, the tabs, the pages of rows. */
export function Region({ spreadsheetId, excerpt, charts, editable }: RegionProps) {
  const { sheet, view, rows, firstRow } = excerpt;
  return (
    <section
      id="region"
      data-spreadsheet={spreadsheetId}
      data-gid={sheet.sheetId}
      data-first-row={firstRow}
      data-row-count={sheet.rowCount}
      data-column-count={sheet.columnCount}
      data-editable={String(editable)}
    >
      <div class="grid-scroll">
        {sheet.rowCount > 0 && (
          <Grid
            title={sheet.title}
            columns={view.columns}
            rows={rows}
            frozenRowCount={sheet.frozenRowCount}
            frozenColumnCount={sheet.frozenColumnCount}
            editable={editable}
          />
        )}
        <ChartLayer charts={charts} />
      </div>
      <footer class="sheet-foot">
        <Tabs spreadsheetId={spreadsheetId} excerpt={excerpt} />
        <Pages spreadsheetId={spreadsheetId} excerpt={excerpt} />
      </footer>
    </section>
  );
}

type PartProps = Pick<RegionProps, 'spreadsheetId' | 'excerpt'>;

function Tabs({ spreadsheetId, excerpt: { sheets, sheet } }: PartProps) {
  return (
    <nav class="sheet-tabs" aria-label="シート">
      {sheets
        .filter(({ hidden, sheetId }) => !hidden || sheetId === sheet.sheetId)
        .map(({ sheetId, title, tabColor }) => (
          <PlaceLink
            {...{ spreadsheetId, gid: sheetId, firstRow: 0 }}
            current={sheetId === sheet.sheetId}
            style={declarations({ '--tab-color': tabColor })}
          >
            {title}
          </PlaceLink>
        ))}
    </nav>
  );
}

function Pages({ spreadsheetId, excerpt: { sheet, view, firstRow, lastPage } }: PartProps) {
  const last = Math.max(firstRow + 1, Math.min(firstRow + rowsPerPage, view.contentRowCount));
  const place = { spreadsheetId, gid: sheet.sheetId };
  if (lastPage === 0 && firstRow === 0) {
    return <p class="sheet-pages muted">{view.contentRowCount.toLocaleString('ja-JP')} 行</p>;
  }
  return (
    <nav class="sheet-pages" aria-label="行のページ">
      {firstRow > 0 && (
        <>
          <PlaceLink {...place} firstRow={0}>
            先頭
          </PlaceLink>
          <PlaceLink {...place} firstRow={firstRow - rowsPerPage}>
            前の {rowsPerPage} 行
          </PlaceLink>
        </>
      )}
      <span class="muted">
        {(firstRow + 1).toLocaleString('ja-JP')}–{last.toLocaleString('ja-JP')} 行 / 全{' '}
        {view.contentRowCount.toLocaleString('ja-JP')} 行
      </span>
      {firstRow < lastPage && (
        <>
          <PlaceLink {...place} firstRow={firstRow + rowsPerPage}>
            次の {rowsPerPage} 行
          </PlaceLink>
          <PlaceLink {...place} firstRow={lastPage}>
            末尾
          </PlaceLink>
        </>
      )}
    </nav>
  );
}

type PlaceLinkProps = {
  readonly spreadsheetId: string;
  readonly gid: number;
  readonly firstRow: number;
  readonly current?: boolean;
  readonly style?: string | undefined;
  readonly children?: Child;
};

/** Leads to another tab or page: as a whole page, or where the script runs by drawing only this region. */
function PlaceLink({ spreadsheetId, gid, firstRow, current = false, style, children }: PlaceLinkProps) {
  const query = firstRow === 0 ? `gid=${gid}` : `gid=${gid}&first=${firstRow}`;
  return (
    <a
      href={`/spreadsheets/d/${spreadsheetId}/edit?${query}`}
      data-region={`/spreadsheets/d/${spreadsheetId}/region?${query}`}
      aria-current={current ? 'page' : undefined}
      style={style}
    >
      {children}
    </a>
  );
}
