import { facade } from '../../../../runtime/facade.ts';
import type { CellFormat } from '../../model/cell.ts';
import { cellAt } from '../../model/grid.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import type { RangePlace } from './place.ts';
import { requireSameSize } from './region.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type TextRotation = GoogleAppsScript.Spreadsheet.TextRotation;
type Rotation = NonNullable<CellFormat['textRotation']>;

export const rotationRoundTrips: readonly string[] = [
  'getTextRotation',
  'getTextRotations',
  'setTextRotation',
  'setTextRotations',
  'setVerticalText',
];

/** How far texts are turned: degrees from the level, upwards, or letter below letter. */
export function rotationMembers({ context, sheetId, region, range }: RangePlace) {
  const { startRow, endRow, startColumn, endColumn } = region;
  const rotationAt = (row: number, column: number): TextRotation => {
    const { angle = 0, vertical = false } =
      cellAt(context.sheet(sheetId), row, column)?.format?.textRotation ?? {};
    return facade<TextRotation>(context.execution, 'SpreadsheetApp.TextRotation', {
      getDegrees: () => angle,
      isVertical: () => vertical,
    });
  };
  const turn = (textRotation: Rotation): Range => {
    const cell = { userEnteredFormat: { textRotation } };
    const fields = 'userEnteredFormat.textRotation';
    context.request({ repeatCell: { range: gridRangeOf(sheetId, region), cell, fields } });
    return range();
  };
  return {
    getTextRotation: () => rotationAt(startRow, startColumn),
    getTextRotations: () =>
      Array.from({ length: endRow - startRow }, (_, row) =>
        Array.from({ length: endColumn - startColumn }, (_unused, column) =>
          rotationAt(startRow + row, startColumn + column),
        ),
      ),
    setTextRotation: (rotation: number | TextRotation) => turn(rotationOf(rotation)),
    setTextRotations: (rows: readonly (readonly TextRotation[])[]) => {
      requireSameSize(rows, region, 'setTextRotations');
      context.request({
        updateCells: {
          start: { sheetId, rowIndex: startRow, columnIndex: startColumn },
          rows: rows.map((line) => ({
            values: line.map((rotation) => ({ userEnteredFormat: { textRotation: rotationOf(rotation) } })),
          })),
          fields: 'userEnteredFormat.textRotation',
        },
      });
      return range();
    },
    setVerticalText: (isVertical: boolean) => turn(isVertical ? { vertical: true } : { angle: 0 }),
  };
}

function rotationOf(rotation: number | TextRotation): Rotation {
  if (typeof rotation !== 'number') {
    return rotation.isVertical() ? { vertical: true } : { angle: rotation.getDegrees() };
  }
  if (!(Math.abs(rotation) <= 90)) throw new Error('The text rotation degrees must be between -90 and 90.');
  return { angle: Math.trunc(rotation) };
}
