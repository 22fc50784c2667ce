import type { sheets_v4 } from '@googleapis/sheets';
import { feeCurve } from '../domain/fee/curve.ts';
import { parsePriceClass, publishedClasses } from '../domain/fee/price-classes.ts';
import { publishedTariff } from '../domain/fee/tariff.ts';
import { replaceRequest } from '../ledger/commit.ts';
import { registers } from '../ledger/registers.ts';
import { CURVE_ROWS, MOST_CURVES } from '../ledger/registers/tariff-curve.ts';
import { curveRows } from '../ledger/tariff-curve-rows.ts';
import type { FoundTab } from './found.ts';

type Request = sheets_v4.Schema$Request;

/** Ours, so that the chart is found again among those of the staff. */
const CHART_ID = 100_801;

/** Right of the tariff's own columns. */
const ANCHOR_COLUMN = 7;

/** The curve of the published tariff, for a tab 料金グラフ that is new. */
export function shippedCurve(): Request {
  const classes = publishedClasses.flatMap((line) => parsePriceClass(line)?.name ?? []);
  const day = publishedTariff[0]?.validFrom ?? '';
  return replaceRequest('tariffCurve', curveRows(feeCurve(publishedTariff, classes, day)));
}

/** The chart of 料金表: made where it is missing, and with as many curves as there are classes. */
export function tariffChartRequests(tariff: FoundTab | undefined, curve: FoundTab | undefined): Request[] {
  const [names = []] = curve?.rows ?? [];
  const classes = names.slice(1).filter((name) => name !== '').length || publishedClasses.length;
  const spec = specOf(Math.min(classes, MOST_CURVES));
  if (tariff?.chartIds.includes(CHART_ID)) return [{ updateChartSpec: { chartId: CHART_ID, spec } }];
  const anchorCell = { sheetId: registers.tariff.sheetId, rowIndex: 1, columnIndex: ANCHOR_COLUMN };
  const position = { overlayPosition: { anchorCell, widthPixels: 620, heightPixels: 360 } };
  return [{ addChart: { chart: { chartId: CHART_ID, spec, position } } }];
}

function specOf(classes: number): sheets_v4.Schema$ChartSpec {
  const series = Array.from({ length: classes }, (_, index) => ({
    series: column(index + 1),
    targetAxis: 'LEFT_AXIS',
  }));
  return {
    title: '検査数と画像データ提供料(合計)',
    subtitle: '線のない範囲は、料金表に段階がありません(料金表未設定)',
    altText: '料金区分ごとに、検査数に対する提供料の合計を示す折れ線グラフ',
    basicChart: {
      chartType: 'LINE',
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      // The counts stand like the marks of a logarithmic scale: a value axis of the API has none.
      axis: [
        { position: 'BOTTOM_AXIS', title: '検査数(桁ごとに等間隔)' },
        { position: 'LEFT_AXIS', title: '合計(円)' },
      ],
      domains: [{ domain: column(0) }],
      series,
    },
  };
}

/** One column of 料金グラフ below its heading, the class's name first. */
function column(index: number): sheets_v4.Schema$ChartData {
  const { sheetId } = registers.tariffCurve;
  const rows = { startRowIndex: 1, endRowIndex: CURVE_ROWS + 1 };
  return {
    sourceRange: {
      sources: [{ sheetId, ...rows, startColumnIndex: index, endColumnIndex: index + 1 }],
    },
  };
}
