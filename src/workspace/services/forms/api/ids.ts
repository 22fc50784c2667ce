import { invalid } from '../../api-error.ts';

/** Ids of items and questions as the API writes them: eight hexadecimal digits; prefilled links have them as decimals. */
export function hexId(id: number): string {
  return id.toString(16).padStart(8, '0');
}

export function numberOfId(hex: string): number {
  const number = /^[0-9a-f]{1,8}$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  if (number >= 0 && number <= 0x7fffffff) return number;
  throw invalid(`Invalid id: ${hex}`);
}
