import type { ChartView } from '../../../services/sheets/charts/view.ts';
import { textLook } from './frame.ts';
import { textWidth } from './text-width.ts';
import { cellText, type Part, plainNumber } from './vega.ts';

type BasicChart = NonNullable<ChartView['spec']['basicChart']>;
type Axis = NonNullable<BasicChart['axis']>[number];
type Position = 'BOTTOM_AXIS' | 'LEFT_AXIS';

const labelSize = 12;
const longestLabel = 120;

/** Degrees, and how far apart labels so slanted must stand, in pixels. */
const slant = 40;
const slantedStep = 20;

export function axisAt({ axis }: BasicChart, position: Position): Axis | undefined {
  return axis?.find((each) => each.position === position);
}

/** The title that an axis is given, or what the headings say. */
export function axisTitle(axis: Axis | undefined, inferred = ''): Part {
  const anchors: Readonly<Record<string, string>> = { LEFT: 'start', CENTER: 'middle', RIGHT: 'end' };
  const anchor = anchors[axis?.titleTextPosition?.horizontalAlignment ?? ''];
  const title = axis?.title ?? inferred;
  return {
    title: title === '' ? null : title,
    ...(anchor !== undefined && { titleAnchor: anchor }),
    ...textLook(axis?.format, 'title'),
  };
}

/** Ends of a scale that are given. */
export function viewWindow(axis: Axis | undefined): Part {
  const { viewWindowMin, viewWindowMax } = axis?.viewWindowOptions ?? {};
  return {
    ...(viewWindowMin !== undefined && { domainMin: viewWindowMin, nice: false }),
    ...(viewWindowMax !== undefined && { domainMax: viewWindowMax, nice: false }),
  };
}

/** Numbers on an axis, written as their cells write them. */
export function numberLabels(pattern: string | undefined): Part {
  return { formatType: cellText, format: pattern ?? plainNumber };
}

/** Labels of categories below the plot: level where there is room, else slanted, and not all if need be. */
export function labelsBelow(labels: readonly string[], places: readonly unknown[], width: number): Part {
  const widths = labels.map((label) => Math.min(longestLabel, textWidth(label, labelSize)));
  const step = width / labels.length;
  const level = widths.every((each, index) => (each + (widths[index + 1] ?? 0)) / 2 + 6 <= step);
  if (level) return { labelLimit: longestLabel, labelAngle: 0, labelOverlap: false };
  const stride = Math.ceil(slantedStep / step);
  return {
    labelLimit: longestLabel,
    labelAngle: -slant,
    labelAlign: 'right',
    labelBaseline: 'middle',
    labelOverlap: false,
    ...(stride > 1 && { values: places.filter((_, index) => index % stride === 0) }),
  };
}

/** Labels of categories beside the plot. */
export function labelsBeside(): Part {
  return { labelLimit: longestLabel, labelOverlap: 'greedy' };
}
