import type {
  SettlementContext,
  SettlementPreview,
  ShownLine,
} from '../../src/addon/ui/dialogs/settlement.types.ts';

export type Previewed = Extract<SettlementPreview, { kind: 'previewed' }>;

export const quarters: SettlementContext = {
  quarters: [
    { key: '2026-Q4', caption: '2026年度 第4四半期(1月〜3月)', closedAs: '' },
    { key: '2026-Q3', caption: '2026年度 第3四半期(10月〜12月)', closedAs: '' },
    { key: '2026-Q2', caption: '2026年度 第2四半期(7月〜9月)', closedAs: 'SET-2026-Q2-2' },
    { key: '2026-Q1', caption: '2026年度 第1四半期(4月〜6月)', closedAs: 'SET-2026-Q1' },
  ],
  chosen: '2026-Q3',
  reversible: 'SET-2026-Q2-2',
};

const plain = { kind: '提供料', original: '' } as const;

const sato: ShownLine = {
  ...plain,
  number: 'SET-2026-Q3-001',
  reference: 'IMG-2026-0007',
  applicant: '佐藤 花子',
  receivedOn: '2026-10-05',
  breakdown: ['312,500円', 'CT・MRI 50検査: 定額 62,500円', 'その他 500検査: 500件×500円 = 250,000円'],
  yen: 312_500,
};

const adjusted: ShownLine = {
  number: 'SET-2026-Q3-002',
  kind: '調整',
  reference: 'IMG-2026-0002',
  applicant: '﨑山 真理子',
  receivedOn: '2026-08-31',
  breakdown: ['50,000円(ハードディスクの実費は別途)', 'CR 20検査: 定額 50,000円'],
  yen: -12_500,
  original: 'SET-2026-Q2-2-014',
};

const foreign: ShownLine = {
  ...plain,
  number: 'SET-2026-Q3-003',
  reference: 'IMG-2026-0011',
  applicant: 'Alexandria Montgomery-Fitzgerald',
  receivedOn: '2026-12-28',
  breakdown: ['1,250,000円', 'MRI 2,500検査: 1,000,000円 + 500件×500円 = 1,250,000円'],
  yen: 1_250_000,
};

export const aClosing: Previewed = {
  kind: 'previewed',
  eventId: 'event-close',
  digest: 'digest-of-close',
  number: 'SET-2026-Q3',
  caption: '2026年度 第3四半期(10月〜12月)',
  groups: [
    { fundingSource: '運営費交付金', lines: [sato, adjusted], yen: 300_000 },
    {
      fundingSource: '科学研究費助成事業 基盤研究(B) 課題番号 24K00000 深層学習による胸部画像診断支援の研究',
      lines: [foreign],
      yen: 1_250_000,
    },
  ],
  lineCount: 3,
  totalYen: 1_550_000,
  leftOut: [
    {
      reference: 'IMG-2026-0013',
      applicant: '髙橋 一郎',
      reason: 'ハードディスクの実費が未記入です。記入すると、次の締めに含まれます。',
    },
    { reference: 'IMG-2026-0015', applicant: '李 明', reason: '支払財源が未記入です。' },
  ],
  mailTo: 'kenkyu-suishin@med.tohoku.ac.jp',
};

export const aReversal: Previewed = {
  ...aClosing,
  eventId: 'event-reverse',
  number: 'SET-2026-Q2-2-R',
  caption: '2026年度 第2四半期(7月〜9月)',
  groups: [
    {
      fundingSource: '運営費交付金',
      lines: [
        {
          ...sato,
          number: 'SET-2026-Q2-2-R-001',
          kind: '取消し',
          yen: -312_500,
          original: 'SET-2026-Q2-2-001',
        },
      ],
      yen: -312_500,
    },
  ],
  lineCount: 1,
  totalYen: -312_500,
  leftOut: [],
};

export const nothingToClose: Previewed = {
  ...aClosing,
  groups: [],
  lineCount: 0,
  totalYen: 0,
  leftOut: [],
};

/** A closing of `count` lines from four funding sources, a tenth of as many left out. */
export function largeClosing(count: number): Previewed {
  const sources = ['共同研究費', '受託研究費', '寄附金', '運営費交付金'];
  const lines = Array.from({ length: count }, (_, index) => ({
    ...[sato, adjusted, foreign][index % 3]!,
    number: `SET-2026-Q3-${String(index + 1).padStart(3, '0')}`,
  }));
  const size = Math.ceil(count / sources.length);
  const groups = sources.map((fundingSource, index) => {
    const own = lines.slice(index * size, (index + 1) * size);
    return { fundingSource, lines: own, yen: own.reduce((sum, { yen }) => sum + yen, 0) };
  });
  return {
    ...aClosing,
    groups,
    lineCount: count,
    totalYen: groups.reduce((sum, { yen }) => sum + yen, 0),
    leftOut: lines.slice(0, count / 10).map(({ reference, applicant }) => ({
      reference,
      applicant,
      reason: '支払財源が未記入です。',
    })),
  };
}
