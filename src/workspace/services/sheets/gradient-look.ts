import { effective, type Results } from './formulas/results.ts';
import { hexColor } from './formats/color.ts';
import type { CellFormat } from './model/cell.ts';
import type { Color, ConditionalRule, Sheet } from './model/spreadsheet.ts';
import { parseTyped } from './values/typed.ts';

type Gradient = NonNullable<ConditionalRule['gradientRule']>;
type Point = NonNullable<Gradient['minpoint']>;
type Stop = { readonly at: number; readonly color: Required<Omit<Color, 'alpha'>> };

/** The background that a gradient gives to a number among those of its ranges; nothing to anything else. */
export function gradientLook(
  sheet: Sheet,
  results: Results,
  { ranges = [], gradientRule = {} }: ConditionalRule,
): (row: number, column: number) => CellFormat | undefined {
  const numberAt = (row: number, column: number): number | undefined => {
    const result = effective(results, sheet, row, column);
    return result?.kind === 'value' && typeof result.value === 'number' ? result.value : undefined;
  };
  const { columnCount } = sheet.properties.grid;
  const numbers = ranges.flatMap((range) => {
    const endRow = Math.min(range.endRowIndex ?? Infinity, sheet.rows.length);
    const endColumn = Math.min(range.endColumnIndex ?? Infinity, columnCount);
    const found: number[] = [];
    for (let row = range.startRowIndex ?? 0; row < endRow; row += 1) {
      for (let column = range.startColumnIndex ?? 0; column < endColumn; column += 1) {
        const number = numberAt(row, column);
        if (number !== undefined) found.push(number);
      }
    }
    return found;
  });
  const stops = stopsOf(
    gradientRule,
    numbers.sort((one, other) => one - other),
  );
  return (row, column) => {
    const number = numberAt(row, column);
    if (number === undefined) return undefined;
    return { backgroundColorStyle: { rgbColor: colorAt(stops, number) } };
  };
}

function stopsOf({ minpoint, midpoint, maxpoint }: Gradient, sorted: readonly number[]): readonly Stop[] {
  return [minpoint, midpoint, maxpoint].flatMap((point) =>
    point ? [{ at: positionOf(point, sorted), color: rgbOf(point) }] : [],
  );
}

/** Where on the scale of the sorted numbers a point lies. */
function positionOf({ type, value = '' }: Point, sorted: readonly number[]): number {
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? 0;
  if (type === 'MIN') return least;
  if (type === 'MAX') return most;
  const number = parseTyped(value).value;
  if (typeof number !== 'number') throw new Error(`not emulated: Sheets gradient with the value ${value}`);
  if (type === 'NUMBER') return number;
  if (type === 'PERCENT') return least + ((most - least) * number) / 100;
  const place = ((sorted.length - 1) * number) / 100;
  const below = sorted[Math.floor(place)] ?? least;
  const above = sorted[Math.ceil(place)] ?? most;
  return below + (above - below) * (place - Math.floor(place));
}

/** Colours run evenly from one point to the next; beyond the ends they stay. */
function colorAt(stops: readonly Stop[], number: number): Color {
  const after = stops.findIndex(({ at }) => number <= at);
  const to = after < 0 ? stops.at(-1) : stops[after];
  const from = stops[after - 1];
  if (!to) return {};
  if (!from || from.at === to.at) return to.color;
  const share = (number - from.at) / (to.at - from.at);
  const between = (part: 'red' | 'green' | 'blue') =>
    from.color[part] + (to.color[part] - from.color[part]) * share;
  return { red: between('red'), green: between('green'), blue: between('blue') };
}

function rgbOf({ color, colorStyle }: Point): Stop['color'] {
  const hex = hexColor(color, colorStyle) ?? '#ffffff';
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
