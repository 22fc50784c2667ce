import type { Host } from '../../../host.ts';
import { hexColor } from '../../../services/sheets/formats/color.ts';
import { type ChartView, chartViews } from '../../../services/sheets/charts/view.ts';
import type { ExcerptView } from '../excerpt.ts';
import { chartSvg } from './draw.ts';
import { type ChartPlace, chartPlace } from './place.ts';

/** A chart as it stands on the page. */
export type DrawnChart = {
  readonly chartId: number;
  /** Absent where it fills a tab of its own. */
  readonly place?: ChartPlace;
  readonly border: string | undefined;
  /** What it is called where it cannot be seen. */
  readonly name: string;
  readonly picture: Picture;
};

export type Picture =
  { readonly kind: 'svg'; readonly svg: string } | { readonly kind: 'words'; readonly words: string };

/** The charts that hang from rows of the excerpt, drawn. */
export async function drawnCharts(
  host: Host,
  actor: string,
  spreadsheetId: string,
  excerpt: ExcerptView,
): Promise<DrawnChart[]> {
  const charts = chartViews(host, actor, spreadsheetId, excerpt.sheet.sheetId);
  const drawn = await Promise.all(charts.map((chart) => drawnChart(chart, excerpt)));
  return drawn.filter((chart) => chart !== undefined);
}

async function drawnChart(view: ChartView, excerpt: ExcerptView): Promise<DrawnChart | undefined> {
  const { spec, overlay, border, chartId } = view;
  const place = overlay && chartPlace(overlay, excerpt);
  if (overlay && !place) return undefined;
  return {
    ...(place && { place }),
    chartId,
    border: hexColor(border?.color, border?.colorStyle),
    name: spec.altText || [spec.title, spec.subtitle].filter(Boolean).join(' ') || 'グラフ',
    picture: await picture(view),
  };
}

/** A chart that cannot be drawn must not take the whole page with it. */
async function picture(view: ChartView): Promise<Picture> {
  try {
    const svg = await chartSvg(view);
    return svg === undefined ? { kind: 'words', words: '表示するデータがありません' } : { kind: 'svg', svg };
  } catch (error) {
    console.error(error);
    return { kind: 'words', words: 'このグラフは表示できませんでした' };
  }
}
