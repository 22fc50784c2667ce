import { type Context, Hono } from 'hono';
import type { Workspace } from '../workspace.ts';
import { batchApi } from '../rest/batch.ts';
import { calendarApi } from '../rest/calendar/routes.ts';
import { driveApi } from '../rest/drive/routes.ts';
import { formsApi } from '../rest/forms/routes.ts';
import { gmailApi } from '../rest/gmail/routes.ts';
import { oauthApi } from '../rest/oauth/routes.ts';
import { scriptApi } from '../rest/script/routes.ts';
import { sheetsApi } from '../rest/sheets/routes.ts';
import { accountRoutes } from './accounts/routes.tsx';
import { assetRoutes } from './assets.ts';
import { calendarRoutes } from './calendar/routes.tsx';
import { documentRoutes } from './document/routes.tsx';
import { driveRoutes } from './drive/routes.tsx';
import { executionRoutes } from './executions/routes.tsx';
import { formEditorRoutes } from './form/editor/routes.tsx';
import { formRoutes } from './form/routes.tsx';
import { guard } from './guard.ts';
import type { Home } from './home/content.ts';
import { homeRoutes } from './home/routes.tsx';
import { Empty, Page } from './layout.tsx';
import { mailRoutes } from './mail/routes.tsx';
import { consentRoutes } from './oauth/routes.tsx';
import { createDialogShelf } from './script/dialog-shelf.ts';
import { scriptRoutes } from './script/script-routes.ts';
import { currentAccount, here } from './session.ts';
import { spreadsheetRoutes } from './spreadsheet/routes.tsx';
import { webAppRoutes } from './web-app/routes.tsx';

/** Everything that is served, without a socket: tests call `createApp(…).request('/mail')`. */
export function createApp(workspace: Workspace, home: Home): Hono {
  const app = new Hono();
  app.use(guard());
  const shelf = createDialogShelf();
  for (const routes of [
    assetRoutes(),
    homeRoutes(workspace, home),
    accountRoutes(workspace),
    consentRoutes(workspace),
    mailRoutes(workspace),
    calendarRoutes(workspace),
    driveRoutes(workspace),
    documentRoutes(workspace),
    executionRoutes(workspace),
    formRoutes(workspace),
    formEditorRoutes(workspace),
    spreadsheetRoutes(workspace, shelf),
    scriptRoutes(workspace, shelf),
    webAppRoutes(workspace),
    oauthApi(workspace),
    scriptApi(workspace),
    sheetsApi(workspace),
    driveApi(workspace),
    calendarApi(workspace),
    formsApi(workspace),
    gmailApi(workspace),
    batchApi((request) => app.fetch(request)),
  ]) {
    app.route('/', routes);
  }

  app.notFound((c) =>
    messagePage(
      c,
      workspace,
      404,
      'ページが見つかりません',
      '削除されたか、このアカウントには表示できません。アドレスを確かめるか、アカウントを切り替えてください。',
    ),
  );
  app.onError((error, c) => {
    console.error(error);
    const sentence = '処理の途中で問題が起きました。前の画面に戻って、もう一度お試しください。';
    return messagePage(c, workspace, 500, 'エラーが発生しました', `${sentence}(${error.message})`);
  });
  return app;
}

function messagePage(c: Context, workspace: Workspace, status: 404 | 500, title: string, sentence: string) {
  return c.html(
    <Page title={title} account={currentAccount(c, workspace)} here={here(c)} width="reading">
      <div class="card">
        <Empty title={title}>{sentence}</Empty>
        <p class="message-page-way-out">
          <a class="button" href="/">
            ホームへ
          </a>
        </p>
      </div>
    </Page>,
    status,
  );
}
