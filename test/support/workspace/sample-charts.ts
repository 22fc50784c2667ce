import type { aWorkbook } from './workbook.ts';

/** A column of the first tab as chart data, rows 1 to 5. */
export function column(index: number, startRowIndex = 0, endRowIndex = 5, sheetId = 0) {
  const startColumnIndex = index;
  const range = { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex: index + 1 };
  return { sourceRange: { sources: [range] } };
}

/** A request for a line chart of columns B and C over column A, at E2. */
export function addLineChart(chart: object = {}, basicChart: object = {}) {
  return {
    addChart: {
      chart: {
        spec: {
          title: '件数',
          basicChart: {
            chartType: 'LINE',
            headerCount: 1,
            domains: [{ domain: column(0) }],
            series: [{ series: column(1) }, { series: column(2) }],
            ...basicChart,
          },
        },
        position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 4 } } },
        ...chart,
      },
    },
  };
}

/** Fills A1:C5 with headings and four places; the first series has a gap, the second a text. */
export function enterSamples(book: ReturnType<typeof aWorkbook>): void {
  book.enter('シート1!A1:C5', [
    ['月', '一般', '学内'],
    ["'1", 10, 5],
    ["'2", '', 6],
    ["'5", 30, '未定'],
    ["'10", 40, 8],
  ]);
}
