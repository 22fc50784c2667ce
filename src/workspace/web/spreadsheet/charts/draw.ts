import { displayText } from '../../../services/sheets/formats/display.ts';
import type { ChartView } from '../../../services/sheets/charts/view.ts';
import { basicChart } from './basic-chart.ts';
import { framed } from './frame.ts';
import { pieChart } from './pie-chart.ts';
import { textWidth } from './text-width.ts';
import { cellText, type Part, plainNumber } from './vega.ts';

type Drawing = (spec: Part) => Promise<string>;
type Measured = { readonly fontSize?: number };

/** Drawings are kept: every change of a cell draws the whole page anew. */
const drawings = new Map<string, Promise<string>>();
const mostKept = 200;

let loaded: Promise<Drawing> | undefined;

/** What a chart looks like in Vega-Lite's terms; undefined when there is nothing to draw. */
export function vegaLiteSpec(view: ChartView): Part | undefined {
  const { spec, data } = view;
  if (!data.series.some(({ values }) => values.some((value) => value !== undefined))) return undefined;
  return framed(
    view,
    spec.basicChart ? basicChart(view, spec.basicChart) : pieChart(view, spec.pieChart ?? {}),
  );
}

/** The chart as an SVG element; undefined when there is nothing to draw. */
export async function chartSvg(view: ChartView): Promise<string | undefined> {
  const spec = vegaLiteSpec(view);
  if (!spec) return undefined;
  const key = JSON.stringify(spec);
  const known = drawings.get(key);
  if (known) return known;

  const drawing = (loaded ??= loadVega()).then((draw) => draw(spec));
  if (drawings.size >= mostKept) drawings.clear();
  drawings.set(key, drawing);
  return drawing;
}

/** Vega takes a quarter of a second to load: only who looks at a chart waits for it. */
async function loadVega(): Promise<Drawing> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  vega.expressionFunction(cellText, (value: unknown, pattern: unknown) => numberLabel(value, pattern));
  const metrics = (vega as unknown as { textMetrics: { width: (item: Measured, text: unknown) => number } })
    .textMetrics;
  metrics.width = ({ fontSize = 11 }, text) => textWidth(String(text ?? ''), fontSize);
  const logger = { ...vega.logger(vega.None) };
  return (spec) => {
    const { spec: vegaSpec } = compile(spec as never, { logger: logger as never });
    return new vega.View(vega.parse(vegaSpec), { renderer: 'none', logLevel: vega.None }).toSVG();
  };
}

function numberLabel(value: unknown, pattern: unknown): string {
  // What adding up ticks leaves behind the fifteenth figure is no part of the number.
  const number = Number(Number(value).toPrecision(12));
  return displayText(number, pattern === plainNumber ? {} : { numberFormat: { pattern: String(pattern) } });
}
