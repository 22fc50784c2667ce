import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { addLineChart, column } from '../../../../support/workspace/sample-charts.ts';
import { aWorkbook, tab } from '../../../../support/workspace/workbook.ts';

let book: ReturnType<typeof aWorkbook>;

beforeEach(() => {
  book = aWorkbook();
});

function charts(sheet = 0) {
  return book.get('sheets.charts').sheets?.[sheet]?.charts ?? [];
}

function sources(sheet = 0) {
  const { domains, series } = charts(sheet)[0]?.spec?.basicChart ?? {};
  return {
    domain: domains?.map(({ domain }) => domain?.sourceRange?.sources?.[0]),
    series: series?.map((each) => each.series?.sourceRange?.sources?.[0]),
  };
}

function anchor(sheet = 0) {
  return charts(sheet)[0]?.position?.overlayPosition?.anchorCell;
}

function dimension(dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number) {
  return { range: { sheetId: 0, dimension, startIndex, endIndex } };
}

describe('addChart', () => {
  it('answers with the chart as it is kept, with its own number and size', () => {
    const { replies } = book.batch([addLineChart()]);
    const chart = replies?.[0]?.addChart?.chart;
    expect(chart).toEqual(charts()[0]);
    expect(chart).toMatchObject({
      chartId: expect.any(Number),
      spec: { title: '件数', hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS' },
      position: {
        overlayPosition: {
          anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 4 },
          widthPixels: 600,
          heightPixels: 371,
        },
      },
    });
  });

  it('takes a number, once', () => {
    book.batch([addLineChart({ chartId: 7 })]);
    expect(() => book.batch([addLineChart({ chartId: 7 })])).toThrow(
      'Invalid requests[0].addChart: Embedded object with ID 7 already exists.',
    );
  });

  it('gives what a field mask asks for', () => {
    book.batch([addLineChart({ chartId: 7 })]);
    expect(book.get('sheets.charts(chartId,spec.title)').sheets).toEqual([
      { charts: [{ chartId: 7, spec: { title: '件数' } }] },
    ]);
  });

  test.each([
    [
      'no spec',
      { chart: { position: {} } },
      'Invalid requests[0].addChart: One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.',
    ],
    [
      'a chart of nothing',
      { chart: { spec: { basicChart: { chartType: 'LINE' } } } },
      'Internal error encountered.',
    ],
    [
      'no place',
      addLineChart({ position: {} }).addChart,
      'Invalid requests[0].addChart: One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set',
    ],
    [
      'a place on a tab that is not there',
      addLineChart({ position: { overlayPosition: { anchorCell: { sheetId: 5 } } } }).addChart,
      'Invalid requests[0].addChart: No grid with id: 5',
    ],
    [
      'a range of several rows and columns',
      addLineChart(
        {},
        {
          series: [
            { series: { sourceRange: { sources: [{ sheetId: 0, endRowIndex: 3, endColumnIndex: 2 }] } } },
          ],
        },
      ).addChart,
      'Invalid requests[0].addChart: ChartSourceRange ranges require all rows or all columns to have length of 1',
    ],
    [
      'a field that nobody knows',
      addLineChart({}, { colour: 'red' }).addChart,
      'Invalid JSON payload received. Unknown name "colour" at \'requests[0].add_chart.chart.spec.basic_chart\': Cannot find field.',
    ],
    [
      'a field that is not drawn',
      addLineChart({}, { threeDimensional: true }).addChart,
      'not emulated: Sheets API field requests[0].add_chart.chart.spec.basic_chart.three_dimensional',
    ],
    [
      'a combined chart that does not say of what',
      addLineChart({}, { chartType: 'COMBO' }).addChart,
      'Invalid requests[0].addChart: BasicChartSeries.type must be set for a chart of type COMBO.',
    ],
    [
      'an axis of the other kind of chart',
      addLineChart({}, { series: [{ series: column(1), targetAxis: 'BOTTOM_AXIS' }] }).addChart,
      'BOTTOM_AXIS is not a valid minor axis for chart type LINE.',
    ],
  ])('refuses %s', (_, addChart, message) => {
    expect(() => book.batch([{ addChart }])).toThrow(message);
    expect(charts()).toEqual([]);
  });
});

