import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import { ApiError } from '../../services/api-error.ts';
import { checkItems } from '../../services/forms/answers.ts';
import { nextPage, pagesOf } from '../../services/forms/pages.ts';
import {
  editResponseUrl,
  emailProblems,
  formRefusal,
  formView,
  type FormView,
  prefilledAnswers,
  quizScore,
  type Refused,
  responseToEdit,
} from '../../services/forms/service.ts';
import type { Workspace } from '../../workspace.ts';
import { clientBundle } from '../client-bundle.ts';
import { currentAccount, here } from '../session.ts';
import { postedAnswers } from './answers.ts';
import { type Filling, names, placeIn, text } from './filling.ts';
import { FormPage } from './form-page.tsx';
import { isFormToken, newFormToken, spend, spentOn } from './form-token.ts';
import { image } from './image.ts';
import { ConfirmationPage, RefusalPage, StalePage } from './message-pages.tsx';
import { summary } from './summary-route.tsx';

/** What the pages of forms need of a Workspace. */
export type FormsHost = Host & Pick<Workspace, 'submitForm'>;

/** The pages on which people fill in forms. */
export function formRoutes(workspace: FormsHost): Hono {
  const routes = new Hono();
  routes.get('/forms/client.js', (c) =>
    c.body(clientBundle('form/client/form.ts'), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  routes.get('/forms/d/:formId/viewform', (c) => c.redirect(`/forms/d/e/${c.req.param('formId')}/viewform`));
  routes.get('/forms/d/e/:formId/viewform', (c) => show(c, workspace, c.req.param('formId')));
  routes.post('/forms/d/e/:formId/viewform', (c) => submit(c, workspace, c.req.param('formId')));
  routes.get('/forms/d/e/:formId/viewanalytics', (c) => summary(c, workspace, c.req.param('formId')));
  routes.get('/forms/d/e/:formId/image/:itemId', (c) => {
    const found = image(workspace, c.req.param('formId'), Number(c.req.param('itemId')));
    return found ? c.body(found.bytes, 200, { 'Content-Type': found.contentType }) : c.notFound();
  });
  return routes;
}

function show(c: Context, workspace: FormsHost, formId: string) {
  const form = findForm(workspace, formId);
  if (!form) return c.notFound();
  const editing = c.req.query(names.editing);
  const edited = editing === undefined ? undefined : responseToEdit(workspace, formId, editing);
  if (editing !== undefined && !edited) return c.notFound();
  const refused = formRefusal(workspace, formId, currentAccount(c, workspace)?.email, editing);
  if (refused) return refusalPage(c, workspace, form, refused);
  const answers = edited?.answers ?? prefilledAnswers(workspace, formId, new URL(c.req.url).searchParams);
  const email = edited?.respondentEmail ?? c.req.query(names.email) ?? '';
  const start = { page: 0, history: [], problems: [], token: newFormToken(), editing };
  return formPage(c, workspace, form, { ...start, answers, email });
}

async function submit(c: Context, workspace: FormsHost, formId: string) {
  const form = findForm(workspace, formId);
  if (!form) return c.notFound();
  const respondent = currentAccount(c, workspace)?.email;
  const posted = await c.req.formData();
  const token = text(posted, 'token');
  if (!isFormToken(token))
    return c.html(<StalePage form={form} account={currentAccount(c, workspace)} here={here(c)} />, 400);
  // A second click, or a reload of the confirmation: the answers are stored already.
  const spent = spentOn(workspace.store, formId, token);
  if (spent !== undefined) return confirmation(c, workspace, form, spent);

  const editing = text(posted, names.editing);
  const refused = formRefusal(workspace, formId, respondent, editing);
  if (refused) return refusalPage(c, workspace, form, refused);
  const filling: Filling = {
    ...placeIn(posted, pagesOf(form).length),
    answers: postedAnswers(form.items, posted),
    email: text(posted, names.email) ?? '',
    problems: [],
    token,
    editing,
  };
  const turned = turnedPage(form, filling, text(posted, names.move) === 'back');
  if (turned) return formPage(c, workspace, form, turned, turned.problems.length > 0 ? 422 : 200);

  const { answers, email } = filling;
  const submitted = workspace.submitForm(formId, {
    respondent,
    answers,
    email,
    ...(editing !== undefined && { editing }),
  });
  switch (submitted.kind) {
    case 'accepted':
      spend(workspace.store, formId, token, submitted.responseId);
      return confirmation(c, workspace, form, submitted.responseId);
    case 'invalid':
      return formPage(c, workspace, form, { ...filling, problems: submitted.problems }, 422);
    case 'refused':
      return refusalPage(c, workspace, form, submitted);
  }
}

/** The page that comes next, or the same with its problems; undefined where the form is to be submitted. */
function turnedPage(form: FormView, filling: Filling, isBack: boolean): Filling | undefined {
  const { page, history, answers, email } = filling;
  const previous = history.at(-1);
  if (isBack && previous !== undefined) return { ...filling, page: previous, history: history.slice(0, -1) };
  const pages = pagesOf(form);
  const checked = checkItems(pages[page]?.items ?? [], answers);
  const ofEmail = page === 0 ? emailProblems(form, email) : [];
  const problems = [...ofEmail, ...checked.problems];
  if (problems.length > 0) return { ...filling, problems };
  const next = nextPage(pages, page, answers);
  return next === undefined ? undefined : { ...filling, page: next, history: [...history, page] };
}

function confirmation(c: Context, workspace: FormsHost, form: FormView, responseId: string) {
  const account = currentAccount(c, workspace);
  const editUrl = form.allowResponseEdits ? editResponseUrl(workspace, form.id, responseId) : undefined;
  const score = quizScore(workspace, form.id, responseId);
  return c.html(
    <ConfirmationPage form={form} account={account} here={here(c)} editUrl={editUrl} score={score} />,
  );
}

function formPage(
  c: Context,
  workspace: FormsHost,
  form: FormView,
  filling: Filling,
  status: 200 | 422 = 200,
) {
  const account = currentAccount(c, workspace);
  return c.html(<FormPage form={form} account={account} here={here(c)} filling={filling} />, status);
}

function refusalPage(c: Context, workspace: FormsHost, form: FormView, refused: Refused) {
  const signedIn = currentAccount(c, workspace);
  const isOpenToNobody = ['closed', 'unpublished', 'not-editable'].includes(refused.reason);
  return c.html(
    <RefusalPage
      form={form}
      account={signedIn}
      here={here(c)}
      refused={refused}
      accounts={workspace.accounts.list()}
    />,
    isOpenToNobody ? 200 : 403,
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
