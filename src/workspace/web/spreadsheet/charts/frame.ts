import { hexColor } from '../../../services/sheets/formats/color.ts';
import type { ChartView } from '../../../services/sheets/charts/view.ts';
import { wrapped } from './text-width.ts';
import type { Part } from './vega.ts';

const pageFont = "'Noto Sans JP Variable', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', sans-serif";

/** Everything around what a chart draws: its size, ground, title and letters. */
export function framed({ spec, size }: ChartView, content: Part): Part {
  const { width, height } = size;
  return {
    width,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    padding: spec.maximized ? 6 : 16,
    background: hexColor(spec.backgroundColor, spec.backgroundColorStyle) ?? '#ffffff',
    ...title(spec, width - 48),
    ...content,
    config: {
      aria: false,
      customFormatTypes: true,
      font: fontFamily(spec.fontName),
      view: { stroke: null },
      axis: {
        domain: false,
        ticks: false,
        gridColor: '#e3e6ea',
        labelColor: '#444a52',
        labelFontSize: 12,
        labelPadding: 6,
        titleColor: '#444a52',
        titleFontSize: 12,
        titleFontWeight: 400,
        titlePadding: 10,
      },
      legend: { labelColor: '#444a52', labelFontSize: 12, symbolSize: 110, rowPadding: 6, offset: 16 },
    },
  };
}

type TextFormat = ChartView['spec']['titleTextFormat'];

/** What a text format says of a text's look, under Vega's names for it: `fontSize`, or `titleFontSize`. */
export function textLook(format: TextFormat, prefix = ''): Part {
  const color = hexColor(format?.foregroundColor, format?.foregroundColorStyle);
  const look = {
    ...(format?.fontSize !== undefined && { fontSize: pixels(format.fontSize) }),
    ...(format?.bold !== undefined && { fontWeight: format.bold ? 700 : 400 }),
    ...(format?.italic && { fontStyle: 'italic' }),
    ...(format?.fontFamily !== undefined && { font: fontFamily(format.fontFamily) }),
    ...(color !== undefined && { color }),
  };
  if (prefix === '') return look;
  return Object.fromEntries(
    Object.entries(look).map(([name, value]) => [prefix + name[0]?.toUpperCase() + name.slice(1), value]),
  );
}

function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}

function title({ title: text, subtitle, ...spec }: ChartView['spec'], width: number): Part {
  if (!text && !subtitle) return {};
  const size = pixels(spec.titleTextFormat?.fontSize ?? 12);
  const anchors: Readonly<Record<string, string>> = { CENTER: 'middle', RIGHT: 'end' };
  return {
    title: {
      text: wrapped(text ?? '', size, width, 2),
      ...(subtitle && { subtitle: wrapped(subtitle, 13, width, 2) }),
      anchor: anchors[spec.titleTextPosition?.horizontalAlignment ?? ''] ?? 'start',
      limit: width,
      offset: 14,
      color: '#5f6670',
      fontWeight: 500,
      subtitleColor: '#777e88',
      subtitleFontSize: 13,
      subtitlePadding: 4,
      fontSize: size,
      ...textLook(spec.titleTextFormat),
      ...textLook(spec.subtitleTextFormat, 'subtitle'),
    },
  };
}

/** A font that the spec names goes before the page's own; what is no plain name is left out. */
function fontFamily(name: string | undefined): string {
  const plain = name?.replaceAll(/[^\p{L}\p{N} _-]/gu, '').trim();
  return plain ? `'${plain}', ${pageFont}` : pageFont;
}
