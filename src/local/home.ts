import type { HomeContent } from '../workspace/web/home/content.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { LocalDesk } from './provision.ts';
import { findForm } from './visit.ts';

/** What the home page says of the desk, and where it leads. */
export function homeContent(workspace: Workspace, desk: LocalDesk): HomeContent {
  const form = (words: string) => `/forms/d/e/${findForm(workspace, words)}/viewform`;
  return {
    title: 'MDUC Desk',
    introduction: [
      '東北大学病院 医療データ利活用センター(MDUC)の、診療画像データの申請を受け付け、台帳に記録し、提供料を算定する仕組みです。',
      'このページは、Googleアカウントのないパソコンで全体を試せる「ローカルのワークスペース」です。ここで送られるメールが外へ出ることはありません。',
    ],
    sections: [
      {
        title: '申請者として',
        links: [
          {
            href: form('相談申請'),
            caption: '相談申請フォーム',
            description: '研究の概要と、希望する画像の種類・検査数を送ります。',
          },
          {
            href: '/mail',
            caption: 'メール',
            description: '受付の控えと、正式申請フォームの案内が届きます。',
          },
        ],
      },
      {
        title: '職員として',
        links: [
          {
            href: `/spreadsheets/d/${desk.spreadsheetId}/edit`,
            caption: '申請台帳',
            description: '申請の行を選び、メニュー「MDUC」から次の手続きへ進めます。',
          },
          { href: '/mail', caption: 'メール', description: 'MDUCと放射線部門の共有メールボックス。' },
          { href: '/drive', caption: 'ドライブ', description: '申請ごとのフォルダと画像データリスト。' },
          {
            href: '/executions',
            caption: '実行履歴',
            description: '処理の履歴、呼び出しの回数、時計を進める操作。',
          },
        ],
      },
    ],
  };
}
