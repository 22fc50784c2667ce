import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { requireScope } from '../authorization.ts';
import { activeFile } from '../ui/page.ts';
import { uiFacade } from '../ui/ui.ts';
import { mayEditForm } from './access.ts';
import { createForm } from './editing.ts';
import { formEnums } from './enums.ts';
import type { ScriptForm, ScriptFormApp } from './facade-types.ts';
import { formFacade } from './form-facade.ts';
import { feedbackBuilder } from './feedback-facade.ts';
import { checkboxGridValidationBuilder, gridValidationBuilder } from './grid-validation-facade.ts';
import { findForm } from './store.ts';
import { formIdIn } from './urls.ts';
import {
  checkboxValidationBuilder,
  paragraphTextValidationBuilder,
  textValidationBuilder,
} from './validation-facade.ts';

export { formFacade } from './form-facade.ts';
export { responseFacade } from './response-facade.ts';

const formsScope = 'https://www.googleapis.com/auth/forms';

export function formsGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const activeId = activeFile(execution, 'form');
  const FormApp = facade<ScriptFormApp>(
    execution,
    'FormApp',
    {
      ...formEnums,
      create(title: string, isPublished?: boolean) {
        requireScope(execution, 'FormApp.create', [formsScope]);
        const { id } = createForm(host, {
          title: String(title),
          owner: execution.effectiveUser,
          createdByProject: execution.project.id,
          ...(isPublished !== undefined && { published: isPublished }),
        });
        return formFacade(host, execution, id);
      },
      openById: (id) => open(host, execution, 'openById', id),
      openByUrl: (url) => open(host, execution, 'openByUrl', formIdIn(String(url))),
      createTextValidation: () => textValidationBuilder(execution),
      createParagraphTextValidation: () => paragraphTextValidationBuilder(execution),
      createCheckboxValidation: () => checkboxValidationBuilder(execution),
      createGridValidation: () => gridValidationBuilder(execution),
      createCheckboxGridValidation: () => checkboxGridValidationBuilder(execution),
      createFeedback: () => feedbackBuilder(execution),
      // Google answers null to a script that is bound to no form, which its type package does not know of.
      getActiveForm: () =>
        activeId === undefined ? (null as unknown as ScriptForm) : bound(host, execution, activeId),
      getUi: () => uiFacade(execution, 'FormApp'),
    },
    ['create', 'openById', 'openByUrl'],
  );
  return { FormApp };
}

/** The form that the script is bound to, for which a simple trigger needs no authority. */
function bound(host: Host, execution: Execution, id: string): ScriptForm {
  if (execution.authMode === 'full')
    requireScope(execution, 'FormApp.getActiveForm', [`${formsScope}.currentonly`, formsScope]);
  if (!mayEditForm(host, execution.effectiveUser, id))
    throw new Error('You do not have permission to access the requested document.');
  return formFacade(host, execution, id);
}

/** Only those who may edit a form open it from a script. */
function open(host: Host, execution: Execution, member: string, id: string | undefined): ScriptForm {
  requireScope(execution, `FormApp.${member}`, [formsScope]);
  if (id === undefined || !findForm(host, id) || !mayEditForm(host, execution.effectiveUser, id)) {
    throw new Error(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    );
  }
  return formFacade(host, execution, id);
}
