import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import { ApiError } from '../../services/api-error.ts';
import { roleOf } from '../../services/drive/files.ts';
import { createPermission, deletePermission, updatePermission } from '../../services/drive/permissions.ts';
import { kindWord } from '../../services/drive/words.ts';
import { Page } from '../layout.tsx';
import { here } from '../session.ts';
import { trail } from './listing.ts';
import { type Entered, SharingPage } from './sharing-page.tsx';
import { type Visit, visitSignedIn } from './visit.tsx';

/** The page that says who may open a file, and lets those who may change it share it or take that back. */
export function sharingRoutes(host: Host): Hono {
  const routes = new Hono();

  routes.get('/drive/file/:id/sharing', (c) =>
    visitSignedIn(c, host, c.req.param('id'), 'ファイル', (visited) => page(c, host, visited)),
  );

  routes.post('/drive/file/:id/sharing', async (c) => {
    const { email, role, notify, message } = textFields(await c.req.parseBody());
    const entered: Entered = { email: email.trim(), role, notify: notify !== '', message: message.trim() };
    return visitSignedIn(c, host, c.req.param('id'), 'ファイル', (visited) =>
      attempt(c, host, visited, entered, () =>
        createPermission(
          host,
          visited.email,
          visited.file.id,
          { type: 'user', role, emailAddress: entered.email },
          { sendNotificationEmail: entered.notify, emailMessage: entered.message },
        ),
      ),
    );
  });

  routes.post('/drive/file/:id/sharing/:permissionId', async (c) => {
    const { role, action } = textFields(await c.req.parseBody());
    const permissionId = c.req.param('permissionId');
    return visitSignedIn(c, host, c.req.param('id'), 'ファイル', (visited) =>
      attempt(c, host, visited, undefined, () => {
        if (action === 'remove') deletePermission(host, visited.email, visited.file.id, permissionId);
        else updatePermission(host, visited.email, visited.file.id, permissionId, { role });
      }),
    );
  });

  return routes;
}

/** Back to the page when it has been done; else the page again, with what was entered and why not. */
function attempt(
  c: Context,
  host: Host,
  visited: Visit,
  entered: Entered | undefined,
  work: () => unknown,
): Response | Promise<Response> {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return page(c, host, visited, { problem: sentence(error), entered }, error.code === 403 ? 403 : 400);
  }
  const stillSees = roleOf(host, visited.email, visited.file.id) !== undefined;
  return c.redirect(stillSees ? `/drive/file/${visited.file.id}/sharing` : '/drive/shared', 303);
}

type Refused = { readonly problem: string; readonly entered: Entered | undefined };

function page(c: Context, host: Host, visited: Visit, refused?: Refused, status: 200 | 400 | 403 = 200) {
  const { file, account, email, role } = visited;
  const title = `${kindWord(file.mimeType)}の共有`;
  return c.html(
    <Page
      title={title}
      account={account}
      here={here(c)}
      section="drive"
      styles={['drive/drive.css', 'drive/sharing.css']}
    >
      <SharingPage
        host={host}
        file={file}
        role={role}
        email={email}
        trail={trail(host, email, file)}
        problem={refused?.problem}
        entered={refused?.entered}
      />
    </Page>,
    status,
  );
}

function sentence({ status, own }: ApiError): string {
  if (own?.reason === 'cannotModifyInheritedPermission') {
    return 'フォルダから引き継いだ権限は、ここでは弱められません。フォルダの共有を変更してください。';
  }
  switch (status) {
    case 'PERMISSION_DENIED':
    case 'UNAUTHENTICATED':
      return '共有を変更する権限がありません。編集者かオーナーに依頼してください。';
    case 'NOT_FOUND':
      return 'この共有はすでに解除されています。';
    case 'INVALID_ARGUMENT':
    case 'ALREADY_EXISTS':
    case 'ABORTED':
    case 'RESOURCE_EXHAUSTED':
    case 'INTERNAL':
      return '共有できませんでした。メールアドレスと権限を確かめて、もう一度お試しください。';
  }
}

/** The fields of our forms; a browser leaves out what is empty, and a file is none of them. */
function textFields(body: Record<string, string | File>) {
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    email: text('email'),
    role: text('role'),
    notify: text('notify'),
    message: text('message'),
    action: text('action'),
  };
}
