import type { sheets_v4 } from '@googleapis/sheets';
import { formatOf, validationOf } from '../ledger/cell-data.ts';
import { COLUMN_METADATA } from '../ledger/read.ts';
import type { AnyColumn, Register } from '../ledger/register.ts';

type Request = sheets_v4.Schema$Request;

const headingColour = { red: 0.929, green: 0.949, blue: 0.976 };
const staffHeadingColour = { red: 0.996, green: 0.965, blue: 0.878 };

/** The heading cell: the program's columns in blue, those that staff fill in in yellow. */
export function headingRequest(register: Register, column: AnyColumn, position: number): Request {
  return {
    updateCells: {
      start: { sheetId: register.sheetId, rowIndex: 0, columnIndex: position },
      rows: [
        {
          values: [
            {
              userEnteredValue: { stringValue: column.caption },
              userEnteredFormat: {
                backgroundColorStyle: {
                  rgbColor: column.owner === 'staff' ? staffHeadingColour : headingColour,
                },
                textFormat: { bold: true },
                verticalAlignment: 'MIDDLE',
                wrapStrategy: 'WRAP',
              },
              ...(column.note === undefined ? {} : { note: column.note }),
            },
          ],
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  };
}

/** The mark by which the program finds the column wherever it is moved. */
export function metadataRequestFor(register: Register, key: string, position: number): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: COLUMN_METADATA,
        metadataValue: key,
        visibility: 'DOCUMENT',
        location: {
          dimensionRange: {
            sheetId: register.sheetId,
            dimension: 'COLUMNS',
            startIndex: position,
            endIndex: position + 1,
          },
        },
      },
    },
  };
}

/** Width, format and choices of a column. */
export function columnRequests(register: Register, column: AnyColumn, position: number): Request[] {
  const { sheetId } = register;
  const below = { sheetId, startRowIndex: 1, startColumnIndex: position, endColumnIndex: position + 1 };
  const requests: Request[] = [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: position, endIndex: position + 1 },
        properties: { pixelSize: column.width, hiddenByUser: column.hidden ?? false },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    {
      repeatCell: {
        range: below,
        cell: {
          userEnteredFormat: {
            ...formatOf(column),
            wrapStrategy: column.wrap ? 'WRAP' : 'CLIP',
            verticalAlignment: 'TOP',
          },
        },
        fields: 'userEnteredFormat(numberFormat,wrapStrategy,verticalAlignment)',
      },
    },
  ];
  const rule = register.rowsBringRules ? undefined : validationOf(column);
  if (rule) requests.push({ setDataValidation: { range: below, rule } });
  return requests;
}
