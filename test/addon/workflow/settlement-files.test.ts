import { expect, test } from '@jest/globals';
import { settlementCsv, settlementHtml } from '../../../src/addon/workflow/settlement/settlement-files.ts';
import { closed, fee, received } from '../domain/settlement/samples.ts';

const first = closed({ requests: [received(1), received(2, fee(50_000), { fundingSource: '=1+1<b>' })] });
const next = closed({
  quarter: { fiscalYear: 2026, quarter: 4 },
  requests: [received(1, fee(7_500)), received(2, fee(50_000), { fundingSource: '=1+1<b>' })],
  lines: first.lines,
  settlements: [first.settlement],
});

test('the printed settlement names the centre, the date, every source with its subtotal, and the grand total', () => {
  const html = settlementHtml(first.settlement, first.lines);
  for (const words of [
    '東北大学病院 医療データ利活用センター(MDUC)',
    '2026年12月31日(木)',
    '支払財源: =1+1&lt;b&gt;',
    '60,000円(2件)',
    'SET-2026-Q3-001<br>提供料',
    'IMG-2026-0001<br>申請者1 様<br>受領日 2026/11/24',
  ]) {
    expect(html).toContain(words);
  }
  expect(html).not.toContain('<b>');
});

test('an adjustment names the line that it is about, and says that its words are the fee as it is now', () => {
  const html = settlementHtml(next.settlement, next.lines);
  expect(html).toContain('調整<br>元の明細 SET-2026-Q3-002');
  expect(html).toMatch(/現在の提供料:<br>合計 7,500円.*>-2,500</s);
});

test('the CSV has a subtotal below each source and the grand total last, and no formula', () => {
  const csv = settlementCsv(first.settlement, first.lines);
  expect(csv.match(/小計|総合計/g)).toEqual(['小計', '小計', '総合計']);
  expect(csv).toContain(",'=1+1<b>,");
  expect(csv.trimEnd().split('\r\n').at(-1)).toBe('SET-2026-Q3,,総合計,,,,,,,,,60000,');
});
