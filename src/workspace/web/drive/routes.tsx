import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Account } from '../../accounts.ts';
import type { Host } from '../../host.ts';
import { ApiError } from '../../services/api-error.ts';
import { folderMimeType, webViewLink } from '../../services/drive/file.ts';
import { requireRole, rootFolder } from '../../services/drive/files.ts';
import { getFileContent } from '../../services/drive/service.ts';
import { attachmentHeaders } from '../download.ts';
import { chooserUrl, currentAccount, here } from '../session.ts';
import { Page } from '../layout.tsx';
import { FilePage } from './file-page.tsx';
import { Files } from './files.tsx';
import { inFolder, isRoot, sharedWith, trail } from './listing.ts';

/** The files, as far as the account that is signed in may see them. */
export function driveRoutes(host: Host): Hono {
  const routes = new Hono();

  routes.get('/drive', (c) =>
    signedIn(c, host, (account) => {
      const files = inFolder(host, account.email, rootFolder(host, account.email).id);
      return page(c, account, 'マイドライブ', <Files host={host} view="own" files={files} />);
    }),
  );

  routes.get('/drive/shared', (c) =>
    signedIn(c, host, (account) => {
      const files = sharedWith(host, account.email);
      return page(c, account, '共有アイテム', <Files host={host} view="shared" files={files} />);
    }),
  );

  routes.get('/drive/folders/:id', (c) =>
    signedIn(c, host, (account) => {
      const folder = requireRole(host, account.email, c.req.param('id'), 'reader');
      if (folder.mimeType !== folderMimeType) return c.redirect(webViewLink('', folder.id, folder.mimeType));
      if (isRoot(host, account.email, folder)) return c.redirect('/drive');
      const above = trail(host, account.email, folder);
      const files = inFolder(host, account.email, folder.id);
      return page(
        c,
        account,
        folder.name,
        <Files host={host} view="folder" folder={folder} trail={above} files={files} />,
      );
    }),
  );

  routes.get('/file/d/:id/view', (c) =>
    signedIn(c, host, (account) => {
      const file = requireRole(host, account.email, c.req.param('id'), 'reader');
      if (file.size === undefined) return c.redirect(webViewLink('', file.id, file.mimeType));
      const content = getFileContent(host, account.email, file.id);
      const above = trail(host, account.email, file);
      return page(
        c,
        account,
        file.name,
        <FilePage host={host} file={file} trail={above} content={content} />,
      );
    }),
  );

  routes.get('/drive/file/:id/download', (c) =>
    signedIn(c, host, (account) => {
      const file = requireRole(host, account.email, c.req.param('id'), 'reader');
      const content = getFileContent(host, account.email, file.id);
      return c.body(new Uint8Array(content), 200, attachmentHeaders(file.name, file.mimeType));
    }),
  );

  return routes;
}

type Answer = Response | Promise<Response>;

/** Sends to the account chooser first; what the account may not see does not exist. */
function signedIn(c: Context, host: Host, answer: (account: Account) => Answer): Answer {
  const account = currentAccount(c, host);
  if (account === undefined) return c.redirect(chooserUrl(here(c)));
  try {
    return answer(account);
  } catch (error) {
    if (error instanceof ApiError && error.status === 'NOT_FOUND') return c.notFound();
    throw error;
  }
}

function page(c: Context, account: Account, title: string, content: Child): Answer {
  return c.html(
    <Page title={title} account={account} here={here(c)} section="drive" styles={['drive/drive.css']}>
      {content}
    </Page>,
  );
}
