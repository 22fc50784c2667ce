import { describe, expect, it, test } from '@jest/globals';
import { chartViews } from '../../../../../src/workspace/services/sheets/charts/view.ts';
import { addLineChart, column, enterSamples } from '../../../../support/workspace/sample-charts.ts';
import { aWorkbook, outsider, owner } from '../../../../support/workspace/workbook.ts';

function plotted(spec: object = {}, requests: readonly object[] = []) {
  const book = aWorkbook();
  enterSamples(book);
  book.batch([addLineChart({}, spec), ...requests]);
  return chartViews(book.host, owner, book.id, 0)[0]?.data;
}

describe('what a chart draws', () => {
  it('has no value where a cell is empty or holds a text', () => {
    expect(plotted()).toMatchObject({
      domain: { name: '月', labels: ['1', '2', '5', '10'] },
      series: [
        { name: '一般', values: [10, undefined, 30, 40] },
        { name: '学内', values: [5, 6, undefined, 8] },
      ],
    });
  });

  it('guesses one row of headings where nobody says', () => {
    expect(plotted({ headerCount: undefined })?.series[0]?.name).toBe('一般');
    expect(plotted({ headerCount: 0 })?.series[0]).toMatchObject({
      name: '',
      values: [undefined, 10, undefined, 30, 40],
    });
  });

  it('knows a domain of numbers from one of texts', () => {
    expect(plotted()?.domain.numbers).toBeUndefined();
    expect(plotted({ domains: [{ domain: column(1) }] })?.domain.numbers).toEqual([10, undefined, 30, 40]);
  });

  it('ends with what is filled in, however far its ranges reach', () => {
    const far = { domains: [{ domain: column(0, 0, 100) }], series: [{ series: column(1, 0, 100) }] };
    expect(plotted(far)).toMatchObject({
      domain: { labels: ['1', '2', '5', '10'] },
      series: [{ values: [10, undefined, 30, 40] }],
    });
  });

  const hideRow = {
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 4 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };

  it('leaves hidden rows out', () => {
    expect(plotted({}, [hideRow])?.domain.labels).toEqual(['1', '10']);
  });

  it('writes values as their cells do', () => {
    const numberFormat = { type: 'CURRENCY', pattern: '"¥"#,##0' };
    const range = { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 };
    const cell = { userEnteredFormat: { numberFormat } };
    const format = { repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } };
    expect(plotted({}, [format])?.series.map(({ pattern }) => pattern)).toEqual(['"¥"#,##0', undefined]);
  });

  test.each([
    [
      'a row',
      { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 },
      [10, 5],
    ],
    [
      'a whole column',
      { sheetId: 0, startColumnIndex: 2, endColumnIndex: 3 },
      [undefined, 5, 6, undefined, 8],
    ],
  ])('reads %s', (_, range, values) => {
    const series = [{ series: { sourceRange: { sources: [range] } } }];
    expect(plotted({ domains: [], series, headerCount: 0 })?.series[0]?.values).toEqual(values);
  });

  it('is for those who may read', () => {
    const book = aWorkbook();
    expect(() => chartViews(book.host, outsider, book.id, 0)).toThrow(expect.objectContaining({ code: 403 }));
  });
});
