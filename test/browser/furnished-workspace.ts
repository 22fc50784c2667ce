import type { Account } from '../../src/workspace/accounts.ts';
import { folderMimeType, spreadsheetMimeType } from '../../src/workspace/services/drive/file.ts';
import { registerFile, share } from '../../src/workspace/services/drive/files.ts';
import { createFile } from '../../src/workspace/services/drive/service.ts';
import { sendMail } from '../../src/workspace/services/mail/service.ts';
import type { HomeContent } from '../../src/workspace/web/home/content.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

const tohoku = 'tohoku.ac.jp';

export const people = {
  researcher: {
    email: 'hanako.sato@med.tohoku.ac.jp',
    name: '佐藤 花子',
    description: '研究者(大学院医学系研究科 循環器内科学分野)',
    domain: tohoku,
  },
  staff: {
    email: 'mduc@grp.tohoku.ac.jp',
    name: '医療データ利活用センター',
    description: '職員',
    domain: tohoku,
  },
  radiology: {
    email: 'radiology@hosp.tohoku.ac.jp',
    name: '放射線部門',
    description: '職員',
    domain: tohoku,
  },
  outsider: { email: 'takahashi@example.com', name: '髙橋 健', description: '学外の方', domain: '' },
} as const satisfies Record<string, Account>;

export const folders = { desk: '診療画像データ 2026年度', request: 'IMG-2026-0002 佐藤 花子' } as const;

export const home: HomeContent = {
  title: 'データ受付',
  introduction: [
    '申請を、相談から料金の計算まで一つの流れで扱います。',
    'Google アカウントがなくても試せます。',
  ],
  sections: [
    {
      title: '受け付ける',
      links: [
        {
          href: '/mail',
          caption: '届いたメール',
          description: '申請者・センター・放射線部門に届いたメールを読みます。',
        },
        { href: '/drive', caption: 'ファイル', description: '申請ごとのフォルダと画像データリスト。' },
      ],
    },
  ],
};

const subjects = [
  '診療画像データ 相談申請を受け付けました',
  '打合せの候補日について',
  '正式申請フォームと画像データリストのご案内',
  '正式申請を受け付けました(概算料金のお知らせ)',
  '【要確認】倫理審査承認番号の記載について:研究計画書の版と承認日が一致していないため、ご確認をお願いします',
  '仮名加工の処理が完了しました',
  'データの受け取り準備ができました',
  '誓約書のご提出のお願い',
  'ハードディスク返却のお知らせ',
  '四半期の精算について',
];

/** Fills a Workspace with what a desk holds after some weeks; `url` is where links in the mails lead. */
export function furnish(workspace: Workspace, url: string): void {
  for (const person of Object.values(people)) workspace.accounts.add(person);
  sendMails(workspace, url);
  layOutFiles(workspace);
  runScripts(workspace);
}

function sendMails(workspace: Workspace, url: string): void {
  subjects.forEach((subject, index) => {
    const reference = `IMG-2026-000${index}`;
    sendMail(workspace, people.staff.email, {
      to: `${people.researcher.email}, ${people.staff.email}`,
      replyTo: people.staff.email,
      subject: `[${reference}] ${subject}`,
      text: `佐藤 花子 様\n\n${subject}。\n次の手順: ${url}/drive。`,
      html: letter(subject, reference, url),
      attachments:
        index === 2
          ? [
              {
                name: `画像データリスト_${reference}_第1版.csv`,
                mimeType: 'text/csv',
                bytes: Buffer.from('CT,1200'),
              },
            ]
          : [],
    });
    workspace.clock.advance(3 * 86_400_000);
  });
}

function letter(subject: string, reference: string, url: string): string {
  return `<p>佐藤 花子 様</p><p>${subject}。</p><p>受付番号 <b>${reference}</b></p>
    <p>${'研究の概要をここに記します。'.repeat(60)}</p>
    <p><a href="${url}/drive">正式申請フォームを開く</a></p>
    <script>document.body.innerHTML += '<p id="written-by-script">×</p>'</script>`;
}

function layOutFiles(workspace: Workspace): void {
  const owner = people.staff.email;
  const desk = registerFile(workspace, { name: folders.desk, mimeType: folderMimeType, owner });
  const request = registerFile(workspace, {
    name: folders.request,
    mimeType: folderMimeType,
    owner,
    parents: [desk.id],
  });
  share(workspace, owner, desk.id, people.radiology.email, 'writer');
  share(workspace, owner, request.id, people.researcher.email, 'reader');
  const list = { bytes: Buffer.from('検査種別,件数\nCT,1200\nCR,300\n'), mimeType: 'text/csv' };
  createFile(
    workspace,
    owner,
    { name: '画像データリスト_IMG-2026-0002_第1版.csv', parents: [request.id] },
    list,
  );
  registerFile(workspace, { name: '診療画像データ申請台帳', mimeType: spreadsheetMimeType, owner });
}

const script = `
function succeeds() { console.log('受付を始めます'); PropertiesService.getScriptProperties().setProperty('a', '1'); }
function fails() { console.log('受付を始めます'); throw new Error('台帳が見つかりません'); }
`;

function runScripts(workspace: Workspace): void {
  const user = people.staff.email;
  const project = workspace.installProject({
    name: '受付',
    owner: user,
    files: [{ name: 'Code', kind: 'server-js', source: script }],
    manifest: { timeZone: 'Asia/Tokyo' },
  });
  for (const functionName of ['succeeds', 'fails', 'succeeds']) {
    workspace.run({ projectId: project.id, functionName, user, startedBy: 'menu' });
  }
}
