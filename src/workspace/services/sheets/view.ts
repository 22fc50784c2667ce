import type { Host } from '../../host.ts';
import { columnLetters } from './a1.ts';
import { openSpreadsheet } from './access.ts';
import { chartRowCount } from './charts/reach.ts';
import { conditionalLook } from './conditional-look.ts';
import { hexColor } from './formats/color.ts';
import { serialOfInstant } from './formats/serial-date.ts';
import { calculatorOf } from './formulas/calculator.ts';
import { effective, type Results } from './formulas/results.ts';
import type { Cell, CellFormat } from './model/cell.ts';
import { cellAt, dataRowCount } from './model/grid.ts';
import { requireTab } from './model/lookup.ts';
import { defaultPixels } from './model/new-sheet.ts';
import type { Sheet, Spreadsheet } from './model/spreadsheet.ts';
import { seenSpreadsheet } from './pivots/seen.ts';
import { type Editing, isProtected } from './protection.ts';
import { bandColor } from './read/band-color.ts';
import { linkOf, naturalAlignment } from './read/cell-data.ts';
import { displayedText } from './read/cell-value.ts';
import { hiddenByFilter } from './read/hidden-rows.ts';
import { rememberedOptions } from './validation.ts';

export { typeInto } from './typing.ts';

export type SheetOutline = {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  /** `#rrggbb` */
  readonly tabColor?: string;
};

export type SpreadsheetOutline = { readonly title: string; readonly sheets: readonly SheetOutline[] };

export type ColumnView = { readonly letter: string; readonly width: number; readonly hidden: boolean };

export type CellView = {
  /** What the cell shows. */
  readonly text: string;
  readonly formula?: string;
  readonly bold: boolean;
  /** `#rrggbb` */
  readonly background?: string;
  readonly foreground?: string;
  readonly horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly wrap?: string;
  readonly link?: string;
  /** What somebody noted, or why a formula shows an error. */
  readonly note?: string;
  /** Options of a list, or what a check box means ticked and unticked where that is not TRUE and FALSE. */
  readonly validation?: { readonly kind: 'list' | 'checkbox'; readonly options?: readonly string[] };
  /** Whether whoever looks may not edit it. */
  readonly protected: boolean;
};

/** `cells` is as long as there are columns up to the last that shows something. */
export type RowView = {
  readonly index: number;
  readonly height: number;
  readonly hidden: boolean;
  readonly cells: readonly CellView[];
};

export type SheetView = {
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
  /** Rows up to the last with data, over the whole tab. */
  readonly contentRowCount: number;
  /** Rows up to the last that a chart lies over. */
  readonly chartRowCount: number;
};

/** Title and tabs of a spreadsheet, as its page shows them. */
export function spreadsheetOutline(host: Host, actor: string, id: string): SpreadsheetOutline {
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  return { title: spreadsheet.title, sheets: spreadsheet.sheets.map(sheetOutline) };
}

/** Rows of a tab as a page draws them; all columns. */
export function sheetView(
  host: Host,
  actor: string,
  id: string,
  sheetId: number,
  { firstRow, rowCount }: { readonly firstRow: number; readonly rowCount: number },
): SheetView {
  const { spreadsheet, editing } = openSpreadsheet(host, actor, id, 'reader');
  const sheet = requireTab(spreadsheet, sheetId);
  const seen = seenSpreadsheet(spreadsheet, () => calculatorOf(host)(spreadsheet));
  const lastRow = Math.min(firstRow + rowCount, sheet.properties.grid.rowCount);
  return {
    columns: columnViews(sheet),
    rows: lastRow <= firstRow ? [] : drawnRows(host, spreadsheet, sheet, editing, firstRow, lastRow),
    contentRowCount: dataRowCount(requireTab(seen, sheetId)),
    chartRowCount: chartRowCount(sheet),
  };
}

function sheetOutline({ properties }: Sheet): SheetOutline {
  const { sheetId, title, hidden, grid, tabColor } = properties;
  const color = hexColor(tabColor);
  return {
    sheetId,
    title,
    hidden,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    frozenRowCount: grid.frozenRowCount,
    frozenColumnCount: grid.frozenColumnCount,
    ...(color !== undefined && { tabColor: color }),
  };
}

