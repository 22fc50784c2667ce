import type { BasicChartSeries } from '../../../services/sheets/charts/chart.ts';
import type { Part } from './vega.ts';

const dashes: Readonly<Record<string, readonly number[]>> = {
  DOTTED: [0.1, 5],
  MEDIUM_DASHED: [6, 5],
  MEDIUM_DASHED_DOTTED: [6, 5, 0.1, 5],
  LONG_DASHED: [12, 6],
  LONG_DASHED_DOTTED: [12, 6, 0.1, 6],
};

/** How a line of this dash type is stroked. */
export function dashOf(type: string | undefined): Part {
  const strokeDash = dashes[type ?? ''];
  return strokeDash ? { strokeDash } : {};
}

/** Shapes that Vega has under a name, and others drawn in a square from −1 to 1. */
const shapes: Readonly<Record<string, string>> = {
  CIRCLE: 'circle',
  DIAMOND: 'diamond',
  SQUARE: 'square',
  TRIANGLE: 'triangle-up',
  PENTAGON: polygon([1, 1, 1, 1, 1]),
  HEXAGON: polygon([1, 1, 1, 1, 1, 1]),
  STAR: polygon([1, 0.4, 1, 0.4, 1, 0.4, 1, 0.4, 1, 0.4]),
  X_MARK: 'M-0.75,-1L0,-0.25L0.75,-1L1,-0.75L0.25,0L1,0.75L0.75,1L0,0.25L-0.75,1L-1,0.75L-0.25,0L-1,-0.75Z',
};

const defaultSize = 7;

/** Shape and size of a series' points; `size` of the style is a diameter, Vega's an area. */
export function pointLook({ shape, size = defaultSize }: NonNullable<BasicChartSeries['pointStyle']>): Part {
  const form = shapes[shape ?? 'CIRCLE'] ?? 'circle';
  return { shape: form, size: form === 'circle' ? (Math.PI / 4) * size ** 2 : size ** 2 };
}

/** A closed figure whose corners lie at these distances from the middle, the first above it. */
function polygon(distances: readonly number[]): string {
  const corners = distances.map((distance, index) => {
    const angle = (2 * Math.PI * index) / distances.length;
    return `${(distance * Math.sin(angle)).toFixed(3)},${(-distance * Math.cos(angle)).toFixed(3)}`;
  });
  return `M${corners.join('L')}Z`;
}
