import { requireCellCount } from '../limits.ts';
import { regionOf, requireSheet } from '../model/lookup.ts';
import type { Dimension, GridRange, Spreadsheet } from '../model/spreadsheet.ts';
import { requireEditable } from '../protection.ts';
import { type CellShift, reachOf, shiftCells } from '../structure/shift-cells.ts';
import { invalid } from '../../api-error.ts';
import type { BatchContext, Handler } from './change.ts';

export const insertRange: Handler<'insertRange'> = (spreadsheet, request, context) =>
  shifted('insert', spreadsheet, request, context);

export const deleteRange: Handler<'deleteRange'> = (spreadsheet, request, context) =>
  shifted('delete', spreadsheet, request, context);

function shifted(
  kind: CellShift['kind'],
  spreadsheet: Spreadsheet,
  { range = {}, shiftDimension }: { readonly range?: GridRange; readonly shiftDimension?: string },
  context: BatchContext,
) {
  if (shiftDimension === undefined) throw invalid('shiftDimension must be specified.');
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = regionOf(sheet, range);
  const { sheetId } = sheet.properties;
  const shift: CellShift = { kind, sheetId, region, dimension: shiftDimension as Dimension };
  requireEditable(sheet, reachOf(sheet, shift), context);
  const next = shiftCells(spreadsheet, shift);
  requireCellCount(next);
  return { spreadsheet: next };
}
