import type { GridRange, Sheet } from '../model/spreadsheet.ts';
import { type DimensionChange, movedIndex, movedRange } from '../structure/dimension-change.ts';
import { type Chart, mapChartData, mapRanges, type Overlay } from './chart.ts';

/** The tab with its charts after rows or columns came, went or moved, there or in a tab that they draw. */
export function chartsAfter(sheet: Sheet, change: DimensionChange): Pick<Sheet, 'charts'> {
  const own = sheet.properties.sheetId === change.sheetId;
  return mapCharts(sheet, (chart) => ({
    ...withRanges(chart, (range) => movedRange(change, range)),
    ...(own && chart.overlay && { overlay: movedOverlay(chart.overlay, change) }),
  }));
}

/** The tab with its charts after another tab was deleted: they keep what they draw of the others. */
export function chartsWithout(sheet: Sheet, deletedId: number): Pick<Sheet, 'charts'> {
  return mapCharts(sheet, (chart) =>
    withRanges(chart, (range) => ((range.sheetId ?? 0) === deletedId ? undefined : range)),
  );
}

/** Copies of a tab's charts for its duplicate; what they drew of the tab they draw of the duplicate. */
export function copiedCharts(sheet: Sheet, sheetId: number, newId: () => number): Pick<Sheet, 'charts'> {
  return mapCharts(sheet, (chart) => ({
    ...withRanges(chart, (range) =>
      (range.sheetId ?? 0) === sheet.properties.sheetId ? { ...range, sheetId } : range,
    ),
    chartId: newId(),
  }));
}

function mapCharts({ charts }: Sheet, change: (chart: Chart) => Chart): Pick<Sheet, 'charts'> {
  return charts ? { charts: charts.map(change) } : {};
}

function withRanges(chart: Chart, change: (range: GridRange) => GridRange | undefined): Chart {
  return { ...chart, spec: mapChartData(chart.spec, (data) => mapRanges(data, change)) };
}

/** A chart whose anchor is deleted stays where the anchor was. */
function movedOverlay(overlay: Overlay, change: DimensionChange): Overlay {
  const line = change.dimension === 'ROWS' ? 'row' : 'column';
  const moved = movedIndex(change, overlay[line]);
  if (moved !== undefined) return { ...overlay, [line]: moved };
  const start = change.kind === 'delete' ? change.start : overlay[line];
  return { ...overlay, [line]: start, ...(line === 'row' ? { offsetY: 0 } : { offsetX: 0 }) };
}
