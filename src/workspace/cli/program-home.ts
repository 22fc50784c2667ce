import { type InstalledProgram, programPeople } from '../programs/install-program.ts';
import type { Container } from '../runtime/container.ts';
import { mayDeclare } from '../runtime/projects.ts';
import { formMimeType } from '../services/drive/file.ts';
import { listFiles } from '../services/drive/service.ts';
import type { HomeContent, HomeLink } from '../web/home/content.ts';
import type { Workspace } from '../workspace.ts';

const pages: readonly HomeLink[] = [
  { href: '/mail', caption: 'メール', description: 'プログラムが送ったメール。外へは出ません。' },
  { href: '/drive', caption: 'ドライブ', description: 'プログラムが作ったファイル。' },
  { href: '/calendar', caption: 'カレンダー', description: 'プログラムが入れた予定。' },
  { href: '/executions', caption: '実行履歴', description: '実行の記録。関数の実行と、時計を進める操作。' },
];

const containerLinks: Readonly<Record<Container['kind'], (id: string) => HomeLink>> = {
  spreadsheet: (id) => ({
    href: `/spreadsheets/d/${id}/edit`,
    caption: 'スプレッドシート',
    description: 'プログラムが結び付いている表。onOpen のメニューはここに出ます。',
  }),
  form: (id) => ({
    href: `/forms/d/${id}/edit`,
    caption: 'フォームの編集画面',
    description: 'プログラムが結び付いているフォーム。onOpen のメニューはここに出ます。',
  }),
};

/** Where a folder's program can be met, as it stands now. */
export function programHome(workspace: Workspace, { projectId, container }: InstalledProgram): HomeContent {
  const project = workspace.project(projectId);
  const own: HomeLink[] = [];
  if (container) own.push(containerLinks[container.kind](container.id));
  if (mayDeclare(project, 'doGet'))
    own.push({
      href: `/macros/s/${projectId}/exec`,
      caption: 'ウェブアプリ',
      description: 'doGet が返すページ。',
    });
  return {
    title: project.name,
    introduction: ['フォルダーのプログラムを、このパソコンの中だけで動かしています。'],
    sections: [
      { title: 'プログラム', links: own },
      { title: 'フォーム', links: formLinks(workspace) },
      { title: 'そのほか', links: pages },
    ],
  };
}

function formLinks(workspace: Workspace): HomeLink[] {
  const q = `mimeType = '${formMimeType}' and trashed = false`;
  const { files = [] } = listFiles(workspace, programPeople.owner.email, { q });
  return files.map(({ id, name }) => ({
    href: `/forms/d/e/${id}/viewform`,
    caption: name ?? '',
    description: '回答する人のページ。',
  }));
}
