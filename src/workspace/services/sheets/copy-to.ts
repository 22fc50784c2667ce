import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../host.ts';
import { invalid } from '../api-error.ts';
import { commitSpreadsheet, openSpreadsheet } from './access.ts';
import { requireCellCount } from './limits.ts';
import { findSheet, requireTab } from './model/lookup.ts';
import type { Spreadsheet } from './model/spreadsheet.ts';
import { newNumber } from './numbers.ts';
import { pivotsOf } from './pivots/anchors.ts';
import { pivotsElsewhere, pivotsOfCopy } from './pivots/follow.ts';
import { sheetPropertiesResource } from './read/properties.ts';
import { copiedMetadata, onSheet } from './requests/duplicate-sheet.ts';
import { copyTitle } from './requests/tabs.ts';
import { checked } from './schema/check.ts';
import { copyToBody } from './schema/values.ts';

/** v4 `sheets.copyTo`: the tab with everything in it, at the end of another spreadsheet. */
export function copySheetTo(
  host: Host,
  actor: string,
  id: string,
  sheetId: number,
  body: unknown,
): sheets_v4.Schema$SheetProperties {
  const { destinationSpreadsheetId } = checked<sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest>(
    body ?? {},
    copyToBody,
  );
  if (!destinationSpreadsheetId) throw invalid('Request must contain a destination spreadsheet ID.');
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  const source = requireTab(spreadsheet, sheetId);
  const { spreadsheet: target } = openSpreadsheet(host, actor, destinationSpreadsheetId, 'writer');

  const numbers = { newNumber: (taken: (candidate: number) => boolean) => newNumber(host, taken) };
  const newId = numbers.newNumber((candidate) => findSheet(target, candidate) !== undefined);
  const copy = onSheet(source, newId, copyTitle(target, source.properties.title), numbers);
  const hasPivots = spreadsheet.hasPivots && pivotsOf(source).length > 0;
  const sheet = hasPivots ? pivotsElsewhere(pivotsOfCopy(copy, source.properties.sheetId, newId)) : copy;
  const next: Spreadsheet = {
    ...target,
    ...(hasPivots && { hasPivots }),
    sheets: [...target.sheets, sheet],
    metadata: [...target.metadata, ...copiedMetadata(spreadsheet, source, newId, numbers)],
  };
  requireCellCount(next);
  commitSpreadsheet(host, target, next);
  return sheetPropertiesResource(next, sheet);
}
