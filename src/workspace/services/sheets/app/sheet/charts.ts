import type { sheets_v4 } from '@googleapis/sheets';
import { defaultSize, type Overlay } from '../../charts/chart.ts';
import { guessedHeaderCount } from '../../charts/data.ts';
import { overlayPosition } from '../../charts/position.ts';
import { chartBuilder } from '../charts/builder.ts';
import type { ChartHost } from '../charts/chart-host.ts';
import { type Draft, newDraft } from '../charts/draft.ts';
import { chartFacade, draftOfObject } from '../charts/embedded-chart.ts';
import { kindBuilders } from '../charts/kind-builders.ts';
import { draftOf } from '../charts/read-draft.ts';
import { specOf } from '../charts/spec.ts';
import type { SheetPlace } from './structure.ts';
import { rangeFacade } from '../range/range.ts';

type Request = sheets_v4.Schema$Request;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export const chartRoundTrips: readonly string[] = ['getCharts', 'insertChart', 'updateChart', 'removeChart'];

/** The charts of a tab. */
export function chartMembers(place: SheetPlace) {
  const { context, sheetId, sheet } = place;
  const host = chartHost(place);
  return {
    newChart: () => chartBuilder(host, newDraft),
    getCharts: () => {
      const { spreadsheet } = context.read();
      return (context.sheet(sheetId).charts ?? []).map((chart) =>
        chartFacade(host, draftOf(spreadsheet, chart)),
      );
    },
    insertChart: (chart: EmbeddedChart) => {
      const draft = draftOfObject(chart, 'Sheet.insertChart');
      requireRanges(draft);
      const position = { overlayPosition: overlayPosition(sheetId, overlayOf(draft)) };
      context.request({ addChart: { chart: { spec: specOf(draft), position } } } as Request);
    },
    updateChart: (chart: EmbeddedChart) => {
      const draft = draftOfObject(chart, 'Sheet.updateChart');
      requireRanges(draft);
      const chartId = requireChart(place, draft);
      const newPosition = { overlayPosition: overlayPosition(sheetId, overlayOf(draft)) };
      const fields = 'anchorCell,offsetXPixels,offsetYPixels,widthPixels,heightPixels';
      context.request(
        { updateChartSpec: { chartId, spec: specOf(draft) } } as Request,
        {
          updateEmbeddedObjectPosition: { objectId: chartId, newPosition, fields },
        } as Request,
      );
    },
    removeChart: (chart: EmbeddedChart) => {
      const objectId = requireChart(place, draftOfObject(chart, 'Sheet.removeChart'));
      context.request({ deleteEmbeddedObject: { objectId } });
      return sheet();
    },
  };
}

function chartHost({ context, sheetId, sheet }: SheetPlace): ChartHost {
  const tabOf = (id: number) => (): GoogleAppsScript.Spreadsheet.Sheet => {
    const found = id === sheetId ? sheet() : sheet().getParent().getSheetById(id);
    if (!found) throw new Error(`Sheet ${id} not found`);
    return found;
  };
  const host: ChartHost = {
    execution: context.execution,
    rangeOf: ({ sheetId: id, region }) => rangeFacade(context, id, region, tabOf(id)),
    guessHeaders: (draft) => guessedHeaderCount(context.read().spreadsheet, context.results(), specOf(draft)),
    chart: (draft) => chartFacade(host, draft),
    builder: (draft) => chartBuilder(host, draft),
    kinds: kindBuilders,
  };
  return host;
}

function overlayOf({ anchor, options }: Draft): Overlay {
  const pixels = (name: 'width' | 'height') => Number(options.get(name) ?? defaultSize[name]);
  return { ...anchor, width: pixels('width'), height: pixels('height') };
}

function requireRanges({ ranges }: Draft): void {
  if (ranges.length === 0) throw new Error('The chart must have at least one range.');
}

/** The id of a chart that is still in the tab. */
function requireChart({ context, sheetId }: SheetPlace, { chartId }: Draft): number {
  const found = (context.sheet(sheetId).charts ?? []).find((chart) => chart.chartId === chartId);
  if (!found) throw new Error('The chart is not embedded in this sheet.');
  return found.chartId;
}
