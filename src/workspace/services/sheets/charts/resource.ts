import type { sheets_v4 } from '@googleapis/sheets';
import type { Chart } from './chart.ts';
import { positionResource } from './position.ts';

/** A chart as the v4 API gives it. */
export function chartResource(sheetId: number, chart: Chart): sheets_v4.Schema$EmbeddedChart {
  const { chartId, spec, overlay, border } = chart;
  return {
    chartId,
    spec: spec as sheets_v4.Schema$ChartSpec,
    position: positionResource(sheetId, overlay),
    ...(border && { border: border as sheets_v4.Schema$EmbeddedObjectBorder }),
  };
}
