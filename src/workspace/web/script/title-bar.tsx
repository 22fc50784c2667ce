import type { Account } from '../../accounts.ts';
import type { Menu } from '../../runtime/ui-session.ts';
import { Icon, type IconName } from '../icons.tsx';
import { Avatar } from '../layout.tsx';
import { chooserUrl } from '../session.ts';
import { MenuBar } from './menu-bar.tsx';

export type TitleBarProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly account: Account;
  readonly here: string;
  readonly menus: readonly Menu[];
  readonly editable: boolean;
};

/** The top of a file's page: its title, the menus of its scripts, and who has it open. */
export function TitleBar({ icon, title, account, here, menus, editable }: TitleBarProps) {
  return (
    <header class="title-bar">
      <a class={`title-home title-home-${icon}`} href="/" aria-label="ホームへ" title="ホームへ">
        <Icon name={icon} />
      </a>
      <div class="title-words">
        <div class="title-line">
          <h1>{title}</h1>
          {!editable && <span class="badge">閲覧のみ</span>}
          <span id="status" class="status" role="status" />
        </div>
        <MenuBar menus={menus} />
      </div>
      <a class="title-account" href={chooserUrl(here)} title={`アカウントを切り替える(${account.email})`}>
        <span class="title-account-name">{account.name}</span>
        <Avatar account={account} />
      </a>
    </header>
  );
}

/** Where the page's script says what went wrong. */
export function ProblemBar() {
  return (
    <div id="problem" class="problem-bar" role="alert" hidden>
      <span id="problem-text" />
      <a id="problem-link" hidden />
      <button type="button" id="problem-close" class="window-close" aria-label="メッセージを閉じる" />
    </div>
  );
}

/** Where the page's script shows toasts. */
export function Toasts() {
  return <div id="toasts" class="toasts" popover="manual" role="status" />;
}
