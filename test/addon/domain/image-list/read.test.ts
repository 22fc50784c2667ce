import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { readImageList, type ImageList } from '../../../../src/addon/domain/image-list/read.ts';

const header = '番号,研究用ID,モダリティ,部位';

function utf8(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'utf8'));
}

function listOf(text: string): ImageList {
  const list = readImageList(utf8(text));
  if (list.kind !== 'image-list') throw new Error(JSON.stringify(list));
  return list;
}

describe('the same list, however it was saved', () => {
  const text = `${header}\r\n1,研究-髙﨑①㎡,CT,心臓\r\n2,"改行\nあり, カンマ",CR,胸部\r\n`;

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with mark', utf8(`\ufeff${text}`)],
    ['Shift_JIS as Excel writes it', Uint8Array.from(encode(text, 'cp932'))],
    ['UTF-16 with mark', Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['tabs', utf8('番号\t研究用ID\tモダリティ\n1\t研究-髙﨑①㎡\tCT\n2\tX\tCR\n')],
  ])('%s', (_name, bytes) => {
    const list = readImageList(bytes);
    expect(list).toMatchObject({
      kind: 'image-list',
      rowCount: 2,
      byModality: { CT: 1, CR: 1 },
      findings: [],
    });
    expect((list as ImageList).csv).toContain('研究-髙﨑①㎡');
  });

  it('reads signed bytes, as Apps Script gives them', () => {
    const signed = Array.from(utf8(text), (byte) => (byte << 24) >> 24);
    expect(readImageList(signed)).toEqual(readImageList(utf8(text)));
  });
});

test.each([
  ['nothing', new Uint8Array(), 'list-empty', {}],
  ['blank lines', utf8('\r\n,,\r\n'), 'list-empty', {}],
  ['a header only', utf8(header), 'list-empty', {}],
  [
    'an Excel workbook',
    Uint8Array.from([0x50, 0x4b, 3, 4, 1]),
    'list-not-csv',
    { format: 'Excelブック(.xlsx)' },
  ],
  [
    'an old Excel workbook',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
    'list-not-csv',
    { format: 'Excelブック(.xls)' },
  ],
  ['a PDF', utf8('%PDF-1.7'), 'list-not-csv', { format: 'PDF' }],
  [
    'bytes of no encoding',
    Uint8Array.from([0x41, 0xff, 0xfe, 0x80, 0x80]),
    'list-unreadable',
    { reason: 'encoding' },
  ],
  ['no modality', utf8('番号,部位\n1,胸部'), 'list-without-modality', {}],
  [
    'a blank modality',
    utf8('モダリティ,部位\nCT,胸\n,頭'),
    'list-row-invalid',
    { row: 3, column: 'モダリティ', value: '' },
  ],
  [
    'a count in words',
    utf8('モダリティ,検査数\nCT,たくさん'),
    'list-row-invalid',
    { row: 2, column: '検査数', value: 'たくさん' },
  ],
  [
    'a count of zero',
    utf8('モダリティ,検査数\nCT,0'),
    'list-row-invalid',
    { row: 2, column: '検査数', value: '0' },
  ],
])('refuses %s', (_name, bytes, code, facts) => {
  expect(readImageList(bytes)).toEqual({ kind: 'refusal', code, facts });
});

test('counts by the count column, full width and titles above the header included', () => {
  const list = listOf('令和8年度 リスト\n\nモダリティ,検査数\nCT,１２\nMRI,3\n単純X線,"1,000"');
  expect(list.byModality).toEqual({ CT: 12, MRI: 3, 単純X線: 1000 });
});

test.each([
  ['患者氏名', '山田 太郎', '列「患者氏名」は氏名の列です(2行目から1行)'],
  ['患者 ID', '0012345', '列「患者 ID」は患者番号の列です(2行目から1行)'],
  ['PatientBirthDate', '19700101', '列「PatientBirthDate」は生年月日の列です(2行目から1行)'],
  ['備考', '連絡は 022-717-7000 へ', '2行目の列「備考」に電話番号らしい値があります'],
  ['備考', 'taro@example.com', '2行目の列「備考」にメールアドレスらしい値があります'],
  ['備考', '宮城県仙台市青葉区星陵町', '2行目の列「備考」に住所らしい値があります'],
  ['備考', '〒980-8574', '2行目の列「備考」に郵便番号らしい値があります'],
  ['備考', 'YAMADA^TARO', '2行目の列「備考」にDICOM形式の氏名らしい値があります'],
])('notices %s: %s', (heading, value, finding) => {
  const { findings } = listOf(`モダリティ,${heading}\nCT,${value}`);
  expect(findings).toEqual([finding]);
  expect(findings.join()).not.toContain(value);
});

test.each(['研究用ID', '部位名', '検査名', '施設名', 'シリーズ番号'])(
  'lets the heading %s pass',
  (heading) => {
    expect(listOf(`モダリティ,${heading}\nCT,ABC-0001`).findings).toEqual([]);
  },
);

test('sends a file that Excel opens correctly and that does nothing', () => {
  const { csv } = listOf('モダリティ,備考,値\nCT,"=HYPERLINK(""http://x"")",-5\nCT,"a,b",@x');
  expect(csv).toBe('\ufeffモダリティ,備考,値\r\nCT,"\'=HYPERLINK(""http://x"")",-5\r\nCT,"a,b",\'@x\r\n');
});

test('splitting a row, joining rows, or changing their order changes no total', () => {
  const rows = fc.array(
    fc.record({ modality: fc.constantFrom('CT', 'MRI', 'CR', 'US'), count: fc.integer({ min: 1, max: 20 }) }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const joined = given.map(({ modality, count }) => `${modality},${count}`);
      const split = given.flatMap(({ modality, count }) =>
        Array.from({ length: count }, () => `${modality},1`),
      );
      const totals = (lines: readonly string[]) =>
        listOf(['モダリティ,検査数', ...lines].join('\n')).byModality;
      expect(totals(split)).toEqual(totals(joined));
      expect(totals([...joined].reverse())).toEqual(totals(joined));
    }),
  );
});
