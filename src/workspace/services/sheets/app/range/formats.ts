import type { sheets_v4 } from '@googleapis/sheets';
import { cellAt, type Region } from '../../model/grid.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import { enumeration, nameIn } from '../../../enumeration.ts';
import { namedMembers, type NamedMembers } from '../../../named-members.ts';
import { mismatch } from '../signature.ts';
import { colourOf, cssOf } from '../look/css-color.ts';
import type { AppContext } from '../context.ts';
import { formatKinds, type FormatKind } from './format-kinds.ts';
import { requireSameSize } from './region.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Place = {
  readonly context: AppContext;
  readonly sheetId: number;
  readonly region: Region;
  readonly range: () => Range;
};

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

/** The members that come of a kind. */
type MembersOf<Kind> =
  Kind extends FormatKind<infer Name, infer Plural, infer Shown>
    ? NamedMembers<Name, ReturnType<typeof singleMembers<Shown>>> &
        NamedMembers<Plural, ReturnType<typeof pluralMembers<Shown>>>
    : never;
type GroupOf<Kind> = Kind extends FormatKind ? (place: Place) => MembersOf<Kind> : never;

/** Getters and setters of a range's look, each kind a group of its own: of a cell a script reads one or two. */
export const formatGroups = formatKinds.map(
  (kind) => (place: Place) => membersOfKind(kind, place),
) as GroupOf<(typeof formatKinds)[number]>[];

/** Getters and setters of one thing about the look, for one value and for one a cell. */
export function membersOfKind<Kind extends FormatKind>(kind: Kind, place: Place): MembersOf<Kind> {
  return {
    ...namedMembers(kind.name, singleMembers(kind, place)),
    ...namedMembers(kind.plural, pluralMembers(kind, place)),
  } as MembersOf<Kind>;
}

/** What changes more than one kind of look. */
export function formatMembers(place: Place) {
  const { context, sheetId, region, range } = place;
  return {
    clearFormat: (): Range => {
      context.request({
        repeatCell: { range: gridRangeOf(sheetId, region), cell: {}, fields: 'userEnteredFormat' },
      });
      return range();
    },
    setBackgroundRGB: (red: number, green: number, blue: number): Range =>
      range().setBackground(cssOf({ red: red / 255, green: green / 255, blue: blue / 255 })),
    setShowHyperlink: (shows: boolean): Range => {
      const cell = { userEnteredFormat: { hyperlinkDisplayType: shows ? 'LINKED' : 'PLAIN_TEXT' } };
      const fields = 'userEnteredFormat.hyperlinkDisplayType';
      context.request({ repeatCell: { range: gridRangeOf(sheetId, region), cell, fields } });
      return range();
    },
    setBorder: borderSetter(place),
  };
}

function singleMembers<Shown>(kind: FormatKind<string, string, Shown>, place: Place) {
  return {
    'get*': (): Shown => shownBy(kind, place)(0, 0),
    'set*': (value: unknown): Range => {
      const { context, sheetId, region, range } = place;
      context.request({
        repeatCell: {
          range: gridRangeOf(sheetId, region),
          cell: cellWith(kind, value),
          fields: fieldsOf(kind),
        },
      });
      return range();
    },
  };
}

function pluralMembers<Shown>(kind: FormatKind<string, string, Shown>, place: Place) {
  return {
    'get*': (): Shown[][] => valuesOf(kind, place),
    'set*': (rows: unknown): Range => {
      requireSameSize(rows, place.region, `set${kind.plural}`);
      writeEach(kind, place, rows);
      return place.range();
    },
  };
}

function valuesOf<Shown>(kind: FormatKind<string, string, Shown>, place: Place): Shown[][] {
  const { startRow, endRow, startColumn, endColumn } = place.region;
  const shownAt = shownBy(kind, place);
  return Array.from({ length: endRow - startRow }, (_, row) =>
    Array.from({ length: endColumn - startColumn }, (_unused, column) => shownAt(row, column)),
  );
}

/** What the cell shows that is so many rows and columns away from the range's first. */
function shownBy<Shown>(
  { read, initial }: FormatKind<string, string, Shown>,
  { context, sheetId, region }: Place,
): (row: number, column: number) => Shown {
  const tab = context.sheet(sheetId);
  const { locale } = context.read().spreadsheet;
  return (row, column) => {
    const format = cellAt(tab, region.startRow + row, region.startColumn + column)?.format;
    return (format && read(format, locale)) ?? initial;
  };
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
function borderSetter({ context, sheetId, region, range }: Place) {
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
