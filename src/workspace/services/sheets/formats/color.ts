import type { Color } from '../model/spreadsheet.ts';

type WithStyle = { readonly rgbColor?: Color; readonly themeColor?: string } | undefined;

/** Theme colours of a spreadsheet that nobody changed. */
const theme: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  LINK: '#1155cc',
};

/** `#rrggbb` of a colour of the v4 API, whose newer style goes before the plain one; undefined for none. */
export function hexColor(color: Color | undefined, style?: WithStyle): string | undefined {
  if (style?.themeColor) return theme[style.themeColor];
  const chosen = style?.rgbColor ?? color;
  if (!chosen) return undefined;
  const part = (share = 0) =>
    Math.round(Math.min(1, Math.max(0, share)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(chosen.red)}${part(chosen.green)}${part(chosen.blue)}`;
}
