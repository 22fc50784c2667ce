import type { sheets_v4 } from '@googleapis/sheets';
import { cellAt, type Region } from '../../model/grid.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import { enumeration, nameIn } from '../../../enumeration.ts';
import { mismatch } from '../signature.ts';
import { colourOf, cssOf } from '../look/css-color.ts';
import type { AppContext } from '../context.ts';
import { formatKinds, type FormatKind, type FormatMember } from './format-kinds.ts';
import { requireSameSize } from './region.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Members = Readonly<Record<string, (...args: never[]) => unknown>>;
type Place = { readonly context: AppContext; readonly sheetId: number; readonly region: Region };

/** The enum BorderStyle. */
export const borderStyles = enumeration<typeof GoogleAppsScript.Spreadsheet.BorderStyle>(
  'SpreadsheetApp.BorderStyle',
  ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
);

/** Names of the members that ask or tell Google something. */
export const formatRoundTrips: readonly string[] = [
  ...formatKinds.flatMap(({ name, plural }) => [`get${name}`, `get${plural}`, `set${name}`, `set${plural}`]),
  'clearFormat',
  'setBorder',
  'setBackgroundRGB',
  'setShowHyperlink',
];

/** The members that are of no kind. */
type PlainMember = 'clearFormat' | 'setBorder' | 'setBackgroundRGB' | 'setShowHyperlink';

/** Getters and setters of a range's look, each for one value and for one a cell. */
export function formatMembers(place: Place, range: () => Range): Pick<Range, FormatMember | PlainMember> {
  const kinds = formatKinds.map((kind) => kindMembers(kind, place, range));
  const { context, sheetId, region } = place;
  const clearFormat = (): Range => {
    context.request({
      repeatCell: { range: gridRangeOf(sheetId, region), cell: {}, fields: 'userEnteredFormat' },
    });
    return range();
  };
  // Their names are made of the kinds', which the compiler cannot follow.
  const ofKinds = Object.assign({}, ...kinds) as Pick<Range, FormatMember>;
  return {
    ...ofKinds,
    clearFormat,
    setBackgroundRGB: (red: number, green: number, blue: number): Range =>
      range().setBackground(cssOf({ red: red / 255, green: green / 255, blue: blue / 255 })),
    setShowHyperlink: (shows: boolean): Range => {
      const cell = { userEnteredFormat: { hyperlinkDisplayType: shows ? 'LINKED' : 'PLAIN_TEXT' } };
      const fields = 'userEnteredFormat.hyperlinkDisplayType';
      context.request({ repeatCell: { range: gridRangeOf(sheetId, region), cell, fields } });
      return range();
    },
    setBorder: borderSetter(place, range),
  };
}

/** Getters and setters of one thing about the look, by its name and its plural. */
export function kindMembers(kind: FormatKind, place: Place, range: () => Range): Members {
  const { name, plural } = kind;
  return {
    [`get${name}`]: () => valuesOf(kind, place)[0]?.[0],
    [`get${plural}`]: () => valuesOf(kind, place),
    [`set${name}`]: (value: unknown): Range => {
      const { context, sheetId, region } = place;
      context.request({
        repeatCell: {
          range: gridRangeOf(sheetId, region),
          cell: cellWith(kind, value),
          fields: fieldsOf(kind),
        },
      });
      return range();
    },
    [`set${plural}`]: (rows: readonly (readonly unknown[])[]): Range => {
      requireSameSize(rows, place.region, `set${plural}`);
      writeEach(kind, place, rows);
      return range();
    },
  };
}

function valuesOf({ read, initial }: FormatKind, { context, sheetId, region }: Place): unknown[][] {
  const tab = context.sheet(sheetId);
  const { locale } = context.read().spreadsheet;
  const { startRow, endRow, startColumn, endColumn } = region;
  return Array.from({ length: endRow - startRow }, (_, row) =>
    Array.from({ length: endColumn - startColumn }, (_unused, column) => {
      const format = cellAt(tab, startRow + row, startColumn + column)?.format;
      return (format && read(format, locale)) ?? initial;
    }),
  );
}

function writeEach(
  kind: FormatKind,
  { context, sheetId, region }: Place,
  rows: readonly (readonly unknown[])[],
): void {
  context.request({
    updateCells: {
      start: { sheetId, rowIndex: region.startRow, columnIndex: region.startColumn },
      rows: rows.map((values) => ({ values: values.map((value) => cellWith(kind, value)) })),
      fields: fieldsOf(kind),
    },
  });
}

/** `null` brings the initial look back. */
function cellWith({ write }: FormatKind, value: unknown): sheets_v4.Schema$CellData {
  return value === null || value === undefined ? {} : { userEnteredFormat: write(value) };
}

function fieldsOf({ field }: FormatKind): string {
  return `userEnteredFormat.${field}`;
}

type Side = boolean | null | undefined;
type Sides = readonly [
  top?: Side,
  left?: Side,
  bottom?: Side,
  right?: Side,
  vertical?: Side,
  horizontal?: Side,
];

/**
 * `setBorder(top, left, bottom, right, vertical, horizontal[, color, style])`: true draws a line, false takes it away, null
 * leaves it as it is.
 */
function borderSetter({ context, sheetId, region }: Place, range: () => Range) {
  return (...args: readonly unknown[]): Range => {
    const sides = args.slice(0, 6) as unknown as Sides;
    const style = args[7] === null || args[7] === undefined ? 'SOLID' : nameIn(borderStyles, args[7]);
    if (!style) throw mismatch('Range.setBorder', args);
    const line = lineOf(args[6], style);
    const requests = cellsOf(region).flatMap((cell) => borderRequest(sheetId, region, cell, sides, line));
    if (requests.length > 0) context.request(...requests);
    return range();
  };
}

function lineOf(colour: unknown, style: string): sheets_v4.Schema$Border {
  return {
    style,
    colorStyle: { rgbColor: colourOf(colour === null || colour === undefined ? 'black' : String(colour)) },
  };
}

function cellsOf({ startRow, endRow, startColumn, endColumn }: Region): Region[] {
  const cells: Region[] = [];
  for (let row = startRow; row < endRow; row += 1) {
    for (let column = startColumn; column < endColumn; column += 1) {
      cells.push({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
    }
  }
  return cells;
}

/** The lines of one cell: outer ones where it lies at the range's edge, inner ones elsewhere. */
function borderRequest(
  sheetId: number,
  range: Region,
  cell: Region,
  [top, left, bottom, right, vertical, horizontal]: Sides,
  line: sheets_v4.Schema$Border,
): sheets_v4.Schema$Request[] {
  const wanted: Readonly<Record<string, Side>> = {
    top: cell.startRow === range.startRow ? top : horizontal,
    bottom: cell.endRow === range.endRow ? bottom : horizontal,
    left: cell.startColumn === range.startColumn ? left : vertical,
    right: cell.endColumn === range.endColumn ? right : vertical,
  };
  const changed = Object.entries(wanted).filter(([, draws]) => typeof draws === 'boolean');
  if (changed.length === 0) return [];
  const borders = Object.fromEntries(
    changed.map(([side, draws]) => [side, draws ? line : { style: 'NONE' }]),
  );
  const fields = changed.map(([side]) => `userEnteredFormat.borders.${side}`).join(',');
  return [
    { repeatCell: { range: gridRangeOf(sheetId, cell), cell: { userEnteredFormat: { borders } }, fields } },
  ];
}
