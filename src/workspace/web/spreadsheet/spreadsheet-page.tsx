import type { Account } from '../../accounts.ts';
import type { Menu } from '../../runtime/ui-session.ts';
import { Page } from '../layout.tsx';
import { ProblemBar, TitleBar, Toasts } from '../script/title-bar.tsx';
import { ColumnMenu, RowMenu } from './action-menus.tsx';
import type { DrawnChart } from './charts/drawn-charts.ts';
import type { ExcerptView } from './excerpt.ts';
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
        'script/page.css',
        'script/windows.css',
        'spreadsheet/charts/charts.css',
      ]}
    >
      <div class="spreadsheet">
        <TitleBar
          icon="spreadsheet"
          title={excerpt.title}
          account={account}
          here={here}
          menus={menus}
          editable={editable}
        />
        <div class="formula-bar">
          <output id="name-box" aria-label="選択中のセル" />
          <label for="formula" class="formula-mark" title="数式バー">
            <span aria-hidden="true">fx</span>
            <span class="visually-hidden">数式バー: 選択中のセルの内容</span>
          </label>
          <textarea id="formula" rows={1} spellcheck={false} autocomplete="off" />
        </div>
        <ProblemBar />
        <Region spreadsheetId={spreadsheetId} excerpt={excerpt} charts={charts} editable={editable} />
        <ColumnMenu />
        <RowMenu />
        <div id="note" class="note-card" role="tooltip" hidden />
        <Toasts />
      </div>
      <script src="/spreadsheets/client.js" defer />
    </Page>
  );
}
