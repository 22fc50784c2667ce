import { textWidth } from './text-width.ts';
import type { Part } from './vega.ts';

const orients: Readonly<Record<string, string>> = {
  BOTTOM_LEGEND: 'bottom',
  LEFT_LEGEND: 'left',
  RIGHT_LEGEND: 'right',
  TOP_LEGEND: 'top',
  INSIDE_LEGEND: 'top-right',
};

const fontSize = 12;

/** The legend, or null where none is wanted or nothing in it would have a name. */
export function legend(
  position: string | undefined,
  names: readonly string[],
  width: number,
  symbol: Part,
): Part | null {
  if (position === 'NO_LEGEND' || names.every((name) => textWidth(name, fontSize) === 0)) return null;
  const orient = orients[position ?? 'RIGHT_LEGEND'] ?? 'right';
  const beside = orient === 'left' || orient === 'right';
  const entry = Math.max(...names.map((name) => textWidth(name, fontSize))) + 36;
  return {
    title: null,
    orient,
    ...symbol,
    labelLimit: Math.round(beside ? width * 0.3 : width - 60),
    ...(!beside && orient !== 'top-right' && { columns: Math.max(1, Math.floor((width - 40) / entry)) }),
  };
}
