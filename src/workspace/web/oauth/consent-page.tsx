import type { Account } from '../../accounts.ts';
import type { AuthorizationRequest, RefusedRequest } from '../../oauth/authorization-request.ts';
import { scopeWords } from '../../oauth/scope-words.ts';
import { Avatar, Page } from '../layout.tsx';
import { chooserUrl } from '../session.ts';

type ConsentPageProps = {
  readonly account: Account;
  readonly request: AuthorizationRequest;
  readonly here: string;
};

/** Asks a person whether a client may act for them. */
export function ConsentPage({ account, request, here }: ConsentPageProps) {
  return (
    <Page title="アクセスの許可" account={account} here={here} width="reading" styles={['oauth/consent.css']}>
      <div class="card consent">
        <h1>アクセスの許可</h1>
        <p>
          次のアプリが、このローカル Workspace のアカウントへのアクセスを求めています。
          <br />
          <code class="consent-client">{request.clientId}</code>
        </p>
        <div class="consent-account">
          <Avatar account={account} />
          <span class="person-words">
            <span class="person-name">{account.name}</span>
            <span class="small muted">{account.email}</span>
          </span>
          <a class="button" href={chooserUrl(here)}>
            切り替える
          </a>
        </div>
        <h2>アプリに許可すること</h2>
        <ul class="consent-scopes">
          {request.scopes.map((scope) => (
            <li title={scope}>{scopeWords(scope)}</li>
          ))}
        </ul>
        <p class="small muted">許可したあとは {new URL(request.redirectUri).origin} に戻ります。</p>
        <form method="post" action={here} class="consent-buttons">
          <button class="button" name="decision" value="deny">
            キャンセル
          </button>
          <button class="button button-primary" name="decision" value="allow">
            許可
          </button>
        </form>
      </div>
    </Page>
  );
}

/** Says, in Google's words, why the person is not asked. */
export function RefusedRequestPage({ error, description }: RefusedRequest) {
  return (
    <Page title="アクセスをブロックしました" account={undefined} here="/" width="reading" bar="none">
      <div class="card">
        <h1>アクセスをブロックしました</h1>
        <p>アプリのリクエストに誤りがあるため、許可の画面を表示できません。</p>
        <p>
          <code>
            エラー 400: {error}
            <br />
            {description}
          </code>
        </p>
      </div>
    </Page>
  );
}
