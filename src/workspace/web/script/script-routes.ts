import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import type { Project } from '../../runtime/execution.ts';
import { mayDeclare } from '../../runtime/projects.ts';
import type { Workspace } from '../../workspace.ts';
import { mayEdit } from '../file-access.ts';
import { currentAccount } from '../session.ts';
import { dialogDocument, dialogPolicy } from './dialog-document.ts';
import type { DialogShelf } from './dialog-shelf.ts';
import type { RefusalAnswer } from './protocol.ts';
import { scriptRequest } from './requests.ts';
import { runForPage, type ScriptRun } from './script-runs.ts';

const notAllowed = 'このスクリプトを実行する権限がありません。アカウントを確かめてください。';
const unreadable = '送られた内容を読み取れませんでした。ページを読み込み直してください。';

/** What scripts of files need of a Workspace. */
export type ScriptsHost = Host & Pick<Workspace, 'projects' | 'run'>;

/** What menus and dialogs of the pages of files call: scripts, and the documents of their dialogs. */
export function scriptRoutes(workspace: ScriptsHost, shelf: DialogShelf): Hono {
  const routes = new Hono();
  routes.post('/script/menu', (c) => answer(c, workspace, shelf, { startedBy: 'menu' }));
  routes.post('/script/:projectId/run', (c) =>
    answer(c, workspace, shelf, { projectId: c.req.param('projectId'), startedBy: 'dialog' }),
  );
  routes.get('/script/dialog/:id', (c) => {
    const html = shelf.take(c.req.param('id'), currentAccount(c, workspace)?.email ?? '');
    if (html === undefined) return c.notFound();
    c.header('Content-Security-Policy', dialogPolicy);
    return c.html(dialogDocument(html));
  });
  return routes;
}

/** Without a project, one that is bound to the page's file. */
type Started = Pick<ScriptRun, 'startedBy'> & { readonly projectId?: string };

async function answer(
  c: Context,
  workspace: ScriptsHost,
  shelf: DialogShelf,
  { projectId, startedBy }: Started,
): Promise<Response> {
  const request = scriptRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return refuse(c, 400, unreadable);
  const { functionName, page } = request.data;
  const user = currentAccount(c, workspace)?.email;
  const project =
    projectId === undefined
      ? boundProject(workspace, page.id, functionName)
      : workspace.projects().find(({ id }) => id === projectId);
  if (user === undefined || !project?.container) return refuse(c, 403, notAllowed);
  if (!mayEdit(workspace, user, project.container.id)) return refuse(c, 403, notAllowed);
  if (project.container.id !== page.id || project.container.kind !== page.kind) {
    return refuse(c, 400, unreadable);
  }
  if (startedBy === 'dialog' && functionName.endsWith('_')) {
    return refuse(c, 400, `google.script.run.${functionName} is not a function`);
  }
  return c.json(
    runForPage(workspace, shelf, { projectId: project.id, user, startedBy, request: request.data }),
  );
}

/** A menu does not say whose it is: where several scripts are bound to the file, that which has the function. */
function boundProject(workspace: ScriptsHost, fileId: string, functionName: string): Project | undefined {
  const bound = workspace.projects().filter(({ container }) => container?.id === fileId);
  return bound.find((project) => mayDeclare(project, functionName)) ?? bound[0];
}

function refuse(c: Context, status: 400 | 403, message: string): Response {
  return c.json({ message } satisfies RefusalAnswer, status);
}
