import type { Host } from '../../../src/workspace/host.ts';
import type { ScriptForm, ScriptFormApp } from '../../../src/workspace/services/forms/facade-types.ts';
import { formsGlobals } from '../../../src/workspace/services/forms/globals.ts';
import { type Answers, submitResponse } from '../../../src/workspace/services/forms/service.ts';
import {
  batchUpdate,
  createSpreadsheet,
  getSpreadsheet,
  valuesGet,
  valuesUpdate,
} from '../../../src/workspace/services/sheets/service.ts';
import { fakeExecution, fakeHost, people } from './fake-execution.ts';

const { staff, applicant } = people;

/** The tab that a form writes into, in a Japanese spreadsheet. */
export const tab = 'フォームの回答 1';

/** A published form, and a spreadsheet that it can be made to write into. */
export function responseTab() {
  const host: Host = fakeHost();
  const FormApp = formsGlobals(host, fakeExecution({}))['FormApp'] as ScriptFormApp;
  const form: ScriptForm = FormApp.create('申込', true);
  const book = { id: '' };

  function open(options: { readonly locale?: string; readonly timeZone?: string } = {}): void {
    book.id = createSpreadsheet(host, staff.email, { title: '台帳', ...options }).spreadsheetId;
  }
  open();

  const properties = () =>
    (getSpreadsheet(host, staff.email, book.id).sheets ?? []).map((sheet) => sheet.properties);

  return {
    host,
    FormApp,
    form,
    /** Makes another spreadsheet the one to write into. */
    open,
    spreadsheetId: () => book.id,
    link: (id = book.id) => void form.setDestination(FormApp.DestinationType.SPREADSHEET, id),
    /** The response's id; throws when the form does not take it. */
    submit(answers: Answers, editing?: string): string {
      const submitted = submitResponse(host, form.getId(), {
        respondent: applicant.email,
        answers,
        ...(editing !== undefined && { editing }),
      });
      if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
      return submitted.responseId;
    },
    rows: (range = `${tab}!A1:Z20`, valueRenderOption = 'FORMATTED_VALUE'): unknown[][] =>
      valuesGet(host, staff.email, book.id, { range, valueRenderOption }).values ?? [],
    tabs: () =>
      properties().map((tab) => ({ title: tab?.title, frozen: tab?.gridProperties?.frozenRowCount ?? 0 })),
    sheetId: (): number => properties()[0]?.sheetId ?? 0,
    request: (...requests: object[]) => void batchUpdate(host, staff.email, book.id, { requests }),
    write(range: string, values: unknown[][]): void {
      valuesUpdate(host, staff.email, book.id, {
        range,
        valueInputOption: 'USER_ENTERED',
        requestBody: { values },
      });
    },
  };
}
