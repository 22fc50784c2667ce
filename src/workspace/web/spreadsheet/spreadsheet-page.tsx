import type { Account } from '../../accounts.ts';
import type { Menu } from '../../runtime/ui-session.ts';
import { Icon } from '../icons.tsx';
import { Avatar, Page } from '../layout.tsx';
import { chooserUrl } from '../session.ts';
import type { DrawnChart } from './charts/drawn-charts.ts';
import type { ExcerptView } from './excerpt.ts';
import { ColumnMenu, MenuBar, RowMenu } from './menu-bar.tsx';
import { Region } from './region.tsx';

export type SpreadsheetPageProps = {
  readonly spreadsheetId: string;
  readonly account: Account;
  readonly here: string;
  readonly excerpt: ExcerptView;
  readonly charts: readonly DrawnChart[];
  readonly menus: readonly Menu[];
  readonly editable: boolean;
};

/** The whole page of a spreadsheet. */
export function SpreadsheetPage(props: SpreadsheetPageProps) {
  const { spreadsheetId, account, here, excerpt, charts, menus, editable } = props;
  return (
    <Page
      title={excerpt.title}
      account={account}
      here={here}
      bar="none"
      width="full"
      styles={[
        'spreadsheet/spreadsheet.css',
        'spreadsheet/grid.css',
        'spreadsheet/windows.css',
        'spreadsheet/charts/charts.css',
      ]}
    >
      <div class="spreadsheet">
        <TitleBar title={excerpt.title} account={account} here={here} menus={menus} editable={editable} />
        <div class="formula-bar">
          <output id="name-box" aria-label="選択中のセル" />
          <label for="formula" class="formula-mark" title="数式バー">
            <span aria-hidden="true">fx</span>
            <span class="visually-hidden">数式バー: 選択中のセルの内容</span>
          </label>
          <textarea id="formula" rows={1} spellcheck={false} autocomplete="off" />
        </div>
        <div id="problem" class="problem-bar" role="alert" hidden>
          <span id="problem-text" />
          <a id="problem-link" hidden />
          <button type="button" id="problem-close" class="window-close" aria-label="メッセージを閉じる" />
        </div>
        <Region spreadsheetId={spreadsheetId} excerpt={excerpt} charts={charts} editable={editable} />
        <ColumnMenu />
        <RowMenu />
        <div id="note" class="note-card" role="tooltip" hidden />
        <div id="toasts" class="toasts" popover="manual" role="status" />
      </div>
      <script src="/spreadsheets/client.js" defer />
    </Page>
  );
}

type TitleBarProps = Pick<SpreadsheetPageProps, 'account' | 'here' | 'menus' | 'editable'> & {
  readonly title: string;
};

function TitleBar({ title, account, here, menus, editable }: TitleBarProps) {
  return (
    <header class="title-bar">
      <a class="title-home" href="/" aria-label="ホームへ" title="ホームへ">
        <Icon name="spreadsheet" />
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
