import type { Host } from '../../../host.ts';
import { findFile } from '../../drive/files.ts';
import { commitSpreadsheet } from '../../sheets/access.ts';
import { findSheet } from '../../sheets/model/lookup.ts';
import type { Spreadsheet } from '../../sheets/model/spreadsheet.ts';
import { loadSpreadsheet } from '../../sheets/storage/spreadsheets.ts';
import { type Form, questionsIn } from '../model.ts';
import { requireForm, saveForm } from '../store.ts';
import { type Column, withColumns } from './tab.ts';
import { wordsOf } from './words.ts';

/** The columns that a form's responses have: when, who, the score of a quiz, and each question. */
export function columnsOf(form: Form, locale: string): Column[] {
  const words = wordsOf(locale);
  return [
    { key: 'timestamp', heading: words.timestamp },
    ...(form.emailCollection === 'none' ? [] : [{ key: 'email', heading: words.email }]),
    ...(form.quiz ? [{ key: 'score', heading: words.score }] : []),
    ...questionsIn(form.items).map(({ id, title }) => ({ key: String(id), heading: title })),
  ];
}

/** The spreadsheet that a form's responses are written into, and its tab; undefined when either is gone. */
export function destinationOf(host: Host, form: Form): Spreadsheet | undefined {
  const { destination } = form;
  if (!destination || !findFile(host, destination.spreadsheetId)) return undefined;
  const spreadsheet = loadSpreadsheet(host, destination.spreadsheetId);
  return findSheet(spreadsheet, destination.sheetId) && spreadsheet;
}

/** Brings the headings of the responses tab up to date with the form: new columns, renamed questions. */
export function syncColumns(host: Host, formId: string): void {
  const form = requireForm(host, formId);
  const spreadsheet = destinationOf(host, form);
  if (!spreadsheet || !form.destination) return;
  const columns = columnsOf(form, spreadsheet.locale);
  const { headings, sheetId } = form.destination;
  const next = withColumns(spreadsheet, sheetId, columns, headings);
  commitSpreadsheet(host, spreadsheet, next);
  if (columns.every(({ key, heading }) => headings[key] === heading)) return;
  const written = Object.fromEntries(columns.map(({ key, heading }) => [key, heading]));
  saveForm(host, { ...form, destination: { ...form.destination, headings: { ...headings, ...written } } });
}
