import { translated } from '../formulas/translate.ts';
import { isDateFormat } from '../formats/patterns.ts';
import { type Cell, holdsData, orUndefined } from '../model/cell.ts';
import { without } from '../model/without.ts';
import { cellAt, mapCells, type Region } from '../model/grid.ts';
import { gridRangeOf, regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { GridRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { requireEditable } from '../protection.ts';
import { invalid } from '../../api-error.ts';
import type { Handler, Requests } from './change.ts';

type SourceAndDestination = NonNullable<NonNullable<Requests['autoFill']>['sourceAndDestination']>;

/** Continues the cells of a source along one dimension; a negative length fills above it, or to its left. */
export const autoFill: Handler<'autoFill'> = (spreadsheet, request, context) => {
  const { range, useAlternateSeries = false } = request;
  const found = request.sourceAndDestination ?? (range && sourceWithin(spreadsheet, range));
  if (!found) return { spreadsheet };
  const { source = {}, dimension, fillLength = 0 } = found;
  const sheet = requireSheet(spreadsheet, source.sheetId);
  const region = regionOf(sheet, source);
  const isRows = dimension === 'ROWS';
  const filled = filledRegion(region, isRows, fillLength);
  regionOf(sheet, { endRowIndex: filled.endRow, endColumnIndex: filled.endColumn });
  if (filled.startRow < 0 || filled.startColumn < 0)
    throw invalid('The filled range is outside of the grid.');
  requireEditable(sheet, filled, context);
  const first = isRows ? region.startRow : region.startColumn;
  const length = (isRows ? region.endRow : region.endColumn) - first;
  const laneAt = (row: number, column: number): (Cell | undefined)[] =>
    Array.from({ length }, (_, offset) =>
      isRows ? cellAt(sheet, first + offset, column) : cellAt(sheet, row, first + offset),
    );
  const next = mapCells(sheet, filled, (_cell, row, column) =>
    continued(laneAt(row, column), (isRows ? row : column) - first, useAlternateSeries, isRows),
  );
  return { spreadsheet: replaceSheet(spreadsheet, next) };
};

/** In a range without a source the cells that hold data are it; the rest of the range goes on below them, or beside them. */
function sourceWithin(spreadsheet: Spreadsheet, range: GridRange): SourceAndDestination | undefined {
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = regionOf(sheet, range);
  const data = dataWithin(sheet, region);
  if (!data) return undefined;
  const { sheetId } = sheet.properties;
  const [below, above] = [region.endRow - data.endRow, region.startRow - data.startRow];
  const rows = { ...region, startRow: data.startRow, endRow: data.endRow };
  if (below > 0 || above < 0)
    return { source: gridRangeOf(sheetId, rows), dimension: 'ROWS', fillLength: below || above };
  const [beside, before] = [region.endColumn - data.endColumn, region.startColumn - data.startColumn];
  const columns = { ...region, startColumn: data.startColumn, endColumn: data.endColumn };
  if (beside === 0 && before === 0) return undefined;
  return { source: gridRangeOf(sheetId, columns), dimension: 'COLUMNS', fillLength: beside || before };
}

function dataWithin(sheet: Sheet, region: Region): Region | undefined {
  let found: Region | undefined;
  for (let row = region.startRow; row < region.endRow; row += 1) {
    for (let column = region.startColumn; column < region.endColumn; column += 1) {
      if (!holdsData(cellAt(sheet, row, column))) continue;
      found = {
        startRow: Math.min(found?.startRow ?? row, row),
        endRow: row + 1,
        startColumn: Math.min(found?.startColumn ?? column, column),
        endColumn: Math.max(found?.endColumn ?? 0, column + 1),
      };
    }
  }
  return found;
}

function filledRegion(region: Region, isRows: boolean, length: number): Region {
  const { startRow, endRow, startColumn, endColumn } = region;
  if (isRows) {
    return length > 0
      ? { ...region, startRow: endRow, endRow: endRow + length }
      : { ...region, startRow: startRow + length, endRow: startRow };
  }
  return length > 0
    ? { ...region, startColumn: endColumn, endColumn: endColumn + length }
    : { ...region, startColumn: startColumn + length, endColumn: startColumn };
}

/**
 * The cell at `place`, counted from the beginning of its lane: the next of a series where there is one, else a copy.
 * One number alone is copied, one date or numbered text goes on; the alternate way is the other one.
 */
function continued(
  lane: readonly (Cell | undefined)[],
  place: number,
  alternate: boolean,
  isRows: boolean,
): Cell | undefined {
  const from = ((place % lane.length) + lane.length) % lane.length;
  const source = lane[from];
  const model = source && orUndefined(without(source, 'origin'));
  if (model?.formula !== undefined) {
    const distance = place - from;
    const formula = translated(model.formula, isRows ? distance : 0, isRows ? 0 : distance);
    return { ...model, formula };
  }
  const series = seriesOf(lane);
  if (!series) return model;
  const isCopied = lane.length === 1 && !series.goesOnAlone;
  return isCopied === alternate ? { ...model, value: series.at(place) } : model;
}

type Series = { readonly goesOnAlone: boolean; readonly at: (place: number) => number | string };

function seriesOf(lane: readonly (Cell | undefined)[]): Series | undefined {
  const values = lane.map((cell) => cell?.value);
  if (values.every((value) => typeof value === 'number')) {
    const line = lineThrough(values);
    return { goesOnAlone: isDateFormat(lane[0]?.format), at: line };
  }
  const numbered = values.map((value) => /^(.*?)(\d+)$/s.exec(typeof value === 'string' ? value : ''));
  const [first] = numbered;
  if (!first || numbered.some((match) => match?.[1] !== first[1])) return undefined;
  const line = lineThrough(numbered.map((match) => Number(match?.[2])));
  return { goesOnAlone: true, at: (place) => `${first[1]}${Math.abs(Math.round(line(place)))}` };
}

/** The straight line nearest to the values; one alone rises by one. */
function lineThrough(values: readonly number[]): (place: number) => number {
  const [first = 0, second = first + 1] = values;
  const step = second - first;
  if (values.every((value, index) => index === 0 || value - (values[index - 1] ?? 0) === step)) {
    return (place) => first + step * place;
  }
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const middle = (values.length - 1) / 2;
  const height = mean(values);
  const covariance = mean(values.map((value, index) => (index - middle) * (value - height)));
  const variance = mean(values.map((_, index) => (index - middle) ** 2));
  return (place) => height + (covariance / variance) * (place - middle);
}
