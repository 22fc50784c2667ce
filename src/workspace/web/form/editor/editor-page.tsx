import type { Account } from '../../../accounts.ts';
import type { Menu } from '../../../runtime/ui-session.ts';
import { Page } from '../../layout.tsx';
import { ProblemBar, TitleBar, Toasts } from '../../script/title-bar.tsx';
import type { EditorView } from './editor-view.ts';
import { Region } from './region.tsx';

export type EditorPageProps = {
  readonly view: EditorView;
  readonly account: Account;
  readonly here: string;
  readonly menus: readonly Menu[];
};

/** The whole page of a form for those who may edit it. */
export function EditorPage({ view, account, here, menus }: EditorPageProps) {
  return (
    <Page
      title={view.name}
      account={account}
      here={here}
      bar="none"
      width="full"
      styles={[
        'script/page.css',
        'script/windows.css',
        'form/form.css',
        'form/question.css',
        'form/grid.css',
        'form/editor/editor.css',
      ]}
    >
      <div class="form-editor" data-view="questions">
        <div class="editor-head">
          <TitleBar icon="form" title={view.name} account={account} here={here} menus={menus} editable />
          <ProblemBar />
        </div>
        <Region view={view} />
        <Toasts />
      </div>
      <script src="/forms/editor.js" defer />
    </Page>
  );
}
