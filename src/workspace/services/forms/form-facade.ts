import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import type { ScriptForm } from './facade-types.ts';
import { editors } from './form-editors.ts';
import { adding, ordering } from './form-items.ts';
import { destination, responses } from './form-responses.ts';
import { settings } from './form-settings.ts';
import { requireForm } from './store.ts';
import { editUrl, publishedUrl } from './urls.ts';

/** A form as a script sees it: `FormApp.Form`. */
export function formFacade(host: Host, execution: Execution, formId: string): ScriptForm {
  requireForm(host, formId);
  const self = (): ScriptForm => form;
  const members = {
    ...settings(host, formId, self),
    ...adding(host, execution, formId),
    ...ordering(host, execution, formId),
    ...responses(host, execution, formId, self),
    ...destination(host, execution, formId, self),
    ...editors(host, execution, formId, self),
    getId: () => formId,
    getPublishedUrl: () => publishedUrl(host, formId),
    getEditUrl: () => editUrl(host, formId),
  };
  const roundTrips = Object.keys(members).filter((member) =>
    /^(set|add|delete|move|remove|submit|getItem|getResponse|getEditors)/.test(member),
  );
  const form: ScriptForm = facade<ScriptForm>(
    execution,
    'FormApp.Form',
    members,
    roundTrips as (keyof ScriptForm & string)[],
  );
  return form;
}
