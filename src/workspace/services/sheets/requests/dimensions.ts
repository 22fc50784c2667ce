import { without } from '../model/without.ts';
import type { sheets_v4 } from '@googleapis/sheets';
import { takes, updateMask } from '../field-mask.ts';
import { requireCellCount } from '../limits.ts';
import { type Region, wholeGrid } from '../model/grid.ts';
import { replaceSheet, requireSheet } from '../model/lookup.ts';
import type { Dimension, DimensionProperties, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { protectedCell, requireEditable, splitsProtected } from '../protection.ts';
import type { Given } from '../schema/given.ts';
import { dimensionProperties } from '../schema/ranges.ts';
import { changeDimensions } from '../structure/change-dimensions.ts';
import type { Interval } from '../structure/dimension-change.ts';
import { invalid } from '../../api-error.ts';
import type { Handler } from './change.ts';

type Lines = {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly interval: Interval;
  readonly count: number;
};

export const appendDimension: Handler<'appendDimension'> = (spreadsheet, request) => {
  const sheet = requireSheet(spreadsheet, request.sheetId);
  const { length = 0 } = request;
  if (length < 1) throw invalid('length must be at least 1.');
  const { grid } = sheet.properties;
  const field = countField(requireDimension(request.dimension));
  const properties = { ...sheet.properties, grid: { ...grid, [field]: grid[field] + length } };
  const next = replaceSheet(spreadsheet, { ...sheet, properties });
  requireCellCount(next);
  return { spreadsheet: next };
};

export const insertDimension: Handler<'insertDimension'> = (
  spreadsheet,
  { range, inheritFromBefore },
  context,
) => {
  const { sheet, dimension, interval, count } = requireLines(spreadsheet, range, { mayEndBeyond: true });
  const { start, end } = interval;
  if (start > count) throw invalid(`range.startIndex[${start}] is after the last index in grid[${count}]`);
  if (inheritFromBefore && start === 0) {
    throw invalid('inheritFromBefore cannot be true if inserting at index 0.');
  }
  if (splitsProtected(sheet, dimension, start, context)) throw protectedCell();
  const change = {
    kind: 'insert',
    sheetId: sheet.properties.sheetId,
    dimension,
    at: start,
    count: end - start,
  } as const;
  const next = changeDimensions(spreadsheet, change, inheritFromBefore ? 'before' : 'after');
  requireCellCount(next);
  return { spreadsheet: next };
};

export const deleteDimension: Handler<'deleteDimension'> = (spreadsheet, { range }, context) => {
  const { sheet, dimension, interval, count } = requireLines(spreadsheet, range);
  const lines = dimension.toLowerCase();
  if (interval.end - interval.start === count)
    throw invalid(`You can't delete all the ${lines} on the sheet.`);
  requireEditable(sheet, regionOfLines(sheet, dimension, interval), context);
  const next = changeDimensions(spreadsheet, {
    kind: 'delete',
    sheetId: sheet.properties.sheetId,
    dimension,
    ...interval,
  });
  requireLooseLine(requireSheet(next, sheet.properties.sheetId), lines);
  return { spreadsheet: next };
};

export const moveDimension: Handler<'moveDimension'> = (
  spreadsheet,
  { source, destinationIndex = 0 },
  context,
) => {
  const { sheet, dimension, interval, count } = requireLines(spreadsheet, source);
  if (destinationIndex < 0 || destinationIndex > count) {
    throw invalid(`destinationIndex[${destinationIndex}] is outside of grid[${count}]`);
  }
  if (destinationIndex > interval.start && destinationIndex < interval.end) {
    throw invalid('Cannot move the source dimension inside itself.');
  }
  requireEditable(sheet, regionOfLines(sheet, dimension, interval), context);
  const { sheetId } = sheet.properties;
  const change = { kind: 'move', sheetId, dimension, ...interval, destination: destinationIndex } as const;
  return { spreadsheet: changeDimensions(spreadsheet, change) };
};

export const updateDimensionProperties: Handler<'updateDimensionProperties'> = (spreadsheet, request) => {
  const { sheet, dimension, interval } = requireLines(spreadsheet, request.range);
  const { pixelSize, hiddenByUser } = request.properties ?? {};
  const mask = updateMask(request.fields, dimensionProperties);
  if (pixelSize !== undefined && pixelSize < 2) throw invalid('pixelSize must be at least 2.');
  const changed = withLines(sheet, dimension, interval, (line) => ({
    ...line,
    ...(takes(mask, 'pixelSize') && pixelSize !== undefined && { pixelSize }),
    ...(takes(mask, 'hiddenByUser') && { hiddenByUser: hiddenByUser ?? false }),
  }));
  return { spreadsheet: replaceSheet(spreadsheet, changed) };
};

/** Wide enough for the longest text at some 7 pixels a letter, 13 an East Asian character; rows get their default. */
export const autoResizeDimensions: Handler<'autoResizeDimensions'> = (spreadsheet, { dimensions }) => {
  const { sheet, dimension, interval } = requireLines(spreadsheet, dimensions);
  const changed = withLines(sheet, dimension, interval, (line, index) => {
    const rest = without<DimensionProperties, 'pixelSize'>(line ?? {}, 'pixelSize');
    return dimension === 'ROWS' ? rest : { ...rest, pixelSize: textWidth(sheet, index) };
  });
  return { spreadsheet: replaceSheet(spreadsheet, changed) };
};

function textWidth(sheet: Sheet, column: number): number {
  let widest = 0;
  for (const row of sheet.rows) {
    const text = String(row[column]?.value ?? '');
    let width = 0;
    for (const character of text) width += character.charCodeAt(0) < 0x2000 ? 7 : 13;
    widest = Math.max(widest, width);
  }
  return Math.min(Math.max(widest + 12, 21), 1_000);
}

/** The rows or columns of a request, checked against the tab. */
export function requireLines(
  spreadsheet: Spreadsheet,
  range: Given<sheets_v4.Schema$DimensionRange> = {},
  { mayEndBeyond = false } = {},
): Lines {
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const dimension = requireDimension(range.dimension);
  const count = sheet.properties.grid[countField(dimension)];
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? count;
  if (start < 0 || end <= start) throw invalid(`endIndex[${end}] must be greater than startIndex[${start}].`);
  if (end > count && !mayEndBeyond) {
    throw invalid(
      `range.endIndex[${end}] is after last ${dimension === 'ROWS' ? 'row' : 'column'} in grid[${count}]`,
    );
  }
  return { sheet, dimension, count, interval: { start, end } };
}

function requireDimension(dimension: string | undefined): Dimension {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw invalid('No dimension specified.');
}

function countField(dimension: Dimension): 'rowCount' | 'columnCount' {
  return dimension === 'ROWS' ? 'rowCount' : 'columnCount';
}

function regionOfLines(sheet: Sheet, dimension: Dimension, { start, end }: Interval): Region {
  const grid = wholeGrid(sheet);
  return dimension === 'ROWS'
    ? { ...grid, startRow: start, endRow: end }
    : { ...grid, startColumn: start, endColumn: end };
}

function requireLooseLine(sheet: Sheet, lines: string): void {
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount } = sheet.properties.grid;
  if (frozenRowCount >= rowCount || frozenColumnCount >= columnCount) {
    throw invalid(`Sorry, it is not possible to delete all non-frozen ${lines}.`);
  }
}

/** The tab with the look of each of the lines replaced. */
export function withLines(
  sheet: Sheet,
  dimension: Dimension,
  { start, end }: Interval,
  change: (line: DimensionProperties | undefined, index: number) => DimensionProperties,
): Sheet {
  const field = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  const lines = sheet[field].slice();
  while (lines.length < end) lines.push(undefined);
  for (let index = start; index < end; index += 1) lines[index] = change(lines[index], index);
  return { ...sheet, [field]: lines };
}
