import type { sheets_v4 } from '@googleapis/sheets';

type Colour = sheets_v4.Schema$Color;

/** Names that CSS gives colours and scripts use; Google takes all of CSS's. */
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  magenta: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  cyan: '#00ffff',
  orange: '#ffa500',
  pink: '#ffc0cb',
  brown: '#a52a2a',
  gold: '#ffd700',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  darkgray: '#a9a9a9',
  lightblue: '#add8e6',
  lightgreen: '#90ee90',
  lightyellow: '#ffffe0',
  lightpink: '#ffb6c1',
};

/** A colour in CSS notation as the API has it; throws as SpreadsheetApp does for anything else. */
export function colourOf(css: string): Colour {
  const hex = named[css.trim().toLowerCase()] ?? css.trim().toLowerCase();
  const long = /^#[0-9a-f]{3}$/.test(hex) ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  if (!/^#[0-9a-f]{6}$/.test(long)) throw new Error(`Invalid color: ${css}`);
  const part = (from: number) => Number.parseInt(long.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

/** `#rrggbb`. */
export function cssOf({
  red = 0,
  green = 0,
  blue = 0,
}: { readonly [Part in keyof Colour]?: Colour[Part] }): string {
  const part = (value: number | null | undefined) =>
    Math.round((value ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}
