import type { Host } from '../../../host.ts';
import { loadSpreadsheet } from '../../sheets/storage/spreadsheets.ts';
import { valuesGet } from '../../sheets/values/service.ts';
import type { DriveFile } from '../files.ts';
import { textOf } from './separated-text.ts';

/**
 * The first tab of a spreadsheet as text with separators, its values as cells show them (Drive guide "Export MIME types");
 * undefined for another format.
 */
export function exportedTable(
  host: Host,
  { id, owner }: DriveFile,
  mimeType: string,
): Uint8Array | undefined {
  const [first] = loadSpreadsheet(host, id).sheets;
  const range = `'${first?.properties.title.replaceAll("'", "''")}'`;
  const { values } = valuesGet(host, owner, id, { range, valueRenderOption: 'FORMATTED_VALUE' });
  const text = textOf(
    (values ?? []).map((line) => line.map(String)),
    mimeType,
  );
  return text === undefined ? undefined : Buffer.from(text);
}
