import { translated } from '../formulas/translate.ts';
import { isDateFormat } from '../formats/patterns.ts';
import { type Cell, orUndefined } from '../model/cell.ts';
import { without } from '../model/without.ts';
import { cellAt, mapCells, type Region } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import { requireEditable } from '../protection.ts';
import { invalid } from '../../api-error.ts';
import type { Handler } from './change.ts';

/** Continues the cells of a source along one dimension; a negative length fills above it, or to its left. */
export const autoFill: Handler<'autoFill'> = (spreadsheet, request, context) => {
  const { sourceAndDestination, useAlternateSeries = false } = request;
  if (!sourceAndDestination) throw new Error('not emulated: Sheets autoFill of a range without its source');
  const { source = {}, dimension, fillLength = 0 } = sourceAndDestination;
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
