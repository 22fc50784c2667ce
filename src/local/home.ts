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
      '東北大学病院 医療データ利活用センター(MDUC)の、診療画像データの申請、企業との共同研究の審査、お問い合わせを受け付け、台帳で終わりまで見届ける仕組みです。',
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
            href: form('審査依頼'),
            caption: '審査依頼フォーム',
            description: '企業との共同研究で診療情報を使うとき。書類のフォルダが用意されます。',
          },
          {
            href: form('書類提出'),
            caption: '書類提出フォーム',
            description: 'フォルダの書類に記入したあと、メールのリンクから送ります。',
          },
          {
            href: form('お問い合わせ'),
            caption: 'お問い合わせフォーム',
            description: '何を申請すればよいか迷うときに。',
          },
          {
            href: '/mail',
            caption: 'メール',
            description: '受付の控えと、次のフォームやフォルダの案内が届きます。',
          },
          {
            href: '/drive/shared',
            caption: 'ドライブ',
            description: '共同研究の書類のフォルダ。ここで書類に記入します。',
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
          {
            href: '/drive',
            caption: 'ドライブ',
            description: '申請ごとのフォルダ、画像データリスト、提出された書類。',
          },
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
