import type { sheets_v4 } from '@googleapis/sheets';
import { booleanCondition, extendedValue } from './conditions.ts';
import { pivotTable } from './pivots.ts';
import { list, message, oneOf } from './shape.ts';

export const color = message<sheets_v4.Schema$Color>({
  red: 'number',
  green: 'number',
  blue: 'number',
  alpha: 'number',
});

export const colorStyle = message<sheets_v4.Schema$ColorStyle>({
  rgbColor: color,
  themeColor: oneOf('ThemeColorType', 'TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 LINK'),
});

const link = message<sheets_v4.Schema$Link>({ uri: 'string' });

export const textFormat = message<sheets_v4.Schema$TextFormat>({
  foregroundColor: color,
  foregroundColorStyle: colorStyle,
  fontFamily: 'string',
  fontSize: 'integer',
  bold: 'boolean',
  italic: 'boolean',
  strikethrough: 'boolean',
  underline: 'boolean',
  link,
});

export const border = message<sheets_v4.Schema$Border>({
  style: oneOf('Style', 'NONE DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE'),
  width: 'integer',
  color,
  colorStyle,
});

export const cellFormat = message<sheets_v4.Schema$CellFormat>({
  numberFormat: message<sheets_v4.Schema$NumberFormat>({
    type: oneOf('NumberFormatType', 'TEXT NUMBER PERCENT CURRENCY DATE TIME DATE_TIME SCIENTIFIC'),
    pattern: 'string',
  }),
  backgroundColor: color,
  backgroundColorStyle: colorStyle,
  borders: message<sheets_v4.Schema$Borders>({ top: border, bottom: border, left: border, right: border }),
  padding: message<sheets_v4.Schema$Padding>({
    top: 'integer',
    right: 'integer',
    bottom: 'integer',
    left: 'integer',
  }),
  horizontalAlignment: oneOf('HorizontalAlign', 'LEFT CENTER RIGHT'),
  verticalAlignment: oneOf('VerticalAlign', 'TOP MIDDLE BOTTOM'),
  wrapStrategy: oneOf('WrapStrategy', 'OVERFLOW_CELL LEGACY_WRAP CLIP WRAP'),
  textDirection: oneOf('TextDirection', 'LEFT_TO_RIGHT RIGHT_TO_LEFT'),
  textFormat,
  hyperlinkDisplayType: oneOf('HyperlinkDisplayType', 'LINKED PLAIN_TEXT'),
  textRotation: message<sheets_v4.Schema$TextRotation>({ angle: 'integer', vertical: 'boolean' }),
});

export const dataValidationRule = message<sheets_v4.Schema$DataValidationRule>({
  condition: booleanCondition,
  inputMessage: 'string',
  strict: 'boolean',
  showCustomUi: 'boolean',
});

/** Fields that Google fills in are ignored when a client sends them back. */
export const cellData = message<sheets_v4.Schema$CellData>({
  userEnteredValue: extendedValue,
  userEnteredFormat: cellFormat,
  effectiveValue: 'any',
  effectiveFormat: 'any',
  formattedValue: 'any',
  hyperlink: 'any',
  note: 'string',
  textFormatRuns: list(
    message<sheets_v4.Schema$TextFormatRun>({ startIndex: 'integer', format: textFormat }),
  ),
  dataValidation: dataValidationRule,
  pivotTable,
  chipRuns: 'not emulated',
  dataSourceFormula: 'not emulated',
  dataSourceTable: 'not emulated',
});

export const rowData = message<sheets_v4.Schema$RowData>({ values: list(cellData) });
