import type { Account } from '../../accounts.ts';
import { Icon } from '../icons.tsx';
import { Avatar } from '../layout.tsx';

export type AccountButtonsProps = {
  readonly accounts: readonly Account[];
  readonly current: Account | undefined;
  /** Path to go to once the account is chosen. */
  readonly continuation: string;
};

/** One button an account; pressing it signs in as that person. */
export function AccountButtons({ accounts, current, continuation }: AccountButtonsProps) {
  return (
    <form method="post" action="/accounts" class="account-buttons">
      <input type="hidden" name="continue" value={continuation} />
      {accounts.map((account) => (
        <button
          class="account-button"
          name="email"
          value={account.email}
          aria-pressed={account.email === current?.email ? 'true' : 'false'}
        >
          <Avatar account={account} />
          <span class="person-words">
            <span class="person-name">{account.name}</span>
            <span class="small phrases">{account.description}</span>
            <span class="small muted">{account.email}</span>
          </span>
          {account.email === current?.email && <Icon name="check" />}
        </button>
      ))}
    </form>
  );
}
