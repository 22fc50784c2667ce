import { findSheet, isChartSheet, replaceSheet, requireTab, sheetByTitle } from '../model/lookup.ts';
import { emptySheet } from '../model/new-sheet.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { without } from '../model/without.ts';
import type { BatchContext } from '../requests/change.ts';
import { invalid } from '../../api-error.ts';
import type { Chart } from './chart.ts';
import type { Placed } from './position.ts';

export type Located = { readonly sheet: Sheet; readonly chart: Chart };

/** A spreadsheet with a chart in its place, and the tab that it came to. */
export type WithChart = {
  readonly spreadsheet: Spreadsheet;
  readonly sheetId: number;
  readonly chart: Chart;
};

/** The chart and its tab; undefined when there is none with this id. */
export function findChart(spreadsheet: Spreadsheet, id: number | undefined): Located | undefined {
  for (const sheet of spreadsheet.sheets) {
    const chart = sheet.charts?.find(({ chartId }) => chartId === (id ?? 0));
    if (chart) return { sheet, chart };
  }
  return undefined;
}

/** Puts a chart over the cells of a tab, or onto a new one. */
export function placeChart(
  spreadsheet: Spreadsheet,
  chart: Chart,
  placed: Placed,
  context: BatchContext,
): WithChart {
  const there =
    placed.kind === 'new-sheet' ? withChartSheet(spreadsheet, placed.sheetId, context) : undefined;
  const sheet = there?.sheet ?? requireTab(spreadsheet, placed.sheetId);
  const bare = without(chart, 'overlay');
  const added = placed.kind === 'over-cells' ? { ...bare, overlay: placed.overlay } : bare;
  const charts = [...(sheet.charts ?? []), added];
  return {
    spreadsheet: replaceSheet(there?.spreadsheet ?? spreadsheet, { ...sheet, charts }),
    sheetId: sheet.properties.sheetId,
    chart: added,
  };
}

/** Takes a chart away; the tab that was nothing else goes with it. */
export function removeChart(spreadsheet: Spreadsheet, { sheet, chart }: Located): Spreadsheet {
  if (!isChartSheet(sheet)) return replaceChart(spreadsheet, { sheet, chart }, []);
  if (spreadsheet.sheets.length === 1) throw invalid("You can't remove all the sheets in a document.");
  return { ...spreadsheet, sheets: spreadsheet.sheets.filter((other) => other !== sheet) };
}

/** Puts others in a chart's place among those of its tab. */
export function replaceChart(
  spreadsheet: Spreadsheet,
  { sheet, chart }: Located,
  by: readonly Chart[],
): Spreadsheet {
  const charts = (sheet.charts ?? []).flatMap((other) => (other === chart ? by : [other]));
  return replaceSheet(spreadsheet, { ...sheet, charts });
}

function withChartSheet(spreadsheet: Spreadsheet, wanted: number | undefined, context: BatchContext) {
  if (wanted !== undefined && findSheet(spreadsheet, wanted)) {
    throw invalid(`Cannot add chart to new sheet with ID: ${wanted}, a sheet with that ID already exists.`);
  }
  const sheetId = wanted ?? context.newNumber((id) => findSheet(spreadsheet, id) !== undefined);
  const sheet = emptySheet({
    sheetId,
    title: freeTitle(spreadsheet),
    sheetType: 'OBJECT',
    hidden: false,
    rightToLeft: false,
    grid: { rowCount: 0, columnCount: 0, frozenRowCount: 0, frozenColumnCount: 0, hideGridlines: false },
  });
  return { sheet, spreadsheet: { ...spreadsheet, sheets: [...spreadsheet.sheets, sheet] } };
}

function freeTitle(spreadsheet: Spreadsheet): string {
  let number = 1;
  while (sheetByTitle(spreadsheet, `グラフ${number}`)) number += 1;
  return `グラフ${number}`;
}
