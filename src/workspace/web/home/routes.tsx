import { Hono } from 'hono';
import type { Account } from '../../accounts.ts';
import type { Host } from '../../host.ts';
import { AccountButtons } from '../accounts/account-buttons.tsx';
import { Empty, Page } from '../layout.tsx';
import { currentAccount } from '../session.ts';
import type { Home, HomeContent, HomeSection } from './content.ts';

/** The page a newcomer sees first: what this is, who they are, and where to go. */
export function homeRoutes(host: Host, home: Home): Hono {
  const routes = new Hono();
  routes.get('/', (c) => {
    const account = currentAccount(c, host);
    const content = typeof home === 'function' ? home() : home;
    return c.html(
      <Page title="ホーム" account={account} here="/" section="home" styles={['home/home.css']}>
        <div class="home">
          <Introduction content={content} />
          <div class="home-columns">
            <div class="stack">
              {content.sections.length === 0 && <Empty title="まだ何も入っていません" />}
              {content.sections.map((section) => (
                <Section section={section} />
              ))}
            </div>
            <WhoAreYou accounts={host.accounts.list()} account={account} />
          </div>
        </div>
      </Page>,
    );
  });
  return routes;
}

function Introduction({ content }: { readonly content: HomeContent }) {
  return (
    <div class="home-introduction">
      <h1>{content.title}</h1>
      {content.introduction.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  );
}

function Section({ section }: { readonly section: HomeSection }) {
  return (
    <section>
      <h2 class="card-title">{section.title}</h2>
      {section.links.length === 0 ? (
        <p class="muted">ここにはまだ何もありません。</p>
      ) : (
        <ul class="tiles">
          {section.links.map(({ href, caption, description }) => (
            <li>
              <a class="tile" href={href}>
                <span class="tile-caption">{caption}</span>
                <span class="tile-description phrases">{description}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type WhoAreYouProps = { readonly accounts: readonly Account[]; readonly account: Account | undefined };

function WhoAreYou({ accounts, account }: WhoAreYouProps) {
  return (
    <aside class="card who" aria-labelledby="who-title">
      <h2 id="who-title">使うアカウント</h2>
      <p class="muted small">
        {account === undefined
          ? 'まだ選ばれていません。選んだ人として、フォームや表を操作します。'
          : '選んだ人として、フォームや表を操作します。押すと切り替わります。'}
      </p>
      <AccountButtons accounts={accounts} current={account} continuation="/" />
    </aside>
  );
}
