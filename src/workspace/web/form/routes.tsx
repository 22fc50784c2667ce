import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import { ApiError } from '../../services/api-error.ts';
import type { Answers } from '../../services/forms/model.ts';
import {
  formRefusal,
  formView,
  type FormView,
  prefilledAnswers,
  type Problem,
  type Refused,
} from '../../services/forms/service.ts';
import type { Workspace } from '../../workspace.ts';
import { clientBundle } from '../client-bundle.ts';
import { currentAccount, here } from '../session.ts';
import { postedAnswers } from './answers.ts';
import { FormPage } from './form-page.tsx';
import { isFormToken, isSpent, newFormToken, spend } from './form-token.ts';
import { ConfirmationPage, RefusalPage, StalePage } from './message-pages.tsx';

/** What the pages of forms need of a Workspace. */
export type FormsHost = Host & Pick<Workspace, 'submitForm'>;

/** The pages on which people fill in forms. */
export function formRoutes(workspace: FormsHost): Hono {
  const routes = new Hono();
  routes.get('/forms/client.js', (c) =>
    c.body(clientBundle('form/client/form.ts'), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  // Drive links to a form's editor, which is not offered here.
  for (const path of ['/forms/d/:formId/edit', '/forms/d/:formId/viewform']) {
    routes.get(path, (c) => c.redirect(`/forms/d/e/${c.req.param('formId')}/viewform`));
  }
  routes.get('/forms/d/e/:formId/viewform', (c) => show(c, workspace, c.req.param('formId')));
  routes.post('/forms/d/e/:formId/viewform', (c) => submit(c, workspace, c.req.param('formId')));
  return routes;
}

function show(c: Context, workspace: FormsHost, formId: string) {
  const form = findForm(workspace, formId);
  if (!form) return c.notFound();
  const refused = formRefusal(workspace, formId, currentAccount(c, workspace)?.email);
  if (refused) return refusalPage(c, workspace, form, refused);
  const answers = prefilledAnswers(workspace, formId, new URL(c.req.url).searchParams);
  return formPage(c, workspace, form, { answers, problems: [], token: newFormToken() });
}

async function submit(c: Context, workspace: FormsHost, formId: string) {
  const form = findForm(workspace, formId);
  if (!form) return c.notFound();
  const props = { form, account: currentAccount(c, workspace), here: here(c) };
  const posted = await c.req.formData();
  const token = posted.get('token');
  if (!isFormToken(token)) return c.html(<StalePage {...props} />, 400);
  // A second click, or a reload of the confirmation: the answers are stored already.
  if (isSpent(workspace.store, formId, token)) return c.html(<ConfirmationPage {...props} />);

  const answers = postedAnswers(form.items, posted);
  const submitted = workspace.submitForm(formId, { respondent: props.account?.email, answers });
  switch (submitted.kind) {
    case 'accepted':
      spend(workspace.store, formId, token, submitted.responseId);
      return c.html(<ConfirmationPage {...props} />);
    case 'invalid':
      return formPage(c, workspace, form, { answers, problems: submitted.problems, token }, 422);
    case 'refused':
      return refusalPage(c, workspace, form, submitted);
  }
}

type Filled = {
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly token: string;
};

function formPage(c: Context, workspace: FormsHost, form: FormView, filled: Filled, status: 200 | 422 = 200) {
  const account = currentAccount(c, workspace);
  return c.html(<FormPage form={form} account={account} here={here(c)} {...filled} />, status);
}

function refusalPage(c: Context, workspace: FormsHost, form: FormView, refused: Refused) {
  const signedIn = currentAccount(c, workspace);
  return c.html(
    <RefusalPage
      form={form}
      account={signedIn}
      here={here(c)}
      refused={refused}
      accounts={workspace.accounts.list()}
    />,
    refused.reason === 'closed' || refused.reason === 'unpublished' ? 200 : 403,
  );
}

function findForm(workspace: FormsHost, formId: string): FormView | undefined {
  try {
    return formView(workspace, formId);
  } catch (error) {
    if (error instanceof ApiError && error.status === 'NOT_FOUND') return undefined;
    throw error;
  }
}
