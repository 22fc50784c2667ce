import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Account } from '../../accounts.ts';
import type { Host } from '../../host.ts';
import { folderMimeType, linkOf } from '../../services/drive/file.ts';
import { rootFolder } from '../../services/drive/files.ts';
import { getFileContent } from '../../services/drive/service.ts';
import { attachmentHeaders } from '../download.ts';
import { Page } from '../layout.tsx';
import { chooserUrl, currentAccount, here } from '../session.ts';
import { FilePage } from './file-page.tsx';
import { Files } from './files.tsx';
import { inFolder, isRoot, sharedWith, trail } from './listing.ts';
import { sharingRoutes } from './sharing-routes.tsx';
import { visitSignedIn } from './visit.tsx';

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
    visitSignedIn(c, host, c.req.param('id'), 'フォルダ', ({ file: folder, account, email }) => {
      if (folder.mimeType !== folderMimeType) return c.redirect(linkOf('', folder));
      if (isRoot(host, email, folder)) return c.redirect('/drive');
      const above = trail(host, email, folder);
      const files = inFolder(host, email, folder.id);
      return page(
        c,
        account,
        folder.name,
        <Files host={host} view="folder" folder={folder} trail={above} files={files} />,
      );
    }),
  );

  routes.get('/file/d/:id/view', (c) =>
    visitSignedIn(c, host, c.req.param('id'), 'ファイル', ({ file, account, email }) => {
      if (file.size === undefined) return c.redirect(linkOf('', file));
      const content = getFileContent(host, email, file.id);
      const above = trail(host, email, file);
      return page(
        c,
        account,
        file.name,
        <FilePage host={host} file={file} trail={above} content={content} />,
      );
    }),
  );

  routes.get('/drive/file/:id/download', (c) =>
    visitSignedIn(c, host, c.req.param('id'), 'ファイル', ({ file, email }) => {
      if (file.size === undefined) return c.redirect(linkOf('', file));
      const content = getFileContent(host, email, file.id);
      return c.body(new Uint8Array(content), 200, attachmentHeaders(file.name, file.mimeType));
    }),
  );

  routes.route('/', sharingRoutes(host));
  return routes;
}

type Answer = Response | Promise<Response>;

/** Sends to the account chooser first: a list of files is somebody's. */
function signedIn(c: Context, host: Host, answer: (account: Account) => Answer): Answer {
  const account = currentAccount(c, host);
  return account === undefined ? c.redirect(chooserUrl(here(c))) : answer(account);
}

function page(c: Context, account: Account, title: string, content: Child): Answer {
  return c.html(
    <Page title={title} account={account} here={here(c)} section="drive" styles={['drive/drive.css']}>
      {content}
    </Page>,
  );
}