function columnViews({ properties, columnProperties }: Sheet): ColumnView[] {
  return Array.from({ length: properties.grid.columnCount }, (_, column) => ({
    letter: columnLetters(column),
    width: columnProperties[column]?.pixelSize ?? defaultPixels.COLUMNS,
    hidden: columnProperties[column]?.hiddenByUser ?? false,
  }));
}

function drawnRows(
  host: Host,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  editing: Editing,
  startRow: number,
  endRow: number,
): RowView[] {
  const calculate = calculatorOf(host);
  const results = calculate(spreadsheet);
  const milliseconds = host.clock.now();
  const today = Math.floor(serialOfInstant(milliseconds, spreadsheet.timeZone));
  const region = { startRow, endRow, startColumn: 0, endColumn: sheet.properties.grid.columnCount };
  const look = conditionalLook(spreadsheet, sheet, region, results, { milliseconds, today });
  const options = rememberedOptions(spreadsheet, sheet, calculate);
  const isFiltered = hiddenByFilter(spreadsheet, sheet, results, milliseconds);
  const draw = (row: number): RowView => ({
    index: row,
    height: sheet.rowProperties[row]?.pixelSize ?? defaultPixels.ROWS,
    hidden: (sheet.rowProperties[row]?.hiddenByUser ?? false) || isFiltered(row),
    cells: Array.from({ length: region.endColumn }, (_, column) =>
      cellView(sheet, results, row, column, {
        conditional: look(row, column),
        isProtected: isProtected(
          sheet,
          { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 },
          editing,
        ),
        options,
      }),
    ),
  });
  return Array.from({ length: endRow - startRow }, (_, offset) => draw(startRow + offset));
}

type Rule = NonNullable<Cell['validation']>;
type Options = (rule: Rule) => readonly string[] | undefined;

function cellView(
  sheet: Sheet,
  results: Results,
  row: number,
  column: number,
  extra: {
    readonly conditional: CellFormat | undefined;
    readonly isProtected: boolean;
    readonly options: Options;
  },
): CellView {
  const cell = cellAt(sheet, row, column);
  const { conditional, options } = extra;
  const background =
    hexColor(conditional?.backgroundColor, conditional?.backgroundColorStyle) ??
    hexColor(cell?.format?.backgroundColor, cell?.format?.backgroundColorStyle) ??
    bandColor(sheet, row, column);
  const foreground =
    hexColor(conditional?.textFormat?.foregroundColor, conditional?.textFormat?.foregroundColorStyle) ??
    hexColor(cell?.format?.textFormat?.foregroundColor, cell?.format?.textFormat?.foregroundColorStyle);
  const result = effective(results, sheet, row, column);
  const alignment = cell?.format?.horizontalAlignment ?? (result ? naturalAlignment(result) : undefined);
  const note = cell?.note ?? (result?.kind === 'error' ? result.message : undefined);
  const link = cell && linkOf(cell);
  const validation = cell?.validation && validationView(cell.validation, options);
  return {
    text: displayedText(results, sheet, row, column),
    bold: conditional?.textFormat?.bold ?? cell?.format?.textFormat?.bold ?? false,
    protected: extra.isProtected,
    ...(cell?.formula !== undefined && { formula: cell.formula }),
    ...(background !== undefined && { background }),
    ...(foreground !== undefined && { foreground }),
    ...(alignment && { horizontalAlignment: alignment as 'LEFT' | 'CENTER' | 'RIGHT' }),
    ...(cell?.format?.wrapStrategy && { wrap: cell.format.wrapStrategy }),
    ...(link !== undefined && { link }),
    ...(note !== undefined && { note }),
    ...(validation && { validation }),
  };
}

function validationView(rule: Rule, options: Options): CellView['validation'] {
  if (rule.condition?.type === 'BOOLEAN') {
    const [ticked, unticked] = rule.condition.values ?? [];
    if (!ticked) return { kind: 'checkbox' };
    return { kind: 'checkbox', options: [ticked, unticked].map((value) => value?.userEnteredValue ?? '') };
  }
  const found = options(rule);
  return found ? { kind: 'list', options: found } : undefined;
}
