import { enumeration, type NameOf } from '../../enumeration.ts';

type Sheets = typeof GoogleAppsScript.Spreadsheet;

/** The enums of SpreadsheetApp that belong to cells, ranges and tabs; those of other objects lie beside them. */
export const cellEnums = {
  AutoFillSeries: enumeration<Sheets['AutoFillSeries']>('SpreadsheetApp.AutoFillSeries', [
    'DEFAULT_SERIES',
    'ALTERNATE_SERIES',
  ]),
  CopyPasteType: enumeration<Sheets['CopyPasteType']>('SpreadsheetApp.CopyPasteType', [
    'PASTE_NORMAL',
    'PASTE_NO_BORDERS',
    'PASTE_FORMAT',
    'PASTE_FORMULA',
    'PASTE_DATA_VALIDATION',
    'PASTE_VALUES',
    'PASTE_CONDITIONAL_FORMATTING',
    'PASTE_COLUMN_WIDTHS',
  ]),
  Dimension: enumeration<Sheets['Dimension']>('SpreadsheetApp.Dimension', ['COLUMNS', 'ROWS']),
  Direction: enumeration<Sheets['Direction']>('SpreadsheetApp.Direction', ['UP', 'DOWN', 'PREVIOUS', 'NEXT']),
  RecalculationInterval: enumeration<Sheets['RecalculationInterval']>(
    'SpreadsheetApp.RecalculationInterval',
    ['ON_CHANGE', 'MINUTE', 'HOUR'],
  ),
  SheetType: enumeration<Sheets['SheetType']>('SpreadsheetApp.SheetType', ['GRID', 'OBJECT']),
  TextDirection: enumeration<Sheets['TextDirection']>('SpreadsheetApp.TextDirection', [
    'LEFT_TO_RIGHT',
    'RIGHT_TO_LEFT',
  ]),
  TextToColumnsDelimiter: enumeration<Sheets['TextToColumnsDelimiter']>(
    'SpreadsheetApp.TextToColumnsDelimiter',
    ['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE'],
  ),
  ValueType: enumeration<Sheets['ValueType']>('SpreadsheetApp.ValueType', ['IMAGE']),
  WrapStrategy: enumeration<Sheets['WrapStrategy']>('SpreadsheetApp.WrapStrategy', [
    'WRAP',
    'OVERFLOW',
    'CLIP',
  ]),
} as const;

export type Direction = NameOf<Sheets['Direction']>;
export type Dimension = NameOf<Sheets['Dimension']>;
