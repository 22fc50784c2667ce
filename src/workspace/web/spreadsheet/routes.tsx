import { type Context, Hono } from 'hono';
import type { Account } from '../../accounts.ts';
import type { Host } from '../../host.ts';
import type { Workspace } from '../../workspace.ts';
import { clientBundle } from '../client-bundle.ts';
import { contentSecurityPolicy } from '../guard.ts';
import { mayEdit, maySee } from '../file-access.ts';
import type { DialogShelf } from '../script/dialog-shelf.ts';
import type { RefusalAnswer } from '../script/protocol.ts';
import { pageEffect } from '../script/script-runs.ts';
import { currentAccount, here } from '../session.ts';
import { AccessPage } from './access-page.tsx';
import { drawnCharts } from './charts/drawn-charts.ts';
import { type Place, readExcerpt } from './excerpt.ts';
import type { ChangeAnswer } from './protocol.ts';
import { refusedChange } from './refusal.ts';
import { Region } from './region.tsx';
import { changeRequest } from './requests.ts';
import { SpreadsheetPage } from './spreadsheet-page.tsx';

const noAccess =
  'このスプレッドシートを表示する権限がありません。アカウントを確かめて、ページを読み込み直してください。';
const readOnly = '閲覧のみのため、編集できません。編集する必要がある場合は、オーナーに連絡してください。';
const unreadable = '送られた内容を読み取れませんでした。ページを読み込み直してください。';

/** Colours and widths of cells are attributes; nothing else in them is let through. */
const pagePolicy = contentSecurityPolicy({ 'style-src-attr': "'unsafe-inline'" });

/** What the pages of spreadsheets need of a Workspace. */
export type SpreadsheetsHost = Host & Pick<Workspace, 'openSpreadsheet' | 'changeSpreadsheet'>;

/** The page of a spreadsheet, and what its script asks for; dialogs that changes lead to wait on the shelf. */
export function spreadsheetRoutes(workspace: SpreadsheetsHost, shelf: DialogShelf): Hono {
  const routes = new Hono();
  routes.get('/spreadsheets/client.js', (c) =>
    c.body(clientBundle('spreadsheet/client/page.ts'), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
    }),
  );
  routes.get('/spreadsheets/d/:id', (c) => c.redirect(`/spreadsheets/d/${c.req.param('id')}/edit`));
  routes.get('/spreadsheets/d/:id/edit', (c) => page(c, workspace, c.req.param('id')));
  routes.get('/spreadsheets/d/:id/region', async (c) => {
    const id = c.req.param('id');
    const account = currentAccount(c, workspace);
    if (!account || !maySee(workspace, account.email, id)) return refuse(c, 403, noAccess);
    return c.html(await region(workspace, id, account, placeIn(c)));
  });
  routes.post('/spreadsheets/d/:id/changes', (c) => change(c, workspace, shelf, c.req.param('id')));
  return routes;
}

async function page(c: Context, workspace: SpreadsheetsHost, id: string) {
  const account = currentAccount(c, workspace);
  if (!account || !maySee(workspace, account.email, id)) {
    const accounts = workspace.accounts.list();
    return c.html(<AccessPage account={account} accounts={accounts} here={here(c)} />, 403);
  }
  const editable = mayEdit(workspace, account.email, id);
  // As at Google, a script's menus are for those who may edit what it is bound to.
  const menus = editable ? workspace.openSpreadsheet(id, account.email) : [];
  const excerpt = readExcerpt(workspace, account.email, id, placeIn(c));
  const charts = await drawnCharts(workspace, account.email, id, excerpt);
  c.header('Content-Security-Policy', pagePolicy);
  return c.html(
    <SpreadsheetPage
      spreadsheetId={id}
      account={account}
      here={here(c)}
      excerpt={excerpt}
      charts={charts}
      menus={menus}
      editable={editable}
    />,
  );
}

async function change(c: Context, workspace: SpreadsheetsHost, shelf: DialogShelf, id: string) {
  const account = currentAccount(c, workspace);
  if (!account || !maySee(workspace, account.email, id)) return refuse(c, 403, noAccess);
  if (!mayEdit(workspace, account.email, id)) return refuse(c, 403, readOnly);
  const request = changeRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return refuse(c, 400, unreadable);

  const { gid, firstRow, change } = request.data;
  try {
    const { effects } = workspace.changeSpreadsheet(id, account.email, gid, change);
    return c.json({
      html: (await region(workspace, id, account, { gid, firstRow })).toString(),
      effects: effects.map((effect) => pageEffect(shelf, effect, account.email)),
    } satisfies ChangeAnswer);
  } catch (error) {
    const refused = refusedChange(error);
    if (!refused) throw error;
    return refuse(c, refused.status, refused.message);
  }
}

async function region(workspace: SpreadsheetsHost, id: string, account: Account, place: Place) {
  const excerpt = readExcerpt(workspace, account.email, id, place);
  const charts = await drawnCharts(workspace, account.email, id, excerpt);
  const editable = mayEdit(workspace, account.email, id);
  return <Region spreadsheetId={id} excerpt={excerpt} charts={charts} editable={editable} />;
}

function placeIn(c: Context): Place {
  return { gid: wholeNumber(c.req.query('gid')), firstRow: wholeNumber(c.req.query('first')) ?? 0 };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function refuse(c: Context, status: 400 | 403 | 404, message: string): Response {
  return c.json({ message } satisfies RefusalAnswer, status);
}
