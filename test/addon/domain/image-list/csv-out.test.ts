import { expect, test } from '@jest/globals';
import { csvText } from '../../../../src/addon/domain/image-list/csv-out.ts';

test('begins with a byte order mark and ends every line as Excel does', () => {
  expect(
    csvText([
      ['精算番号', '合計(円)'],
      ['SET-2026-Q3', '60020'],
    ]),
  ).toBe('\ufeff精算番号,合計(円)\r\nSET-2026-Q3,60020\r\n');
});

test.each(['=HYPERLINK("x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', ' =1+1', '\n=1', '=1+1', '+1+1', '@x'])(
  'lets %j be text, not a formula',
  (cell) => {
    expect(
      csvText([[cell]])
        .replace('\ufeff', '')
        .replace(/^"/, ''),
    ).toMatch(/^'/);
  },
);

test.each(['-12800', '60020', '+1', '科研費 26K00001', '科研費=1', 'ー', '3-4'])(
  'leaves %j as it is',
  (cell) => {
    expect(csvText([[cell]])).toBe(`\ufeff${cell}\r\n`);
  },
);
