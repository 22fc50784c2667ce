import type { Options } from './draft.ts';

const textStyle = '(?:color|fontName|fontSize|bold|italic)';

/** Options that change what is drawn. */
const drawn = new RegExp(
  `^(?:${[
    'title',
    'subtitle',
    'fontName',
    'backgroundColor(?:\\.fill)?',
    'width',
    'height',
    'colors',
    'isStacked',
    'pieHole',
    'curveType',
    'interpolateNulls',
    'lineWidth',
    'pointSize',
    'seriesType',
    'legend(?:\\.position)?',
    `titleTextStyle\\.${textStyle}`,
    'series\\.\\d+\\.(?:color|type|lineWidth|pointSize)',
    '[hv]Axis\\.title',
    `[hv]Axis\\.titleTextStyle\\.${textStyle}`,
    '[hv]Axis\\.viewWindow\\.(?:min|max)',
    '[hv]Axis\\.(?:minValue|maxValue|direction)',
  ].join('|')})$`,
);

/** Options that answer a pointer or move: on a chart that stands still they change nothing. */
const unseen = /^(?:animation\.|tooltip\.|focusTarget$|enableInteractivity$|useFirstColumnAsDomain$)/;

/** Options with one more; an object stands for one option a field. What is not drawn throws its name. */
export function withOption(options: Options, name: string, value: unknown): Options {
  const next = new Map(options);
  for (const [path, leaf] of leaves(name, value)) {
    if (!drawn.test(path) && !unseen.test(path)) {
      throw new Error(`not emulated: SpreadsheetApp.EmbeddedChartBuilder.setOption of ${path}`);
    }
    if (leaf === null || leaf === undefined) next.delete(path);
    else next.set(path, leaf);
  }
  return next;
}

function leaves(path: string, value: unknown): (readonly [string, unknown])[] {
  const isTree =
    typeof value === 'object' && value !== null && (!Array.isArray(value) || /^series$/.test(path));
  if (!isTree) return [[path.replace(/^vAxes\.0\./, 'vAxis.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner));
}
