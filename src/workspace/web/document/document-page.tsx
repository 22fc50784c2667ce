import { raw } from 'hono/html';
import type { Account } from '../../accounts.ts';
import type { Host } from '../../host.ts';
import type { DriveFile } from '../../services/drive/files.ts';
import { sharedNames } from '../drive/people.ts';
import { SharingLink } from '../drive/sharing-link.tsx';
import { Icon } from '../icons.tsx';
import { Avatar, Page } from '../layout.tsx';
import { chooserUrl } from '../session.ts';

export type DocumentPageProps = {
  readonly host: Host;
  readonly file: DriveFile;
  /** HTML that only says words and looks. */
  readonly content: string;
  readonly revision: string;
  readonly account: Account | undefined;
  readonly here: string;
  readonly editable: boolean;
};

/** A document as a sheet of paper. */
export function DocumentPage(props: DocumentPageProps) {
  const { file, content, revision, account, here, editable } = props;
  return (
    <Page
      title={file.name}
      account={account}
      here={here}
      bar="none"
      width="full"
      styles={['document/document.css', 'document/paper.css']}
    >
      <div class="document" data-document={file.id} data-revision={revision}>
        <TitleBar {...props} />
        <p id="problem" class="document-problem notice notice-bad" role="alert" hidden />
        <div class="desk">
          <article id="paper" class="paper" lang="ja" aria-label={editable ? '本文' : undefined}>
            {raw(content)}
          </article>
        </div>
      </div>
      <script src="/document/client.js" defer />
    </Page>
  );
}

function TitleBar({ host, file, account, here, editable }: DocumentPageProps) {
  const shared = sharedNames(host, file);
  return (
    <header class="document-bar">
      <a class="document-home" href="/drive" aria-label="ドライブへ" title="ドライブへ">
        <Icon name="text" />
      </a>
      <div class="document-words">
        <div class="document-line">
          <h1>{file.name}</h1>
          {!editable && <span class="badge">閲覧のみ</span>}
          <span id="status" class="document-status" role="status" />
        </div>
        {account && (
          <p class="document-shared small muted" title={shared.join('、')}>
            {shared.length === 0 ? '共有相手: なし' : `共有相手: ${shared.join('、')}`}
          </p>
        )}
      </div>
      <div class="document-tools">
        {editable && (
          <>
            <button type="button" id="edit" class="button shown-reading">
              <Icon name="edit" />
              編集
            </button>
            <button type="button" id="cancel" class="button button-quiet shown-editing">
              取り消す
            </button>
            <button type="button" id="save" class="button button-primary shown-editing">
              保存
            </button>
          </>
        )}
        <button type="button" id="print" class="button shown-reading">
          <Icon name="print" />
          印刷
        </button>
        <a class="button shown-reading" href={`/document/d/${file.id}/pdf`}>
          <Icon name="download" />
          PDFでダウンロード
        </a>
        {account && (
          <span class="shown-reading">
            <SharingLink file={file} />
          </span>
        )}
      </div>
      <Who account={account} here={here} />
    </header>
  );
}

function Who({ account, here }: Pick<DocumentPageProps, 'account' | 'here'>) {
  if (account === undefined) {
    return (
      <a class="button button-small" href={chooserUrl(here)}>
        ログイン
      </a>
    );
  }
  return (
    <a class="document-account" href={chooserUrl(here)} title={`アカウントを切り替える(${account.email})`}>
      <span class="document-account-name">{account.name}</span>
      <Avatar account={account} />
    </a>
  );
}
