import { hexColor } from '../../../services/sheets/formats/color.ts';
import type { BasicChartSeries } from '../../../services/sheets/charts/chart.ts';

/** The theme's accents, and their lighter tones for what comes after. */
const palette = [
  '#4285f4',
  '#ea4335',
  '#fbbc04',
  '#34a853',
  '#ff6d01',
  '#46bdc6',
  '#7baaf7',
  '#f07b72',
  '#fcd04f',
  '#71c287',
  '#ff994d',
  '#7ed1d7',
];

export function paletteColor(index: number): string {
  return palette[index % palette.length] ?? '#4285f4';
}

/** `#rrggbb` of a series. */
export function seriesColor(series: BasicChartSeries | undefined, index: number): string {
  return hexColor(series?.color, series?.colorStyle) ?? paletteColor(index);
}
