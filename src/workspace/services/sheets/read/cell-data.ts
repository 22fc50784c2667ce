import type { sheets_v4 } from '@googleapis/sheets';
import { type Mask, takes } from '../field-mask.ts';
import { type CellResult, effective, type Results } from '../formulas/results.ts';
import type { Cell, CellFormat } from '../model/cell.ts';
import { cellAt } from '../model/grid.ts';
import type { Sheet } from '../model/spreadsheet.ts';
import { formatOf } from '../formats/own-format.ts';
import { pivotResource } from '../pivots/resource.ts';
import { displayedText } from './cell-value.ts';

const defaultFormat = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'Arial',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
  },
  hyperlinkDisplayType: 'PLAIN_TEXT',
} as const satisfies sheets_v4.Schema$CellFormat;

/** A cell as `spreadsheets.get` gives it; only what the mask takes is worked out. */
export function cellResource(
  results: Results,
  sheet: Sheet,
  row: number,
  column: number,
  mask: Mask,
): sheets_v4.Schema$CellData {
  const cell = cellAt(sheet, row, column);
  const result = effective(results, sheet, row, column);
  if (!cell && !result) return {};
  const hyperlink = cell && linkOf(cell);
  return {
    ...(cell && takes(mask, 'userEnteredValue') && enteredValue(cell)),
    ...(result && takes(mask, 'effectiveValue') && { effectiveValue: effectiveValue(result) }),
    ...(result &&
      takes(mask, 'formattedValue') && { formattedValue: displayedText(results, sheet, row, column) }),
    ...(cell?.format &&
      takes(mask, 'userEnteredFormat') && { userEnteredFormat: cell.format as sheets_v4.Schema$CellFormat }),
    ...(takes(mask, 'effectiveFormat') && { effectiveFormat: effectiveFormat(cell, result) }),
    ...(hyperlink !== undefined && takes(mask, 'hyperlink') && { hyperlink }),
    ...(cell?.note !== undefined && takes(mask, 'note') && { note: cell.note }),
    ...(cell?.runs &&
      takes(mask, 'textFormatRuns') && { textFormatRuns: cell.runs as sheets_v4.Schema$TextFormatRun[] }),
    ...(cell && (cell.validation ?? cell.pivot) && ruleFields(cell, mask)),
  };
}

/** What few cells have. */
function ruleFields({ validation, pivot }: Cell, mask: Mask): sheets_v4.Schema$CellData {
  return {
    ...(validation &&
      takes(mask, 'dataValidation') && { dataValidation: validation as sheets_v4.Schema$DataValidationRule }),
    ...(pivot && takes(mask, 'pivotTable') && { pivotTable: pivotResource(pivot) }),
  };
}

const hyperlinkFormula = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,;)]/i;

/**
 * Where the cell leads: the link of its format, the first in its text, the address written out in its HYPERLINK
 * formula, or the text itself when it is an address.
 */
export function linkOf(cell: Cell): string | undefined {
  const explicit =
    cell.format?.textFormat?.link?.uri ??
    cell.runs?.find(({ format }) => format?.link?.uri)?.format?.link?.uri ??
    hyperlinkFormula.exec(cell.formula ?? '')?.[1]?.replaceAll('""', '"');
  if (explicit !== undefined) return explicit;
  return typeof cell.value === 'string' && /^https?:\/\/\S+$/.test(cell.value) ? cell.value : undefined;
}

function enteredValue({ value, formula }: Cell): sheets_v4.Schema$CellData {
  if (formula !== undefined) return { userEnteredValue: { formulaValue: formula } };
  return value === undefined ? {} : { userEnteredValue: literalValue(value) };
}

function effectiveValue(result: CellResult): sheets_v4.Schema$ExtendedValue {
  if (result.kind === 'value') return literalValue(result.value);
  return { errorValue: { type: errorTypes[result.code], message: result.message } };
}

const errorTypes = {
  '#ERROR!': 'ERROR',
  '#NAME?': 'NAME',
  '#REF!': 'REF',
  '#VALUE!': 'VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#N/A': 'N_A',
  '#NUM!': 'NUM',
  '#NULL!': 'NULL_VALUE',
} as const;

function literalValue(value: string | number | boolean): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

function effectiveFormat(
  cell: Cell | undefined,
  result: CellResult | undefined,
): sheets_v4.Schema$CellFormat {
  const format = formatOf(cell?.format, result) as CellFormat | undefined;
  return {
    ...defaultFormat,
    horizontalAlignment: naturalAlignment(result),
    ...(format as sheets_v4.Schema$CellFormat | undefined),
    textFormat: {
      ...defaultFormat.textFormat,
      ...(format?.textFormat as sheets_v4.Schema$TextFormat | undefined),
    },
  };
}

/** Numbers stand at the right, truth values and errors in the middle, texts at the left. */
export function naturalAlignment(result: CellResult | undefined): 'LEFT' | 'CENTER' | 'RIGHT' {
  if (result?.kind === 'error' || typeof result?.value === 'boolean') return 'CENTER';
  return typeof result?.value === 'number' ? 'RIGHT' : 'LEFT';
}
