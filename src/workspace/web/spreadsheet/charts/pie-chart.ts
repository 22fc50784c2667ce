import type { PieChartSpec } from '../../../services/sheets/charts/chart.ts';
import type { ChartView } from '../../../services/sheets/charts/view.ts';
import { paletteColor } from './colors.ts';
import { legend } from './legend.ts';
import { distinct } from './text-width.ts';
import type { Part } from './vega.ts';

/** Slices below this share have no room for their percentage. */
const leastLabelled = 0.03;

/** A pie with a slice for each place of the domain, clockwise from the top. */
export function pieChart({ data, size }: ChartView, chart: PieChartSpec): Part {
  const names = distinct(data.domain.labels);
  const values = data.series[0]?.values ?? [];
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  const rows = values.map((value, index) => {
    const share = total === 0 ? 0 : Math.max(0, value ?? 0) / total;
    const label = share < leastLabelled ? '' : `${Number((share * 100).toFixed(1))}%`;
    return { i: index, s: names[index] ?? '', y: share, label };
  });
  const radius = `min(width, height) / 2`;
  return {
    data: { values: rows },
    encoding: {
      theta: { field: 'y', type: 'quantitative', stack: true, scale: { domain: [0, 1] } },
      order: { field: 'i', type: 'quantitative' },
      color: {
        field: 's',
        type: 'nominal',
        scale: { domain: names, range: names.map((_, index) => paletteColor(index)) },
        legend: legend(chart.legendPosition, names, size.width, { symbolType: 'circle' }),
      },
    },
    layer: [
      {
        mark: {
          type: 'arc',
          stroke: '#ffffff',
          outerRadius: { expr: radius },
          innerRadius: { expr: `${radius} * ${chart.pieHole ?? 0}` },
        },
      },
      {
        mark: { type: 'text', fontSize: 12, radius: { expr: `${radius} * ${labelRadius(chart)}` } },
        encoding: { text: { field: 'label', type: 'nominal' }, color: { value: '#ffffff' } },
      },
    ],
  };
}

/** The middle of the ring, or of the outer part of a whole pie. */
function labelRadius({ pieHole = 0 }: PieChartSpec): number {
  return pieHole > 0 ? (1 + pieHole) / 2 : 0.7;
}
