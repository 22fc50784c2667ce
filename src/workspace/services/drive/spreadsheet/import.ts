import type { Host } from '../../../host.ts';
import { emptySpreadsheet } from '../../sheets/model/new-sheet.ts';
import type { Sheet } from '../../sheets/model/spreadsheet.ts';
import { saveSpreadsheet } from '../../sheets/storage/spreadsheets.ts';
import { valuesUpdate } from '../../sheets/values/service.ts';
import type { DriveFile } from '../files.ts';
import type { Media } from '../media.ts';
import { textMedia } from '../text-media.ts';
import { tableIn } from './separated-text.ts';

/** In the language and time zone of the account, as Drive makes one. */
const home = { locale: 'ja_JP', timeZone: 'Asia/Tokyo' } as const;

/**
 * Makes the spreadsheet of a new file: empty, or with what a text with separators says, as if it had been typed in. Its tab
 * then has the file's name.
 */
export function makeSpreadsheet(host: Host, file: DriveFile, media: Media | undefined): void {
  const { id, name, owner } = file;
  const empty = emptySpreadsheet({ id, title: name, ...home });
  if (!media) return saveSpreadsheet(host, empty);
  const { type, text } = textMedia(media);
  const values = tableIn(text(), type);
  if (values === undefined)
    throw new Error(`not emulated: Drive conversion of ${type || 'unnamed content'} into a spreadsheet`);
  const title = name.replace(/\.(csv|tsv|txt)$/i, '');
  saveSpreadsheet(host, { ...empty, sheets: empty.sheets.map((sheet) => fitting(sheet, title, values)) });
  if (values.length === 0) return;
  const range = `'${title.replaceAll("'", "''")}'!A1`;
  valuesUpdate(host, owner, id, { range, valueInputOption: 'USER_ENTERED', requestBody: { values } });
}

function fitting(sheet: Sheet, title: string, values: readonly (readonly string[])[]): Sheet {
  const { grid } = sheet.properties;
  const rowCount = Math.max(grid.rowCount, values.length);
  const columnCount = Math.max(grid.columnCount, ...values.map((line) => line.length));
  return { ...sheet, properties: { ...sheet.properties, title, grid: { ...grid, rowCount, columnCount } } };
}
