import { beforeEach, describe, expect, it } from '@jest/globals';
import { batchUpdate } from '../../../../../src/workspace/services/sheets/service.ts';
import { people } from '../../../../support/workspace/fake-execution.ts';
import { addLineChart, column } from '../../../../support/workspace/sample-charts.ts';
import { sampleSpreadsheet } from '../../../../support/workspace/sample-spreadsheet.ts';
import { withGuard } from '../../../../support/workspace/serve.ts';

const { staff } = people;
const Cookie = `account=${encodeURIComponent(staff.email)}`;
let sample: ReturnType<typeof sampleSpreadsheet>;
let app: ReturnType<typeof withGuard>;

beforeEach(() => {
  sample = sampleSpreadsheet();
  app = withGuard(sample.routes);
});

/** A chart of column C in the tab 受付, whose column E is hidden. */
function addChart(rowIndex: number, columnIndex: number, spec: object = {}): void {
  const { sheetId } = sample;
  const overlayPosition = {
    anchorCell: { sheetId, rowIndex, columnIndex },
    offsetXPixels: 10,
    offsetYPixels: 5,
  };
  const data = { domains: [], headerCount: 0, series: [{ series: column(2, 1, 4, sheetId) }] };
  const request = addLineChart({ position: { overlayPosition } }, data);
  Object.assign(request.addChart.chart.spec, spec);
  batchUpdate(sample.workspace, staff.email, sample.spreadsheetId, { requests: [request as never] });
}

async function page(query = ''): Promise<string> {
  const response = await app.request(`http://localhost${sample.path}${query}`, { headers: { Cookie } });
  return response.text();
}

function charts(html: string): string[] {
  return html.match(/<div class="chart[ "][^>]*>/g) ?? [];
}

describe('a chart on the page', () => {
  it('lies over the grid at its anchor, named by its words', async () => {
    addChart(3, 5, { altText: '月ごとの件数' });
    const [chart] = charts(await page());
    expect(chart).toContain('role="img" aria-label="月ごとの件数"');
    expect(chart).toContain('data-anchor-row="3"');
    // 52 for row numbers, the columns A to D, none for the hidden E; 26 for letters, three rows.
    expect(chart).toContain(`left:${52 + 570 + 10}px;top:${26 + 63 + 5}px;width:600px;height:371px`);
  });

  it('is named by its title where it has no other words', async () => {
    addChart(3, 5);
    expect(charts(await page())[0]).toContain('aria-label="件数"');
  });

  it('says that there is nothing to draw, and is drawn anew after a change', async () => {
    addChart(3, 5);
    expect(await page()).toContain('表示するデータがありません');
    const body = {
      gid: sample.sheetId,
      firstRow: 0,
      change: { kind: 'type', row: 2, column: 2, text: '12' },
    };
    const response = await app.request(`http://localhost/spreadsheets/d/${sample.spreadsheetId}/changes`, {
      method: 'POST',
      headers: { Cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { html } = (await response.json()) as { html: string };
    expect(/<div class="chart"[^>]*><svg /.test(html)).toBe(true);
  });

  it('is there also below everything that is filled in', async () => {
    addChart(420, 1);
    const html = await page(`?gid=${sample.sheetId}&first=400`);
    expect(charts(html)).toHaveLength(1);
    expect(html).toContain('data-cell="A438"');
    expect(await page()).toContain('first=400');
  });

  it('fills a tab of its own', async () => {
    const request = addLineChart({ position: { sheetId: 9 } }, { series: [{ series: column(2, 1, 4, 0) }] });
    batchUpdate(sample.workspace, staff.email, sample.spreadsheetId, { requests: [request as never] });
    const html = await page('?gid=9');
    expect(charts(html)[0]).toMatch(
      /class="chart chart-alone" role="img" aria-label="件数" data-chart="\d+">/,
    );
    expect(html).not.toContain('<table');
  });

  it('is on the page of rows that its anchor is on', async () => {
    addChart(210, 1);
    expect(charts(await page())).toEqual([]);
    const [chart] = charts(await page(`?gid=${sample.sheetId}&first=200`));
    // One frozen row, ten rows of the page.
    expect(chart).toContain(`top:${26 + 11 * 21 + 5}px`);
  });
});
