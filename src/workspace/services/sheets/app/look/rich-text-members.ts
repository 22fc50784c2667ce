import type { sheets_v4 } from '@googleapis/sheets';
import type { Cell } from '../../model/cell.ts';
import { cellAt } from '../../model/grid.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import { without } from '../../model/without.ts';
import type { AppContext } from '../context.ts';
import type { RangePlace } from '../range/place.ts';
import { requireSameSize } from '../range/region.ts';
import { richTextObject, richTextOf } from './rich-text.ts';
import { runsOfSpans, spansOfRuns } from './rich-text-spans.ts';
import { plainText, type TextFormat, textFormatOf, textStyleObject } from './text-style.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type CellData = sheets_v4.Schema$CellData;

export const richTextRoundTrips: readonly string[] = [
  'getRichTextValue',
  'getRichTextValues',
  'setRichTextValue',
  'setRichTextValues',
  'getTextStyle',
  'getTextStyles',
  'setTextStyle',
  'setTextStyles',
];

/** Styled texts of cells, and the text style that a whole cell has. */
export function richTextMembers({ context, sheetId, region, range }: RangePlace) {
  const { startRow, endRow, startColumn, endColumn } = region;
  const read = <T>(valueOf: (cell: Cell | undefined) => T): T[][] => {
    const tab = context.sheet(sheetId);
    return Array.from({ length: endRow - startRow }, (_, row) =>
      Array.from({ length: endColumn - startColumn }, (_unused, column) =>
        valueOf(cellAt(tab, startRow + row, startColumn + column)),
      ),
    );
  };
  const each = (value: unknown) =>
    Array.from({ length: endRow - startRow }, () => Array<unknown>(endColumn - startColumn).fill(value));
  const write = (
    rows: readonly (readonly unknown[])[],
    toCell: (value: unknown) => CellData,
    fields: string,
  ): Range => {
    requireSameSize(rows, region, 'setRichTextValues');
    const start = { sheetId, rowIndex: startRow, columnIndex: startColumn };
    const cells = rows.map((values) => ({ values: values.map(toCell) }));
    context.request({ updateCells: { start, rows: cells, fields } });
    return range();
  };
  const setTexts = (rows: readonly (readonly unknown[])[], member: string) =>
    write(rows, (value) => richCell(value, member), 'userEnteredValue,textFormatRuns');
  const setStyle = (style: unknown, at: RangePlace['region'], member: string): sheets_v4.Schema$Request[] => {
    const textFormat = textFormatOf(style, member) as sheets_v4.Schema$TextFormat;
    const fields = Object.keys(textFormat).map((field) => `userEnteredFormat.textFormat.${field}`);
    if (fields.length === 0) return [];
    const cell = { userEnteredFormat: { textFormat } };
    return [{ repeatCell: { range: gridRangeOf(sheetId, at), cell, fields: fields.join(',') } }];
  };
  const richTexts = () => read((cell) => richTextOfCell(context, cell));
  const styleOf = (cell: Cell | undefined) => textStyleObject(context.execution, cellFormat(cell));
  return {
    getRichTextValue: () => richTexts()[0]?.[0] ?? null,
    getRichTextValues: richTexts,
    setRichTextValue: (value: unknown) => setTexts(each(value), 'Range.setRichTextValue'),
    setRichTextValues: (rows: readonly (readonly unknown[])[]) => setTexts(rows, 'Range.setRichTextValues'),
    getTextStyle: () => styleOf(cellAt(context.sheet(sheetId), startRow, startColumn)),
    getTextStyles: () => read(styleOf),
    setTextStyle: (style: unknown): Range => {
      const requests = setStyle(style, region, 'Range.setTextStyle');
      if (requests.length > 0) context.request(...requests);
      return range();
    },
    setTextStyles: (rows: readonly (readonly unknown[])[]): Range => {
      requireSameSize(rows, region, 'setTextStyles');
      const requests = rows.flatMap((line, down) =>
        line.flatMap((style, right) => {
          const [row, column] = [startRow + down, startColumn + right];
          const at = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
          return setStyle(style, at, 'Range.setTextStyles');
        }),
      );
      if (requests.length > 0) context.request(...requests);
      return range();
    },
  };
}

/** Null where the cell holds no text (Apps Script, Range.getRichTextValue). */
function richTextOfCell({ execution }: AppContext, cell: Cell | undefined) {
  const text = cell?.value ?? (cell?.formula === undefined ? '' : undefined);
  if (typeof text !== 'string') return null;
  const spans = text === '' ? [] : spansOfRuns(text, cell?.runs ?? [], linkedFormat(cell));
  return richTextObject(execution, { text, start: 0, spans });
}

function linkedFormat(cell: Cell | undefined): TextFormat {
  const link = cell?.format?.textFormat?.link;
  return { ...cellFormat(cell), ...(link && { link }) };
}

function cellFormat(cell: Cell | undefined): TextFormat {
  const { foregroundColor, ...given } = cell?.format?.textFormat ?? {};
  return {
    ...plainText,
    ...(foregroundColor && { foregroundColorStyle: { rgbColor: foregroundColor } }),
    ...without(given, 'link'),
  };
}

function richCell(value: unknown, member: string): CellData {
  const { text, spans } = richTextOf(value, member);
  const runs = runsOfSpans(spans) as sheets_v4.Schema$TextFormatRun[];
  return { userEnteredValue: { stringValue: text }, ...(runs.length > 0 && { textFormatRuns: runs }) };
}
