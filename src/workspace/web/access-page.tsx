import type { Account } from '../accounts.ts';
import { AccountButtons } from './accounts/account-buttons.tsx';
import { Page } from './layout.tsx';

export type AccessPageProps = {
  /** What the address is one of: `ドキュメント`. */
  readonly thing: string;
  readonly account: Account | undefined;
  readonly accounts: readonly Account[];
  readonly here: string;
};

/** For someone who may not see what the address names; whether there is anything is not said. */
export function AccessPage({ thing, account, accounts, here }: AccessPageProps) {
  return (
    <Page title="アクセス権が必要です" account={account} here={here} width="reading">
      <div class="card chooser">
        <h1>アクセス権が必要です</h1>
        <p>
          {account === undefined
            ? `この${thing}を開くには、ログインする必要があります。`
            : `${account.email} には、この${thing}を開く権限がありません。オーナーに共有を依頼するか、アクセス権のあるアカウントに切り替えてください。`}
        </p>
        <AccountButtons accounts={accounts} current={account} continuation={here} />
      </div>
    </Page>
  );
}
