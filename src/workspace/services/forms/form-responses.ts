import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { backingOf } from './backing.ts';
import { linkDestination, unlinkDestination } from './destination/destination.ts';
import { recordResponses } from './destination/record.ts';
import { nameIn } from '../enumeration.ts';
import { formEnums } from './enums.ts';
import type { ScriptForm } from './facade-types.ts';
import { noteGraded } from './graded.ts';
import {
  draftResponse,
  type GradesOfResponse,
  responseFacade,
  submittedResponse,
} from './response-facade.ts';
import { findResponse, removeResponse, replaceResponse, requireForm, responsesOf } from './store.ts';
import { summaryUrl } from './urls.ts';

type Response = GoogleAppsScript.Forms.FormResponse;
type DestinationType = GoogleAppsScript.Forms.DestinationType;

/** The responses of a form. What is deleted here stays in the spreadsheet, as at Google. */
export function responses(host: Host, execution: Execution, formId: string, self: () => ScriptForm) {
  return {
    createResponse: () => draftResponse(host, execution, formId),
    getResponse: (responseId: string) => responseFacade(host, execution, formId, String(responseId)),
    getResponses: (since?: GoogleAppsScript.Base.Date) =>
      responsesOf(host, formId)
        .filter(({ submittedAt }) => since === undefined || submittedAt > since.valueOf())
        .map((response) => submittedResponse(host, execution, response)),
    deleteResponse(responseId: string): ScriptForm {
      if (!findResponse(host, formId, String(responseId)))
        throw new Error(`Cannot find response ${responseId} of form ${formId}: it does not exist.`);
      removeResponse(host, formId, String(responseId));
      return self();
    },
    deleteAllResponses(): ScriptForm {
      for (const { id } of responsesOf(host, formId)) removeResponse(host, formId, id);
      return self();
    },
    /** Starts the form-submit triggers once the script is done (Apps Script, installable triggers, restrictions). */
    submitGrades(graded: Response[]): ScriptForm {
      host.store.transaction(() => {
        const changed = graded.map((response) => {
          const { responseId, grades } = backingOf<GradesOfResponse>(response, 'responses');
          const stored = findResponse(host, formId, responseId);
          if (!stored)
            throw new Error(`Cannot find response ${responseId} of form ${formId}: it does not exist.`);
          noteGraded(host, { formId, responseId });
          return replaceResponse(host, { ...stored, grades: { ...stored.grades, ...grades } });
        });
        recordResponses(host, formId, changed);
      });
      return self();
    },
    getSummaryUrl: () => summaryUrl(host, formId),
  };
}

/** The spreadsheet that responses are written into; those that were submitted before are written at once. */
export function destination(host: Host, execution: Execution, formId: string, self: () => ScriptForm) {
  function current() {
    const { destination } = requireForm(host, formId);
    if (!destination) throw new Error('The form currently has no response destination.');
    return destination;
  }

  return {
    getDestinationId: () => current().spreadsheetId,
    getDestinationType() {
      current();
      return formEnums.DestinationType.SPREADSHEET;
    },
    setDestination(type: DestinationType, id: string): ScriptForm {
      if (!nameIn(formEnums.DestinationType, type)) throw new Error(`Invalid argument: ${String(type)}`);
      host.store.transaction(() => {
        if (!linkDestination(host, execution.effectiveUser, formId, String(id))) {
          throw new Error(
            'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
          );
        }
        recordResponses(host, formId, responsesOf(host, formId));
      });
      return self();
    },
    removeDestination(): ScriptForm {
      unlinkDestination(host, formId);
      return self();
    },
  };
}
