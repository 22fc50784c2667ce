import { raw } from 'hono/html';
import type { HtmlPage } from '../../services/html/output.ts';
import { frameSandbox } from '../script/dialog-document.ts';
import { Page } from '../layout.tsx';

type WebAppPageProps = Omit<HtmlPage, 'html' | 'width' | 'height'> & {
  /** Where the script's page is. */
  readonly source: string;
  readonly projectId: string;
};

/** The page around a web app's own, which is framed so that it cannot reach the rest of the Workspace. */
export function WebAppPage({ title, faviconUrl, metaTags, source, projectId }: WebAppPageProps) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="ja">
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          {metaTags.map(({ name, content }) => (
            <meta name={name} content={content} />
          ))}
          {faviconUrl !== '' && <link rel="icon" href={faviconUrl} />}
          <link rel="stylesheet" href="/assets/web-app/web-app.css" />
          <script src="/macros/client.js" defer />
        </head>
        <body>
          <iframe
            id="web-app"
            title={title}
            src={source}
            data-project={projectId}
            sandbox={`${frameSandbox} allow-top-navigation-by-user-activation`}
          />
        </body>
      </html>
    </>
  );
}

/** Says what the script threw, as Google's page does. */
export function FailurePage({
  message,
  executionId,
}: {
  readonly message: string;
  readonly executionId: string;
}) {
  return (
    <Page title="エラー" account={undefined} here="/" width="reading" bar="none">
      <div class="card">
        <h1>エラー</h1>
        <p>{message}</p>
        <p>
          <a href={`/executions/${executionId}`}>実行の詳細</a>
        </p>
      </div>
    </Page>
  );
}
