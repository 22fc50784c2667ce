import { describe, expect, it, test } from '@jest/globals';
import { chartViews } from '../../../../../src/workspace/services/sheets/charts/view.ts';
import { chartSvg, vegaLiteSpec } from '../../../../../src/workspace/web/spreadsheet/charts/draw.ts';
import { addLineChart, column, enterSamples } from '../../../../support/workspace/sample-charts.ts';
import { aWorkbook, owner } from '../../../../support/workspace/workbook.ts';

function view(basicChart: object = {}, more: object = {}) {
  const book = aWorkbook();
  enterSamples(book);
  const request = addLineChart({}, basicChart);
  Object.assign(request.addChart.chart.spec, more);
  book.batch([request]);
  return chartViews(book.host, owner, book.id, 0)[0]!;
}

/** How many pieces each line of the drawing has. */
async function pieces(basicChart: object): Promise<number[]> {
  const svg = (await chartSvg(view(basicChart))) ?? '';
  const lines = svg.match(/<g class="mark-line[^>]*><path[^>]* d="([^"]*)"/g) ?? [];
  return lines.map((line) => line.match(/M-?\d/g)?.length ?? 0);
}

describe('a line', () => {
  it('is broken where a value is missing', async () => {
    expect(await pieces({})).toEqual([2, 2]);
  });

  it('bridges the gap when told to', async () => {
    expect(await pieces({ interpolateNulls: true })).toEqual([1, 1]);
  });
});

describe('a drawing', () => {
  test.each(['LINE', 'COLUMN', 'BAR', 'AREA', 'SCATTER', 'STEPPED_AREA'])(
    'of %s shows title, series and places',
    async (chartType) => {
      const svg = await chartSvg(view({ chartType, lineSmoothing: true }));
      expect(svg).toMatch(/^<svg[^>]* width="600" height="371"/);
      for (const word of ['件数', '月', '一般', '学内', '10']) expect(svg).toContain(`>${word}</text>`);
      expect(svg).not.toMatch(/NaN|undefined/);
    },
  );

  it('of a combined chart has columns, and lines in front of them', async () => {
    const series = [
      { series: column(1), type: 'COLUMN' },
      { series: column(2), type: 'LINE' },
    ];
    const svg = (await chartSvg(view({ chartType: 'COMBO', series }))) ?? '';
    const columns = svg.indexOf('mark-rect');
    expect(columns).toBeGreaterThan(0);
    expect(svg.indexOf('mark-line')).toBeGreaterThan(columns);
    for (const word of ['一般', '学内']) expect(svg).toContain(`>${word}</text>`);
  });

  test.each(['COLUMN', 'AREA', 'STEPPED_AREA'])('stacks %s from the first series up', (chartType) => {
    const spec = JSON.stringify(vegaLiteSpec(view({ chartType, stackedType: 'STACKED' })));
    expect(spec).toContain('"stack":"zero"');
    expect(spec).toContain('"order":{"field":"k"');
  });

  it('shows shares of a whole in percent', async () => {
    const svg = await chartSvg(view({ chartType: 'COLUMN', stackedType: 'PERCENT_STACKED' }));
    expect(svg).toContain('>100%</text>');
  });

  it('draws a pie with its shares', async () => {
    const pie = view({}, { basicChart: undefined, pieChart: { domain: column(0, 1), series: column(1, 1) } });
    expect(await chartSvg(pie)).toContain('>12.5%</text>');
  });

  it('takes colours, ends of the axis and positions of the legend', async () => {
    const svg = await chartSvg(
      view({
        legendPosition: 'NO_LEGEND',
        axis: [{ position: 'LEFT_AXIS', title: '円', viewWindowOptions: { viewWindowMax: 100 } }],
        series: [{ series: column(1), colorStyle: { rgbColor: { red: 1 } }, pointStyle: { shape: 'STAR' } }],
      }),
    );
    expect(svg).toContain('stroke="#ff0000"');
    expect(svg).toContain('>円</text>');
    expect(svg).toContain('>100</text>');
    expect(svg).not.toContain('>一般</text>');
  });

  it('keeps what people type as text', async () => {
    const svg = await chartSvg(view({}, { title: '<script>alert(1)</script>', fontName: '"><script>' }));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('is not made of nothing', async () => {
    expect(await chartSvg(view({ series: [{ series: column(5) }] }))).toBeUndefined();
  });
});
