import type { Child } from 'hono/jsx';
import { raw } from 'hono/html';
import type { Account } from '../accounts.ts';
import { Icon, type IconName } from './icons.tsx';
import { chooserUrl } from './session.ts';

/** The parts of the Workspace that the bar at the top leads to. */
const sections = {
  home: { href: '/', caption: 'ホーム', icon: 'home' },
  mail: { href: '/mail', caption: 'メール', icon: 'mail' },
  calendar: { href: '/calendar', caption: 'カレンダー', icon: 'calendar' },
  drive: { href: '/drive', caption: 'ドライブ', icon: 'drive' },
  executions: { href: '/executions', caption: '実行履歴', icon: 'executions' },
} satisfies Record<string, { href: string; caption: string; icon: IconName }>;

export type PageProps = {
  /** Of the browser's tab. */
  readonly title: string;
  readonly account: Account | undefined;
  /** Path and query of this page (`here(c)`): where the account chooser returns to. */
  readonly here: string;
  readonly section?: keyof typeof sections;
  /** `reading` is a narrow column, `full` the whole window without padding; `wide` the usual. */
  readonly width?: 'reading' | 'wide' | 'full';
  /** `none` leaves the bar at the top away, for pages that applicants see. */
  readonly bar?: 'shown' | 'none';
  /** Further style sheets and scripts, as asset paths: `form/form.css`. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  readonly children?: Child;
};

/** A whole page in the Workspace's look: `c.html(<Page …>…</Page>)`. */
export function Page(props: PageProps) {
  const {
    title,
    account,
    here,
    section,
    width = 'wide',
    bar = 'shown',
    styles = [],
    scripts = [],
    children,
  } = props;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="ja">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title} - ローカル Workspace</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/fonts/wght.css" />
          {['styles.css', ...styles].map((path) => (
            <link rel="stylesheet" href={`/assets/${path}`} />
          ))}
          {scripts.map((path) => (
            <script src={`/assets/${path}`} defer />
          ))}
        </head>
        <body class={`width-${width}`}>
          <a class="skip-link" href="#content">
            本文へ移動
          </a>
          {bar === 'shown' && <Bar account={account} here={here} section={section} />}
          <main id="content" tabindex={-1}>
            {children}
          </main>
        </body>
      </html>
    </>
  );
}

type BarProps = {
  readonly account: Account | undefined;
  readonly here: string;
  readonly section: keyof typeof sections | undefined;
};

function Bar({ account, here, section }: BarProps) {
  return (
    <header class="bar">
      <a class="bar-brand" href="/">
        <img src="/assets/icon.svg" alt="" width="28" height="28" />
        <span>ローカル Workspace</span>
      </a>
      <nav class="bar-nav" aria-label="主なページ">
        {Object.entries(sections).map(([name, { href, caption, icon }]) => (
          <a href={href} aria-current={name === section ? 'page' : undefined}>
            <Icon name={icon} />
            <span>{caption}</span>
          </a>
        ))}
      </nav>
      <a class="bar-account" href={chooserUrl(here)} title="アカウントを切り替える">
        {account === undefined ? (
          <span class="button button-primary">アカウントを選ぶ</span>
        ) : (
          <>
            <span class="bar-account-name">{account.name}</span>
            <Avatar account={account} />
          </>
        )}
      </a>
    </header>
  );
}

/** A person's initial in a coloured disc; the colour stays with the address. */
export function Avatar({
  account,
  large = false,
}: {
  readonly account: Pick<Account, 'email' | 'name'>;
  readonly large?: boolean;
}) {
  const tone =
    [...account.email].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 9_973, 7) %
    6;
  return (
    <span class={`avatar avatar-tone-${tone}${large ? ' avatar-large' : ''}`} aria-hidden="true">
      {[...account.name][0] ?? '?'}
    </span>
  );
}

/** What stands where a list would, when there is nothing in it, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}