describe('changing a chart', () => {
  beforeEach(() => {
    book.batch([addLineChart({ chartId: 7 }), { addSheet: { properties: { sheetId: 1, title: '別' } } }]);
  });

  it('replaces the spec, not the place', () => {
    const spec = { pieChart: { domain: column(0), series: column(1) } };
    book.batch([{ updateChartSpec: { chartId: 7, spec } }]);
    expect(charts()[0]?.spec?.pieChart).toEqual(spec.pieChart);
    expect(charts()[0]?.spec?.title).toBeUndefined();
    expect(anchor()).toEqual({ sheetId: 0, rowIndex: 1, columnIndex: 4 });
  });

  it('moves it by the fields that are named', () => {
    const newPosition = { overlayPosition: { widthPixels: 300, heightPixels: 9 } };
    const { replies } = book.batch([
      { updateEmbeddedObjectPosition: { objectId: 7, newPosition, fields: 'widthPixels' } },
    ]);
    const position = { overlayPosition: { anchorCell: anchor(), widthPixels: 300, heightPixels: 371 } };
    expect(replies?.[0]?.updateEmbeddedObjectPosition).toEqual({ position });
    expect(charts()[0]?.position).toEqual(position);
  });

  it('moves it to another tab', () => {
    const newPosition = { overlayPosition: { anchorCell: { sheetId: 1 } } };
    book.batch([{ updateEmbeddedObjectPosition: { objectId: 7, newPosition, fields: 'anchorCell' } }]);
    expect(charts(0)).toEqual([]);
    expect(anchor(1)).toEqual({ sheetId: 1 });
  });

  it('deletes it', () => {
    const { replies } = book.batch([{ deleteEmbeddedObject: { objectId: 7 } }]);
    expect(replies).toEqual([{}]);
    expect(charts()).toEqual([]);
  });

  test.each([
    ['updateChartSpec', { chartId: 8 }, 'No chart with id: 8'],
    ['deleteEmbeddedObject', { objectId: 8 }, 'No embedded object with id: 8'],
    ['updateEmbeddedObjectPosition', { objectId: 8 }, 'No embedded object with id: 8'],
    [
      'updateEmbeddedObjectPosition',
      { objectId: 7, newPosition: { overlayPosition: {} } },
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
  ])('%s refuses %j', (kind, request, message) => {
    expect(() => book.batch([{ [kind]: request }])).toThrow(`Invalid requests[0].${kind}: ${message}`);
  });
});

describe('a chart on a tab of its own', () => {
  const tabs = () => book.get('sheets.properties(sheetId,title,sheetType,gridProperties)').sheets;

  it('gets a new tab without cells, with the id that was chosen', () => {
    const { replies } = book.batch([addLineChart({ position: { sheetId: 9 } })]);
    expect(replies?.[0]?.addChart?.chart?.position).toEqual({ sheetId: 9 });
    expect(tabs()?.[1]).toEqual({ properties: { sheetId: 9, title: 'グラフ1', sheetType: 'OBJECT' } });
    expect(() => book.batch([{ appendDimension: { sheetId: 9, dimension: 'ROWS', length: 1 } }])).toThrow(
      'No grid with id: 9',
    );
    expect(() => book.batch([addLineChart({ position: { sheetId: 9 } })])).toThrow(
      'Invalid requests[0].addChart: Cannot add chart to new sheet with ID: 9, a sheet with that ID already exists.',
    );
  });

  it('is renamed, and deleted with its chart', () => {
    book.batch([
      addLineChart({ chartId: 7, position: { newSheet: true } }),
      addLineChart({ position: { sheetId: 9 } }),
      { updateSheetProperties: { properties: { sheetId: 9, title: '推移' }, fields: 'title' } },
    ]);
    expect(tabs()?.map(({ properties }) => properties?.title)).toEqual([tab, 'グラフ1', '推移']);
    book.batch([{ deleteEmbeddedObject: { objectId: 7 } }, { deleteSheet: { sheetId: 9 } }]);
    expect(tabs()).toHaveLength(1);
  });

  it('comes from cells, and goes back to them', () => {
    book.batch([addLineChart({ chartId: 7 })]);
    const move = (newPosition: object, fields = '') => ({
      updateEmbeddedObjectPosition: { objectId: 7, newPosition, fields },
    });
    book.batch([move({ newSheet: true })]);
    expect(charts(0)).toEqual([]);
    expect(charts(1)[0]?.chartId).toBe(7);
    book.batch([move({ overlayPosition: { anchorCell: { sheetId: 0 }, widthPixels: 200 } }, '*')]);
    expect(tabs()).toHaveLength(1);
    expect(charts(0)[0]?.position?.overlayPosition).toMatchObject({ widthPixels: 200, heightPixels: 371 });
  });
});

describe('when rows, columns and tabs change, a chart', () => {
  beforeEach(() => {
    book.batch([addLineChart({ chartId: 7 })]);
  });

  it('follows what it draws, and its anchor', () => {
    book.batch([
      { insertDimension: dimension('ROWS', 1, 3) },
      { insertDimension: dimension('COLUMNS', 0, 1) },
    ]);
    expect(anchor()).toEqual({ sheetId: 0, rowIndex: 3, columnIndex: 5 });
    expect(sources().domain).toEqual([
      { sheetId: 0, startRowIndex: 0, endRowIndex: 7, startColumnIndex: 1, endColumnIndex: 2 },
    ]);
  });

  it('loses the series whose column is deleted, and gets shorter with its rows', () => {
    book.batch([
      { deleteDimension: dimension('COLUMNS', 1, 2) },
      { deleteDimension: dimension('ROWS', 0, 2) },
    ]);
    expect(sources().series).toEqual([
      { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 },
    ]);
    expect(anchor()).toEqual({ sheetId: 0, columnIndex: 3 });
  });

  it('follows moved columns', () => {
    book.batch([
      {
        moveDimension: {
          source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          destinationIndex: 0,
        },
      },
    ]);
    expect(sources().series?.map((range) => range?.startColumnIndex)).toEqual([2, 0]);
  });

  it('is copied with its tab, and draws the copy', () => {
    book.batch([{ duplicateSheet: { sourceSheetId: 0, newSheetId: 1 } }]);
    expect(charts(1)[0]?.chartId).not.toBe(7);
    expect(anchor(1)).toMatchObject({ sheetId: 1 });
    expect(sources(1).series?.map((range) => range?.sheetId)).toEqual([1, 1]);
    expect(sources(0).series?.map((range) => range?.sheetId)).toEqual([0, 0]);
  });

  it('goes with its tab, and keeps what it draws of other tabs', () => {
    const onOther = { overlayPosition: { anchorCell: { sheetId: 1 } } };
    book.batch([
      { addSheet: { properties: { sheetId: 1, title: '別' } } },
      addLineChart(
        { chartId: 8, position: onOther },
        { series: [{ series: column(1) }, { series: column(2, 0, 5, 1) }] },
      ),
      { deleteSheet: { sheetId: 0 } },
    ]);
    expect(charts(0).map(({ chartId }) => chartId)).toEqual([8]);
    expect(sources(0).series?.map((range) => range?.sheetId)).toEqual([1]);
  });
});
