import type { sheets_v4 } from '@googleapis/sheets';

/** A colour as the API takes it, from `#rrggbb`. */
export function rgb(colour: string): sheets_v4.Schema$Color {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
