import { named, type Names } from '../../enumeration.ts';

type Sheets = typeof GoogleAppsScript.Spreadsheet;

/** The enums of SpreadsheetApp that belong to cells, ranges and tabs; those of other objects lie beside them. */
export const cellEnums = {
  AutoFillSeries: named('DEFAULT_SERIES', 'ALTERNATE_SERIES') satisfies Names<Sheets['AutoFillSeries']>,
  CopyPasteType: named(
    'PASTE_NORMAL',
    'PASTE_NO_BORDERS',
    'PASTE_FORMAT',
    'PASTE_FORMULA',
    'PASTE_DATA_VALIDATION',
    'PASTE_VALUES',
    'PASTE_CONDITIONAL_FORMATTING',
    'PASTE_COLUMN_WIDTHS',
  ) satisfies Names<Sheets['CopyPasteType']>,
  Dimension: named('COLUMNS', 'ROWS') satisfies Names<Sheets['Dimension']>,
  Direction: named('UP', 'DOWN', 'PREVIOUS', 'NEXT') satisfies Names<Sheets['Direction']>,
  RecalculationInterval: named('ON_CHANGE', 'MINUTE', 'HOUR') satisfies Names<
    Sheets['RecalculationInterval']
  >,
  SheetType: named('GRID', 'OBJECT') satisfies Omit<Names<Sheets['SheetType']>, 'DATASOURCE'>,
  TextDirection: named('LEFT_TO_RIGHT', 'RIGHT_TO_LEFT') satisfies Names<Sheets['TextDirection']>,
  TextToColumnsDelimiter: named('COMMA', 'SEMICOLON', 'PERIOD', 'SPACE') satisfies Names<
    Sheets['TextToColumnsDelimiter']
  >,
  ValueType: named('IMAGE') satisfies Names<Sheets['ValueType']>,
  WrapStrategy: named('WRAP', 'OVERFLOW', 'CLIP') satisfies Names<Sheets['WrapStrategy']>,
} as const;

export type Direction = keyof Names<Sheets['Direction']>;
export type Dimension = keyof Names<Sheets['Dimension']>;
