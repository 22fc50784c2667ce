import type { Host } from '../../../host.ts';
import { openSpreadsheet } from '../access.ts';
import { calculatorOf } from '../formulas/calculator.ts';
import { requireTab } from '../model/lookup.ts';
import type { Chart } from './chart.ts';
import { type PlottedData, plottedData } from './data.ts';

/** A chart of a tab with what it draws. */
export type ChartView = Chart & {
  readonly data: PlottedData;
  /** Pixels; what a chart on a tab of its own measures before it is made to fill it. */
  readonly size: { readonly width: number; readonly height: number };
};

const wholeTab = { width: 1000, height: 560 } as const;

/** The charts of a tab as a page draws them, the one in front last. */
export function chartViews(host: Host, actor: string, id: string, sheetId: number): ChartView[] {
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  const { charts = [] } = requireTab(spreadsheet, sheetId);
  if (charts.length === 0) return [];
  const results = calculatorOf(host)(spreadsheet);
  return charts.map((chart) => ({
    ...chart,
    data: plottedData(spreadsheet, results, chart.spec),
    size: chart.overlay ?? wholeTab,
  }));
}
