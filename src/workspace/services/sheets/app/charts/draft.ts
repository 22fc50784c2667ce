import type { ChartSpec, Overlay } from '../../charts/chart.ts';
import type { Region } from '../../model/grid.ts';

/** The kinds of charts that can be drawn, by the names of `Charts.ChartType`. */
export const drawnTypes = [
  'AREA',
  'BAR',
  'COLUMN',
  'COMBO',
  'LINE',
  'PIE',
  'SCATTER',
  'STEPPED_AREA',
] as const;

export type DrawnType = (typeof drawnTypes)[number];

export type ChartRange = { readonly sheetId: number; readonly region: Region };

/** Options by their full names: `title`, `hAxis.title`, `series.0.color`. */
export type Options = ReadonlyMap<string, unknown>;

/** A chart as a script describes it. */
export type Draft = {
  /** Null before it is in a tab. */
  readonly chartId: number | null;
  readonly type: DrawnType;
  readonly ranges: readonly ChartRange[];
  readonly options: Options;
  readonly anchor: Pick<Overlay, 'row' | 'column' | 'offsetX' | 'offsetY'>;
  readonly numHeaders?: number;
  /** Whether rows are the series, not columns. */
  readonly transposed: boolean;
  readonly mergeStrategy: 'MERGE_COLUMNS' | 'MERGE_ROWS';
  readonly hidden: NonNullable<ChartSpec['hiddenDimensionStrategy']>;
  /** What the chart was when it was read: what no option says of it stays. */
  readonly base: ChartSpec;
};

export const newDraft: Draft = {
  chartId: null,
  type: 'COLUMN',
  ranges: [],
  options: new Map(),
  anchor: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
  transposed: false,
  mergeStrategy: 'MERGE_COLUMNS',
  hidden: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
  base: {},
};
