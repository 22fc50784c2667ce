import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Host } from '../../host.ts';
import { readDocument } from '../../services/drive/document/document.ts';
import { documentMimeType, linkOf } from '../../services/drive/file.ts';
import { exportFile, updateFile } from '../../services/drive/service.ts';
import { clientBundle } from '../client-bundle.ts';
import { mayWrite, visit, type Visit } from '../drive/visit.tsx';
import { attachmentHeaders } from '../download.ts';
import { contentSecurityPolicy } from '../guard.ts';
import { here } from '../session.ts';
import { DocumentPage } from './document-page.tsx';
import type { SaveAnswer, SaveRefusal } from './protocol.ts';
import { revisionOf } from './revision.ts';

const readOnly = '閲覧のみのため、保存できません。編集する必要がある場合は、オーナーに連絡してください。';
const unreadable = '送られた内容を読み取れませんでした。ページを読み込み直してください。';
const overtaken =
  'ほかの人がこのドキュメントを変更したため、保存しませんでした。編集した内容を控えてから、ページを読み込み直してください。';

const saveRequest = z.object({ html: z.string(), revision: z.string() });

/** How text looks is said by attributes; nothing else in a document is let through. */
const pagePolicy = contentSecurityPolicy({ 'style-src-attr': "'unsafe-inline'" });

/** The page of a document, and where its editor saves. */
export function documentRoutes(host: Host): Hono {
  const routes = new Hono();

  routes.get('/document/client.js', (c) =>
    c.body(clientBundle('document/client/page.ts'), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
    }),
  );

  routes.get('/document/d/:id', (c) => c.redirect(`/document/d/${c.req.param('id')}/edit`));

  routes.get('/document/d/:id/edit', (c) =>
    visit(c, host, c.req.param('id'), 'ドキュメント', ({ file, role, account }) => {
      if (file.mimeType !== documentMimeType) return c.redirect(linkOf('', file));
      const content = readDocument(host, file.id);
      c.header('Content-Security-Policy', pagePolicy);
      return c.html(
        <DocumentPage
          host={host}
          file={file}
          content={content}
          revision={revisionOf(content)}
          account={account}
          here={here(c)}
          editable={mayWrite(role)}
        />,
      );
    }),
  );

  routes.get('/document/d/:id/pdf', (c) =>
    visit(c, host, c.req.param('id'), 'ドキュメント', ({ file, email }) => {
      if (file.mimeType !== documentMimeType) return c.redirect(linkOf('', file));
      const { bytes, mimeType } = exportFile(host, email, file.id, 'application/pdf');
      return c.body(new Uint8Array(bytes), 200, attachmentHeaders(`${file.name}.pdf`, mimeType));
    }),
  );

  routes.post('/document/d/:id/content', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    return visit(c, host, c.req.param('id'), 'ドキュメント', (visited) => save(c, host, visited, body));
  });

  return routes;
}

function save(c: Context, host: Host, { file, role, email }: Visit, body: unknown): Response {
  if (!mayWrite(role)) return refuse(c, 403, readOnly);
  const request = saveRequest.safeParse(body);
  if (!request.success || file.mimeType !== documentMimeType) return refuse(c, 400, unreadable);
  if (request.data.revision !== revisionOf(readDocument(host, file.id))) return refuse(c, 409, overtaken);

  const bytes = Buffer.from(request.data.html);
  updateFile(host, email, file.id, {}, { bytes, mimeType: 'text/html; charset=utf-8' });
  const html = readDocument(host, file.id);
  return c.json({ html, revision: revisionOf(html) } satisfies SaveAnswer);
}

function refuse(c: Context, status: 400 | 403 | 409, message: string): Response {
  return c.json({ message } satisfies SaveRefusal, status);
}
