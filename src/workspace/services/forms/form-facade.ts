import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import type { ScriptForm } from './facade-types.ts';
import { adding, ordering } from './form-items.ts';
import { settings } from './form-settings.ts';
import { draftResponse, responseFacade, submittedResponse } from './response-facade.ts';
import { requireForm, responsesOf } from './store.ts';
import { editUrl, publishedUrl } from './urls.ts';

/** A form as a script sees it: `FormApp.Form`. */
export function formFacade(host: Host, execution: Execution, formId: string): ScriptForm {
  requireForm(host, formId);
  const members = {
    ...settings(host, formId, () => form),
    ...adding(host, execution, formId),
    ...ordering(host, execution, formId),
    getId: () => formId,
    getPublishedUrl: () => publishedUrl(host, formId),
    getEditUrl: () => editUrl(host, formId),
    createResponse: () => draftResponse(host, execution, formId),
    getResponse: (responseId: string) => responseFacade(host, execution, formId, String(responseId)),
    getResponses: (since?: GoogleAppsScript.Base.Date) =>
      responsesOf(host, formId)
        .filter(({ submittedAt }) => since === undefined || submittedAt > since.valueOf())
        .map((response) => submittedResponse(host, execution, response)),
  };
  const roundTrips = Object.keys(members).filter((member) =>
    /^(set|add|delete|move|getItem|getResponse)/.test(member),
  );
  const form: ScriptForm = facade<ScriptForm>(
    execution,
    'FormApp.Form',
    members,
    roundTrips as (keyof ScriptForm & string)[],
  );
  return form;
}
