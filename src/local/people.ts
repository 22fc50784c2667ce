import type { Account } from '../workspace/accounts.ts';

const tohoku = 'tohoku.ac.jp';

/** The people and shared mailboxes of the local Workspace; all but the centre's published address are made up. */
export const people = {
  researcher: {
    email: 'hanako.sato@med.tohoku.ac.jp',
    name: '佐藤 花子',
    description: '研究者(循環器内科学分野)',
    domain: tohoku,
  },
  colleague: {
    email: 'saburo.takahashi@dent.tohoku.ac.jp',
    name: '髙橋 三郎',
    description: '研究者(歯科放射線学分野)',
    domain: tohoku,
  },
  staff: {
    email: 'naoko.suzuki@grp.tohoku.ac.jp',
    name: '鈴木 直子',
    description: 'MDUC職員(台帳の管理者)',
    domain: tohoku,
  },
  radiologist: {
    email: 'ken.watanabe@hosp.tohoku.ac.jp',
    name: '渡邉 健',
    description: '放射線部門の職員',
    domain: tohoku,
  },
  outsider: {
    email: 'jiro.tanaka@example.com',
    name: '田中 次郎',
    description: '学外の方',
    domain: '',
  },
  mducMailbox: {
    email: 'mduc@grp.tohoku.ac.jp',
    name: '医療データ利活用センター',
    description: 'MDUCの共有メールボックス',
    domain: tohoku,
  },
  radiologyMailbox: {
    email: 'radiology-data@hosp.tohoku.ac.jp',
    name: '放射線部門 画像データ担当',
    description: '放射線部門の共有メールボックス(例)',
    domain: tohoku,
  },
} as const satisfies Record<string, Account>;

export type Person = keyof typeof people;
