import type { Host } from '../../../host.ts';
import { commitSpreadsheet } from '../../sheets/access.ts';
import { displayText } from '../../sheets/formats/display.ts';
import type { Cell } from '../../sheets/model/cell.ts';
import { cellAt, type Region } from '../../sheets/model/grid.ts';
import { requireSheet } from '../../sheets/model/lookup.ts';
import type { Spreadsheet } from '../../sheets/model/spreadsheet.ts';
import { type Form, type Question, questionsIn } from '../model.ts';
import { pointsOf, scoreOf } from '../grading.ts';
import { findResponse, requireForm, type StoredResponse } from '../store.ts';
import { answerCell, scoreCell, timestampCell } from './cells.ts';
import { destinationOf, syncColumns } from './columns.ts';
import { relinkLostTab } from './destination.ts';
import { headerOf, rowOfResponse, withNewRows, withResponse } from './tab.ts';

/** Writes responses into the form's spreadsheet: into the rows that they have, or into new ones below the others. */
export function recordResponses(host: Host, formId: string, responses: readonly StoredResponse[]): void {
  if (!requireForm(host, formId).destination) return;
  relinkLostTab(host, formId);
  syncColumns(host, formId);
  const form = requireForm(host, formId);
  const before = destinationOf(host, form);
  if (!before) return;
  commitSpreadsheet(host, before, recorded(before, form, responses));
}

/** What the form-submit event of a spreadsheet tells. */
export type DestinationRow = {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly region: Region;
  /** What the cells show; '' where the last of several submissions of a response changed nothing. */
  readonly values: readonly string[];
  /** The same by heading. */
  readonly namedValues: Readonly<Record<string, readonly string[]>>;
};

/** The row of a response in the form's spreadsheet; undefined when there is none. */
export function destinationRow(host: Host, formId: string, responseId: string): DestinationRow | undefined {
  const form = requireForm(host, formId);
  const spreadsheet = destinationOf(host, form);
  if (!spreadsheet || !form.destination) return undefined;
  const { spreadsheetId, sheetId } = form.destination;
  const sheet = requireSheet(spreadsheet, sheetId);
  const row = rowOfResponse(sheet, responseId);
  if (row === undefined) return undefined;
  const header = headerOf(sheet);
  const columns = [...header.columns.values()];
  const [startColumn, endColumn] = [Math.min(...columns), Math.max(...columns) + 1];
  const changed = findResponse(host, formId, responseId)?.changed;
  const keys = new Map([...header.columns].map(([key, column]) => [column, key]));

  const values: string[] = [];
  const namedValues: Record<string, string[]> = {};
  for (let column = startColumn; column < endColumn; column += 1) {
    const key = keys.get(column);
    const isTold = key !== undefined && (key === 'timestamp' || !changed || changed.includes(key));
    const value = isTold ? shown(cellAt(sheet, row, column), spreadsheet.locale) : '';
    values.push(value);
    if (key === undefined) continue;
    const heading = shown(cellAt(sheet, header.row, column), spreadsheet.locale);
    namedValues[heading] = [...(namedValues[heading] ?? []), value];
  }
  return {
    spreadsheetId,
    sheetId,
    region: { startRow: row, endRow: row + 1, startColumn, endColumn },
    values,
    namedValues,
  };
}

function recorded(before: Spreadsheet, form: Form, responses: readonly StoredResponse[]): Spreadsheet {
  const sheetId = form.destination?.sheetId ?? 0;
  const rowOf = (spreadsheet: Spreadsheet, { id }: StoredResponse) =>
    rowOfResponse(requireSheet(spreadsheet, sheetId), id);
  const missing = responses.filter((response) => rowOf(before, response) === undefined);
  const place = missing.length === 0 ? undefined : withNewRows(before, sheetId, missing.length);
  const roomy = place?.spreadsheet ?? before;
  return responses.reduce((spreadsheet, response) => {
    const index = missing.indexOf(response);
    const row = index === -1 ? rowOf(spreadsheet, response) : (place?.row ?? 0) + index;
    return row === undefined ? spreadsheet : filledRow(spreadsheet, form, row, response);
  }, roomy);
}

function filledRow(spreadsheet: Spreadsheet, form: Form, row: number, response: StoredResponse): Spreadsheet {
  const questions = new Map(questionsIn(form.items).map((question) => [String(question.id), question]));
  return withResponse(spreadsheet, form.destination?.sheetId ?? 0, row, response.id, (key, cell) =>
    contentOf(key, cell, questions.get(key)),
  );

  function contentOf(key: string, cell: Cell | undefined, question: Question | undefined) {
    if (key === 'timestamp') return timestampCell(response.submittedAt, spreadsheet, cell);
    if (key === 'email')
      return response.respondentEmail === '' ? undefined : { value: response.respondentEmail };
    if (key === 'score') return scoreCell(scoreOf(form, response), pointsOf(form));
    const answer = response.answers[key];
    if (question && answer !== undefined)
      return answerCell(question, answer, spreadsheet, cell, response.submittedAt);
    // A question that is gone asked nothing: what its column holds stays.
    return question || !cell ? undefined : { ...(cell.value !== undefined && { value: cell.value }) };
  }
}

function shown(cell: Cell | undefined, locale: string): string {
  return cell?.value === undefined ? '' : displayText(cell.value, cell.format, locale);
}
