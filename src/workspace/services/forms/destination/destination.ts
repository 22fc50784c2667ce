import type { Host } from '../../../host.ts';
import { findFile, roleOf } from '../../drive/files.ts';
import { spreadsheetMimeType } from '../../drive/file.ts';
import { commitSpreadsheet } from '../../sheets/access.ts';
import { requireCellCount } from '../../sheets/limits.ts';
import { findSheet, sheetByTitle } from '../../sheets/model/lookup.ts';
import { defaultGrid, emptySheet } from '../../sheets/model/new-sheet.ts';
import type { Spreadsheet } from '../../sheets/model/spreadsheet.ts';
import { newNumber } from '../../sheets/numbers.ts';
import { loadSpreadsheet } from '../../sheets/storage/spreadsheets.ts';
import { requireForm, saveForm } from '../store.ts';
import { destinationOf } from './columns.ts';
import { linkTab, unlinkTab } from './links.ts';
import { withoutMarks } from './tab.ts';
import { wordsOf } from './words.ts';

/** Lets a form write into a new tab of a spreadsheet that `actor` may edit; undefined when they may not. */
export function linkDestination(host: Host, actor: string, formId: string, spreadsheetId: string): boolean {
  const role = roleOf(host, actor, spreadsheetId);
  const isSpreadsheet = findFile(host, spreadsheetId)?.mimeType === spreadsheetMimeType;
  if (!isSpreadsheet || (role !== 'owner' && role !== 'writer')) return false;
  host.store.transaction(() => {
    unlinkDestination(host, formId);
    linkNewTab(host, formId, spreadsheetId);
  });
  return true;
}

/** The tab stays as it is; whatever is submitted from now on does not reach it. */
export function unlinkDestination(host: Host, formId: string): void {
  const { destination, ...form } = requireForm(host, formId);
  if (!destination) return;
  host.store.transaction(() => {
    const spreadsheet = destinationOf(host, { ...form, destination });
    if (spreadsheet) commitSpreadsheet(host, spreadsheet, withoutMarks(spreadsheet, destination.sheetId));
    unlinkTab(host, destination.spreadsheetId, destination.sheetId);
    saveForm(host, form);
  });
}

/** A spreadsheet that has lost the responses tab gets a new one, so that no response is lost to its readers. */
export function relinkLostTab(host: Host, formId: string): void {
  const { destination } = requireForm(host, formId);
  if (!destination || !findFile(host, destination.spreadsheetId)) return;
  const { spreadsheetId, sheetId } = destination;
  if (findSheet(loadSpreadsheet(host, spreadsheetId), sheetId)) return;
  unlinkTab(host, spreadsheetId, sheetId);
  linkNewTab(host, formId, spreadsheetId);
}

/** The tab comes first, as Google's does, with its first row frozen. */
function linkNewTab(host: Host, formId: string, spreadsheetId: string): void {
  const spreadsheet = loadSpreadsheet(host, spreadsheetId);
  const sheetId = newNumber(host, (id) => findSheet(spreadsheet, id) !== undefined);
  const properties = {
    sheetId,
    title: freeTitle(spreadsheet),
    hidden: false,
    rightToLeft: false,
    grid: { ...defaultGrid, frozenRowCount: 1 },
  };
  const next = { ...spreadsheet, sheets: [emptySheet(properties), ...spreadsheet.sheets] };
  requireCellCount(next);
  commitSpreadsheet(host, spreadsheet, next);
  saveForm(host, { ...requireForm(host, formId), destination: { spreadsheetId, sheetId, headings: {} } });
  linkTab(host, spreadsheetId, sheetId, formId);
}

function freeTitle(spreadsheet: Spreadsheet): string {
  const { tab } = wordsOf(spreadsheet.locale);
  let number = 1;
  while (sheetByTitle(spreadsheet, tab(number))) number += 1;
  return tab(number);
}
