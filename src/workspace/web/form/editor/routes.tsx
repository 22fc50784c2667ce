import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Account } from '../../../accounts.ts';
import type { Host } from '../../../host.ts';
import { mayEditForm } from '../../../services/forms/access.ts';
import { changeForm } from '../../../services/forms/editing.ts';
import { findForm } from '../../../services/forms/store.ts';
import type { Workspace } from '../../../workspace.ts';
import { clientBundle } from '../../client-bundle.ts';
import type { RefusalAnswer } from '../../script/protocol.ts';
import { currentAccount, here } from '../../session.ts';
import { editorView } from './editor-view.ts';
import { EditorPage } from './editor-page.tsx';
import { Region } from './region.tsx';

const notAllowed =
  'このフォームを編集する権限がありません。アカウントを確かめて、ページを読み込み直してください。';
const unreadable = '送られた内容を読み取れませんでした。ページを読み込み直してください。';

const acceptingRequest = z.object({ accepting: z.boolean() });

/** What the pages of forms' editors need of a Workspace. */
export type FormEditorsHost = Host & Pick<Workspace, 'openForm'>;

/** The pages on which those who may edit a form see it, with the menus of the scripts bound to it. */
export function formEditorRoutes(workspace: FormEditorsHost): Hono {
  const routes = new Hono();
  routes.get('/forms/editor.js', (c) =>
    c.body(clientBundle('form/editor/client/page.ts'), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
    }),
  );
  routes.get('/forms/d/:formId/edit', (c) => page(c, workspace, c.req.param('formId')));
  routes.get('/forms/d/:formId/region', (c) => {
    const id = c.req.param('formId');
    return editorOf(c, workspace, id) ? region(c, workspace, id) : refuse(c, 403, notAllowed);
  });
  routes.post('/forms/d/:formId/accepting', async (c) => {
    const id = c.req.param('formId');
    if (!editorOf(c, workspace, id)) return refuse(c, 403, notAllowed);
    const request = acceptingRequest.safeParse(await c.req.json().catch(() => undefined));
    if (!request.success) return refuse(c, 400, unreadable);
    const { accepting } = request.data;
    changeForm(workspace, id, { accepting, ...(accepting && { published: true }) });
    return region(c, workspace, id);
  });
  return routes;
}

function page(c: Context, workspace: FormEditorsHost, formId: string) {
  if (!findForm(workspace, formId)) return c.notFound();
  const account = editorOf(c, workspace, formId);
  // As at Google, whoever may not edit it is led to where it is filled in.
  if (!account) return c.redirect(`/forms/d/e/${formId}/viewform?edit_requested=true`);
  const menus = workspace.openForm(formId, account.email);
  const view = editorView(workspace, formId);
  return c.html(<EditorPage view={view} account={account} here={here(c)} menus={menus} />);
}

function region(c: Context, workspace: FormEditorsHost, formId: string) {
  return c.html(<Region view={editorView(workspace, formId)} />);
}

/** Whoever has the page open, if they may edit the form. */
function editorOf(c: Context, host: Host, formId: string): Account | undefined {
  const account = currentAccount(c, host);
  return findForm(host, formId) && mayEditForm(host, account?.email, formId) ? account : undefined;
}

function refuse(c: Context, status: 400 | 403, message: string): Response {
  return c.json({ message } satisfies RefusalAnswer, status);
}
