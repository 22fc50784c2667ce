import { invalid } from '../../api-error.ts';
import { patched, updateMask } from '../field-mask.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import type { Handler } from '../requests/change.ts';
import { overlayPosition as overlayShape } from '../schema/charts.ts';
import type { Chart } from './chart.ts';
import { checkedSpec } from './check-spec.ts';
import { findChart, type Located, placeChart, removeChart, replaceChart } from './placing.ts';
import {
  type GivenPosition,
  overlayPosition,
  type OverlayPosition,
  placeOf,
  positionResource,
} from './position.ts';
import { chartResource } from './resource.ts';

export const addChart: Handler<'addChart'> = (spreadsheet, { chart = {} }, context) => {
  const spec = checkedSpec(spreadsheet, chart.spec);
  const placed = placeOf(spreadsheet, chart.position);
  const known = (id: number) => findChart(spreadsheet, id) !== undefined;
  const chartId = chart.chartId ?? context.newNumber(known);
  if (known(chartId)) throw invalid(`Embedded object with ID ${chartId} already exists.`);
  const added: Chart = { chartId, spec, ...(chart.border && { border: chart.border }) };
  const next = placeChart(spreadsheet, added, placed, context);
  return {
    spreadsheet: next.spreadsheet,
    reply: { addChart: { chart: chartResource(next.sheetId, next.chart) } },
  };
};

export const updateChartSpec: Handler<'updateChartSpec'> = (spreadsheet, { chartId, spec }) => {
  const found = findChart(spreadsheet, chartId);
  if (!found) throw invalid(`No chart with id: ${chartId ?? 0}`);
  const changed = { ...found.chart, spec: checkedSpec(spreadsheet, spec) };
  return { spreadsheet: replaceChart(spreadsheet, found, [changed]) };
};

/** The given fields of the position change; the others stay. An object may move to another tab. */
export const updateEmbeddedObjectPosition: Handler<'updateEmbeddedObjectPosition'> = (
  spreadsheet,
  { objectId, newPosition = {}, fields },
  context,
) => {
  const found = requireObject(spreadsheet, objectId);
  const placed = placeOf(spreadsheet, merged(found, newPosition, fields));
  const { overlay } = found.chart;
  if (placed.kind === 'over-cells' && overlay && placed.sheetId === found.sheet.properties.sheetId) {
    // It keeps its place among the others, in front of those that came before.
    const moved = { ...found.chart, overlay: placed.overlay };
    return {
      spreadsheet: replaceChart(spreadsheet, found, [moved]),
      reply: {
        updateEmbeddedObjectPosition: { position: positionResource(placed.sheetId, placed.overlay) },
      },
    };
  }
  const next = placeChart(removeChart(spreadsheet, found), found.chart, placed, context);
  const position = positionResource(next.sheetId, next.chart.overlay);
  return { spreadsheet: next.spreadsheet, reply: { updateEmbeddedObjectPosition: { position } } };
};

export const deleteEmbeddedObject: Handler<'deleteEmbeddedObject'> = (spreadsheet, { objectId }) => {
  return { spreadsheet: removeChart(spreadsheet, requireObject(spreadsheet, objectId)) };
};

function requireObject(spreadsheet: Spreadsheet, id: number | undefined): Located {
  const found = findChart(spreadsheet, id);
  if (!found) throw invalid(`No embedded object with id: ${id ?? 0}`);
  return found;
}

function merged({ sheet, chart }: Located, given: GivenPosition, fields: string | undefined): GivenPosition {
  if (!given.overlayPosition) return given;
  const mask = updateMask(fields, overlayShape);
  const before = chart.overlay && overlayPosition(sheet.properties.sheetId, chart.overlay);
  const after = patched<OverlayPosition>(before, given.overlayPosition, mask);
  const anchorCell = after?.anchorCell ?? before?.anchorCell;
  return { ...given, overlayPosition: { ...after, ...(anchorCell && { anchorCell }) } };
}
