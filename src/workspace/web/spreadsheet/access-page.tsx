import type { Account } from '../../accounts.ts';
import { AccountButtons } from '../accounts/account-buttons.tsx';
import { Page } from '../layout.tsx';

export type AccessPageProps = {
  readonly account: Account | undefined;
  readonly accounts: readonly Account[];
  readonly here: string;
};

/** For someone who may not see the spreadsheet; whether there is one is not said. */
export function AccessPage({ account, accounts, here }: AccessPageProps) {
  return (
    <Page title="アクセス権が必要です" account={account} here={here} width="reading">
      <div class="card chooser">
        <h1>アクセス権が必要です</h1>
        <p>
          {account === undefined
            ? 'このスプレッドシートを開くには、ログインする必要があります。'
            : `${account.email} には、このスプレッドシートを開く権限がありません。オーナーに共有を依頼するか、アクセス権のあるアカウントに切り替えてください。`}
        </p>
        <AccountButtons accounts={accounts} current={account} continuation={here} />
      </div>
    </Page>
  );
}
