import type { HtmlElement } from '../html-tree.ts';

/** Text size of a document, in points. */
export const baseSize = 10.5;

/** How text looks, as far as it passes from an element to what stands in it. */
export type Look = {
  readonly bold: boolean;
  /** Points. */
  readonly size: number;
  readonly color?: string;
  readonly background?: string;
  readonly alignment?: 'left' | 'center' | 'right' | 'justify';
  readonly decoration?: 'underline' | 'lineThrough';
  readonly link?: string;
  readonly raised?: 'sup' | 'sub';
  /** Whether white space counts. */
  readonly preformatted: boolean;
};

export const plainLook: Look = { bold: false, size: baseSize, preformatted: false };

type Change = Partial<Look> | ((look: Look) => Partial<Look>);

const sized = (times: number): Change => ({ bold: true, size: baseSize * times });

/** What an element's name says of its look, as on the page of a document. */
const ofElement: Readonly<Record<string, Change>> = {
  h1: sized(1.55),
  h2: sized(1.25),
  h3: sized(1.08),
  h4: sized(1),
  h5: sized(0.95),
  h6: sized(0.9),
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true, alignment: 'left' },
  dt: { bold: true },
  caption: { alignment: 'center' },
  center: { alignment: 'center' },
  u: { decoration: 'underline' },
  ins: { decoration: 'underline' },
  s: { decoration: 'lineThrough' },
  strike: { decoration: 'lineThrough' },
  del: { decoration: 'lineThrough' },
  small: (look) => ({ size: look.size * 0.85 }),
  sup: { raised: 'sup' },
  sub: { raised: 'sub' },
  mark: { background: '#ffff00' },
  pre: { preformatted: true },
};

/** The look inside an element: what surrounds it, its name, its attributes and its style, the later stronger. */
export function lookIn(element: HtmlElement, outer: Look): Look {
  const { name, attributes } = element;
  const own = Object.hasOwn(ofElement, name) ? ofElement[name] : undefined;
  const named = { ...outer, ...(typeof own === 'function' ? own(outer) : own) };
  const align = alignmentOf(attributes.get('align'));
  const color = attributes.get('color');
  const href = name === 'a' ? attributes.get('href') : undefined;
  return {
    ...named,
    ...(align && { alignment: align }),
    ...(name === 'font' && isHexColor(color) && { color }),
    ...(href !== undefined && { link: href, color: '#1155cc', decoration: 'underline' as const }),
    ...styled(stylesOf(element), named),
  };
}

/** The declarations of an element's `style`, lower case. */
export function stylesOf({ attributes }: HtmlElement): ReadonlyMap<string, string> {
  const declarations = (attributes.get('style') ?? '').split(';').map((declaration) => {
    const colon = declaration.indexOf(':');
    return [
      declaration.slice(0, colon).trim(),
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    ] as const;
  });
  return new Map(declarations.filter(([property]) => property !== ''));
}

function styled(styles: ReadonlyMap<string, string>, look: Look): Partial<Look> {
  const weight = styles.get('font-weight');
  const size = lengthInPoints(styles.get('font-size'), look.size);
  const color = styles.get('color');
  const align = alignmentOf(styles.get('text-align'));
  const decoration = styles.get('text-decoration') ?? styles.get('text-decoration-line') ?? '';
  const space = styles.get('white-space');
  return {
    ...(weight !== undefined && { bold: weight.startsWith('bold') || Number(weight) >= 600 }),
    ...(size !== undefined && size > 0 && { size }),
    ...(color !== undefined && toHex(color) && { color: toHex(color) ?? color }),
    ...(align && { alignment: align }),
    ...(decoration.includes('underline') && { decoration: 'underline' as const }),
    ...(decoration.includes('line-through') && { decoration: 'lineThrough' as const }),
    ...(space !== undefined && { preformatted: space.startsWith('pre') }),
  };
}

function alignmentOf(value: string | undefined): Look['alignment'] {
  switch (value?.toLowerCase()) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'justify':
      return 'justify';
    case 'left':
    case 'start':
      return 'left';
    default:
      return undefined;
  }
}

const pointsOf: Readonly<Record<string, number>> = { pt: 1, px: 0.75, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 };

/** A length of CSS in points; `whole` is what `%` and `em` are parts of. Undefined for what is none. */
export function lengthInPoints(text: string | undefined, whole: number): number | undefined {
  const [, number = '', unit = ''] = /^(\d*\.?\d+)(pt|px|mm|cm|in|em|rem|%)?$/.exec(text?.trim() ?? '') ?? [];
  if (number === '') return undefined;
  if (unit === '%') return (Number(number) / 100) * whole;
  if (unit === 'em' || unit === 'rem') return Number(number) * (unit === 'em' ? whole : baseSize);
  return Number(number) * (pointsOf[unit || 'px'] ?? 1);
}

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  navy: '#000080',
  maroon: '#800000',
  orange: '#ffa500',
  yellow: '#ffff00',
};

function isHexColor(color: string | undefined): color is string {
  return color !== undefined && /^#[\da-f]{6}$/i.test(color);
}

/** `#rrggbb` of a colour of CSS; undefined for one that is not understood. */
export function toHex(color: string): string | undefined {
  if (isHexColor(color)) return color;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const parts = /^rgba?\((\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\)?/.exec(color);
  if (!parts) return Object.hasOwn(namedColors, color) ? namedColors[color] : undefined;
  return `#${parts
    .slice(1)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;
}
