import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Project } from '../../runtime/execution.ts';
import { accessLevel } from '../../script-projects/access.ts';
import { findPublished } from '../../script-projects/published.ts';
import type { Workspace } from '../../workspace.ts';
import { AccessPage } from '../access-page.tsx';
import { clientBundle } from '../client-bundle.ts';
import { currentAccount, here } from '../session.ts';
import { dialogDocument, framePolicy } from '../script/dialog-document.ts';
import { createDialogShelf, type DialogShelf } from '../script/dialog-shelf.ts';
import type { RefusalAnswer, EndedRun } from '../script/protocol.ts';
import { crossing } from '../script/script-value.ts';
import { FailurePage, WebAppPage } from './web-app-page.tsx';

const notAllowed = 'このウェブアプリを使う権限がありません。アカウントを確かめてください。';
const unreadable = '送られた内容を読み取れませんでした。ページを読み込み直してください。';
const callRequest = z.object({ functionName: z.string(), args: z.array(z.unknown()) });

/** The pages of web apps, what their `google.script.run` calls, and the answers of those that send text. */
export function webAppRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const shelf = createDialogShelf();
  routes.get('/macros/client.js', (c) =>
    c.body(clientBundle('web-app/client/page.ts'), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  routes.get('/macros/page/:document', (c) => {
    const html = shelf.take(c.req.param('document'), emailOf(c, workspace));
    if (html === undefined) return c.notFound();
    c.header('Content-Security-Policy', framePolicy('allow-top-navigation-by-user-activation'));
    return c.html(dialogDocument(html));
  });
  routes.post('/macros/s/:id/run', (c) => call(c, workspace));
  for (const path of ['/macros/s/:id/exec/*', '/macros/s/:id/dev/*'])
    routes.on(['GET', 'POST'], path, (c) => visit(c, workspace, shelf));
  return routes;
}

async function visit(c: Context, workspace: Workspace, shelf: DialogShelf): Promise<Response> {
  const project = projectIn(c, workspace);
  if (!project) return c.notFound();
  const user = emailOf(c, workspace);
  if (!workspace.webApps.mayVisit(project, user)) {
    const props = {
      account: currentAccount(c, workspace),
      accounts: workspace.accounts.list(),
      here: here(c),
    };
    return c.html(<AccessPage thing="ウェブアプリ" {...props} />, 403);
  }
  const { pathname, search } = new URL(c.req.url);
  const [, pathInfo] = /\/(?:exec|dev)\/(.+)$/.exec(pathname) ?? [];
  const isPost = c.req.method === 'POST';
  const outcome = workspace.webApps.visit(project, user, {
    method: isPost ? 'post' : 'get',
    queryString: search.slice(1),
    ...(pathInfo !== undefined && { pathInfo: decodeURIComponent(pathInfo) }),
    ...(isPost && { body: { contents: await c.req.text(), type: c.req.header('Content-Type') ?? '' } }),
  });
  switch (outcome.kind) {
    case 'text': {
      const { content, contentType, fileName } = outcome.answer;
      return c.body(content, 200, {
        'Content-Type': `${contentType}; charset=utf-8`,
        ...(fileName !== undefined && {
          'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        }),
      });
    }
    case 'page': {
      const { html, ...page } = outcome.page;
      const source = `/macros/page/${shelf.put(html, user)}`;
      return c.html(
        <WebAppPage
          {...page}
          title={page.title || project.name}
          source={source}
          projectId={c.req.param('id') ?? project.id}
        />,
      );
    }
    case 'failed':
      return c.html(<FailurePage {...outcome} />, 500);
  }
}

async function call(c: Context, workspace: Workspace): Promise<Response> {
  const project = projectIn(c, workspace);
  const user = emailOf(c, workspace);
  if (!project || !workspace.webApps.mayVisit(project, user)) return refuse(c, 403, notAllowed);
  const request = callRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return refuse(c, 400, unreadable);
  const { functionName, args } = request.data;
  const { status, value, error, record } = workspace.webApps.call(project, user, functionName, args);
  const failed = (message: string): EndedRun => ({
    kind: 'failed',
    message,
    executionId: record.id,
    effects: [],
  });
  if (status !== 'completed') return c.json(failed(error ?? status));
  try {
    return c.json({ kind: 'completed', value: crossing(value), effects: [] } satisfies EndedRun);
  } catch (illegal) {
    return c.json(failed(illegal instanceof Error ? illegal.message : String(illegal)));
  }
}

/**
 * By its own id a project with its newest files; by a deployment's id the files deployed there. At `/dev`, and where
 * the newest are deployed, editors alone may come, and see the newest.
 */
function projectIn(c: Context, workspace: Workspace): Project | undefined {
  const id = c.req.param('id') ?? '';
  const own = workspace.projects().find((project) => project.id === id);
  if (own) return own;
  const published = findPublished(workspace, id);
  if (!published) return undefined;
  const { project, deployment } = published;
  const isDev = /^\/macros\/s\/[^/]+\/dev(?:\/|$)/.test(new URL(c.req.url).pathname);
  if (!isDev && deployment.versionNumber !== undefined) return project.manifest.webapp ? project : undefined;
  const level = accessLevel(workspace, emailOf(c, workspace), project);
  return level === 'OWNER' || level === 'WRITE' ? workspace.project(project.id) : undefined;
}

function emailOf(c: Context, workspace: Workspace): string {
  return currentAccount(c, workspace)?.email ?? '';
}

function refuse(c: Context, status: 400 | 403, message: string): Response {
  return c.json({ message } satisfies RefusalAnswer, status);
}
