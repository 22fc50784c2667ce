import { facade } from '../../../../runtime/facade.ts';
import { chartEnums } from '../../../charts/enums.ts';
import { nameGiven } from '../../../enumeration.ts';
import { placeOf } from '../range/place.ts';
import type { ChartHost, KindBuilders, Work } from './chart-host.ts';
import { type Draft, type DrawnType, drawnTypes } from './draft.ts';
import { containerInfo, hiddenNames } from './embedded-chart.ts';
import { withOption } from './options.ts';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** `Sheet.newChart()`, and `EmbeddedChart.modify()`. */
export function chartBuilder(host: ChartHost, draft: Draft): Builder {
  const work: Work = { host, draft };
  const builder: Builder = facade<Builder>(
    host.execution,
    'SpreadsheetApp.EmbeddedChartBuilder',
    builderMembers(work, () => builder),
  );
  return builder;
}

/** Sets an option of the chart by its name. */
export function setOption(work: Work, name: string, value: unknown): void {
  work.draft = { ...work.draft, options: withOption(work.draft.options, name, value) };
}

/** The members that every builder has; each of them gives `builder` back. */
export function builderMembers(work: Work, builder: () => Builder) {
  const change = (part: Partial<Draft>): Builder => {
    work.draft = { ...work.draft, ...part };
    return builder();
  };
  return {
    addRange: (range: Range) => {
      const { sheetId, region } = placeOf(range, 'EmbeddedChartBuilder.addRange');
      return change({ ranges: [...work.draft.ranges, { sheetId, region }] });
    },
    removeRange: (range: Range) => {
      const { sheetId, region } = placeOf(range, 'EmbeddedChartBuilder.removeRange');
      const ranges = work.draft.ranges.filter(
        (one) =>
          one.sheetId !== sheetId ||
          one.region.startRow !== region.startRow ||
          one.region.endRow !== region.endRow ||
          one.region.startColumn !== region.startColumn ||
          one.region.endColumn !== region.endColumn,
      );
      return change({ ranges });
    },
    clearRanges: () => change({ ranges: [] }),
    getRanges: () => work.draft.ranges.map(work.host.rangeOf),
    getChartType: () => chartEnums.ChartType[work.draft.type],
    getContainer: () => containerInfo(work.host.execution, work.draft),
    setChartType: (type: unknown) => change({ type: drawnType(type) }),
    setHiddenDimensionStrategy: (strategy: unknown) => {
      const chosen = nameGiven(
        chartEnums.ChartHiddenDimensionStrategy,
        strategy,
        'SpreadsheetApp.EmbeddedChartBuilder.setHiddenDimensionStrategy',
      );
      const [hidden] = Object.entries(hiddenNames).find(([, name]) => name === chosen) ?? [];
      return change({ hidden: hidden as Draft['hidden'] });
    },
    setMergeStrategy: (strategy: unknown) =>
      change({
        mergeStrategy: nameGiven(
          chartEnums.ChartMergeStrategy,
          strategy,
          'SpreadsheetApp.EmbeddedChartBuilder.setMergeStrategy',
        ),
      }),
    setNumHeaders: (numHeaders: number) => change({ numHeaders }),
    setOption: (name: string, value: unknown) => {
      setOption(work, name, value);
      return builder();
    },
    setPosition: (row: number, column: number, offsetX: number, offsetY: number) =>
      change({ anchor: { row: row - 1, column: column - 1, offsetX, offsetY } }),
    setTransposeRowsAndColumns: (transposed: boolean) => change({ transposed }),
    build: () => work.host.chart(work.draft),
    ...kindBuilders(work),
  };
}

function drawnType(type: unknown): DrawnType {
  const name = nameGiven(chartEnums.ChartType, type, 'SpreadsheetApp.EmbeddedChartBuilder.setChartType');
  const found = drawnTypes.find((drawn) => drawn === name);
  if (!found) throw new Error(`not emulated: SpreadsheetApp.EmbeddedChartBuilder.setChartType to ${name}`);
  return found;
}

/** `asColumnChart()` and its kin: the same chart of that kind, with the members of its kind. */
function kindBuilders(work: Work) {
  const as = <Kind extends keyof KindBuilders>(type: Kind): KindBuilders[Kind] => {
    work.draft = { ...work.draft, type };
    return work.host.kinds[type](work);
  };
  return {
    asAreaChart: () => as('AREA'),
    asBarChart: () => as('BAR'),
    asColumnChart: () => as('COLUMN'),
    asComboChart: () => as('COMBO'),
    asLineChart: () => as('LINE'),
    asPieChart: () => as('PIE'),
    asScatterChart: () => as('SCATTER'),
  };
}
