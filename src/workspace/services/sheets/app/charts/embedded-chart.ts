import { facade } from '../../../../runtime/facade.ts';
import type { Execution } from '../../../../runtime/execution.ts';
import { chartEnums } from '../../../charts/enums.ts';
import type { NameOf } from '../../../enumeration.ts';
import { mismatch } from '../signature.ts';
import type { ChartHost } from './chart-host.ts';
import type { Draft } from './draft.ts';

const { ChartHiddenDimensionStrategy, ChartMergeStrategy } = chartEnums;

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type ContainerInfo = GoogleAppsScript.Spreadsheet.ContainerInfo;
type ChartOptions = GoogleAppsScript.Charts.ChartOptions;

/** Charts by the object that a script holds: what `insertChart` and its kin are given. */
const drafts = new WeakMap<object, Draft>();

/** The chart behind a script's object; throws, as Google does, for anything else. */
export function draftOfObject(chart: unknown, member: string): Draft {
  const found = typeof chart === 'object' && chart !== null ? drafts.get(chart) : undefined;
  if (!found) throw mismatch(member, [chart]);
  return found;
}

/** A chart as a script sees it; `build` has just made it, or it is in a tab. */
export function chartFacade(host: ChartHost, draft: Draft): EmbeddedChart {
  const { execution } = host;
  const members = {
    getChartId: () => draft.chartId,
    getContainerInfo: () => containerInfo(execution, draft),
    getHiddenDimensionStrategy: () =>
      ChartHiddenDimensionStrategy[hiddenNames[draft.hidden] ?? 'IGNORE_BOTH'],
    getMergeStrategy: () => ChartMergeStrategy[draft.mergeStrategy],
    getNumHeaders: () => draft.numHeaders ?? host.guessHeaders(draft),
    getOptions: () =>
      facade<ChartOptions>(execution, 'Charts.ChartOptions', {
        get: (option): unknown => draft.options.get(option) ?? null,
      }),
    getRanges: () => draft.ranges.map(host.rangeOf),
    getTransposeRowsAndColumns: () => draft.transposed,
    modify: () => host.builder(draft),
  } satisfies Partial<EmbeddedChart>;
  const chart = facade<EmbeddedChart>(execution, 'SpreadsheetApp.EmbeddedChart', members);
  drafts.set(chart, draft);
  return chart;
}

/** Names that scripts have for what the API calls otherwise. */
export const hiddenNames: Readonly<Record<string, NameOf<typeof ChartHiddenDimensionStrategy>>> = {
  SKIP_HIDDEN_ROWS_AND_COLUMNS: 'IGNORE_BOTH',
  SKIP_HIDDEN_ROWS: 'IGNORE_ROWS',
  SKIP_HIDDEN_COLUMNS: 'IGNORE_COLUMNS',
  SHOW_ALL: 'SHOW_BOTH',
};

/** Where a chart lies: its cell counted from one, and pixels from there. */
export function containerInfo(execution: Execution, { anchor }: Draft): ContainerInfo {
  return facade<ContainerInfo>(execution, 'SpreadsheetApp.ContainerInfo', {
    getAnchorRow: () => anchor.row + 1,
    getAnchorColumn: () => anchor.column + 1,
    getOffsetX: () => anchor.offsetX,
    getOffsetY: () => anchor.offsetY,
  });
}
