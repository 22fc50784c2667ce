import { Hono } from 'hono';
import type { Host } from '../../host.ts';
import { Empty, Page } from '../layout.tsx';
import { currentAccount, here, safeContinuation, signIn } from '../session.ts';
import { AccountButtons } from './account-buttons.tsx';

/** The account chooser, in place of Google's sign-in: there are no passwords here. */
export function accountRoutes(host: Host): Hono {
  const routes = new Hono();

  routes.get('/accounts', (c) => {
    const account = currentAccount(c, host);
    const accounts = host.accounts.list();
    return c.html(
      <Page title="アカウントの選択" account={account} here={here(c)} width="reading">
        <div class="card chooser">
          <h1>アカウントの選択</h1>
          <p class="muted">どの人としてローカル Workspace を使いますか。パスワードはいりません。</p>
          {accounts.length === 0 ? (
            <Empty title="アカウントがありません">
              Workspace にアカウントを登録してから、この画面を開き直してください。
            </Empty>
          ) : (
            <AccountButtons
              accounts={accounts}
              current={account}
              continuation={safeContinuation(c.req.query('continue'))}
            />
          )}
        </div>
      </Page>,
    );
  });

  routes.post('/accounts', async (c) => {
    const { email, continue: target } = await c.req.parseBody();
    const account = typeof email === 'string' ? host.accounts.find(email) : undefined;
    if (account === undefined) return c.text('このアカウントは登録されていません。選び直してください。', 400);

    signIn(c, account);
    return c.redirect(safeContinuation(typeof target === 'string' ? target : undefined), 303);
  });

  return routes;
}
