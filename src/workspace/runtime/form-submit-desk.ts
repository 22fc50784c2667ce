import type { Host } from '../host.ts';
import { destinationRow } from '../services/forms/destination/record.ts';
import { formFacade, responseFacade } from '../services/forms/globals.ts';
import { takeGraded } from '../services/forms/graded.ts';
import { findResponse } from '../services/forms/store.ts';
import { AuthMode } from '../services/script/authorization.ts';
import { allTriggers, isInstalled, type Trigger } from '../services/script/triggers.ts';
import { eventSource, submittedRange } from '../services/sheets/app/event-objects.ts';
import type { Execution, ExecutionRecord } from './execution.ts';

export type Fire = (
  trigger: Trigger,
  startedBy: string,
  event: (execution: Execution) => readonly unknown[],
) => ExecutionRecord;

/** Fires the triggers of a response: first those of the form, then those of the spreadsheet that it is written into. */
export function formSubmitDesk(host: Host, fire: Fire) {
  function ofForm(formId: string, responseId: string): ExecutionRecord[] {
    const meant = allTriggers(host).filter(
      ({ event }) => event.kind === 'form-submit' && event.formId === formId,
    );
    return meant.flatMap((trigger) => {
      if (!isInstalled(host, trigger) || !findResponse(host, formId, responseId)) return [];
      const event = (execution: Execution) => ({
        response: responseFacade(host, execution, formId, responseId),
        source: formFacade(host, execution, formId),
        triggerUid: trigger.id,
        authMode: AuthMode.FULL,
      });
      return [fire(trigger, 'form-submit', (execution) => [event(execution)])];
    });
  }

  /** Each trigger is told where the row is by then: the one before may have moved it, or deleted it. */
  function ofSpreadsheet(formId: string, responseId: string): ExecutionRecord[] {
    const written = destinationRow(host, formId, responseId);
    if (!written) return [];
    const { spreadsheetId, values, namedValues } = written;
    const meant = allTriggers(host).filter(
      ({ event }) => event.kind === 'sheet-form-submit' && event.spreadsheetId === spreadsheetId,
    );
    return meant.flatMap((trigger) => {
      const row = destinationRow(host, formId, responseId);
      if (!isInstalled(host, trigger) || !row) return [];
      const event = (execution: Execution) => ({
        values,
        namedValues,
        range: submittedRange(host, execution, spreadsheetId, row.sheetId, row.region),
        source: eventSource(host, execution, spreadsheetId),
        triggerUid: trigger.id,
        authMode: AuthMode.FULL,
      });
      return [fire(trigger, 'form-submit', (execution) => [event(execution)])];
    });
  }

  function submitted(formId: string, responseId: string): ExecutionRecord[] {
    return [...ofForm(formId, responseId), ...ofSpreadsheet(formId, responseId)];
  }

  return {
    submitted,
    /** What was graded since; what these triggers grade in their turn waits until the next time. */
    graded: (): ExecutionRecord[] =>
      takeGraded(host).flatMap(({ formId, responseId }) => submitted(formId, responseId)),
  };
}
