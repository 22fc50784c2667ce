import type { HtmlElement, HtmlNode } from '../html-tree.ts';
import type { Block } from './block.ts';
import { cellPadding, columnWidths } from './column-widths.ts';
import { baseSize, type Look, lookIn, stylesOf, toHex } from './look.ts';
import { type Place, tableGrid } from './table-grid.ts';

type BlocksOf = (nodes: readonly HtmlNode[], look: Look, width: number) => Block[];

/** A table, below its caption; its heading rows stand again on every page that it reaches. */
export function tableBlock(element: HtmlElement, look: Look, width: number, blocksOf: BlocksOf): Block[] {
  const grid = tableGrid(element, look);
  const captions = element.children.filter((child) => child.kind === 'element' && child.name === 'caption');
  if (grid.rows.length === 0) return blocksOf(captions, look, width);

  const widths = columnWidths(element, grid, width);
  const ruled = Number(element.attributes.get('border') ?? 0) > 0;
  const body = grid.rows.map((row) => row.map((place) => cellBlock(place, widths.room, ruled, blocksOf)));
  const table = {
    table: {
      headerRows: Math.min(grid.headerRows, grid.rows.length - 1),
      ...(!grid.rows.some((row) => isTall(row, widths.room)) && {
        keepWithHeaderRows: 1,
        dontBreakRows: true,
      }),
      widths: widths.columns,
      body,
    },
    layout: lines,
    margin: [0, 0, 0, 8],
  };
  return [...blocksOf(captions, look, width), table];
}

/** Letters of this many lines may not fit on what is left of a page: such a row is broken like any text. */
const mostLinesTogether = 25;

function isTall(row: readonly Place[], room: readonly number[]): boolean {
  return row.some(
    (place) =>
      place.kind === 'cell' && place.letters * baseSize > (room[place.column] ?? 0) * mostLinesTogether,
  );
}

const lines = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#444444',
  vLineColor: () => '#444444',
  paddingLeft: () => cellPadding,
  paddingRight: () => cellPadding,
  // Lines have their space below them: less below than above looks even.
  paddingTop: () => 4,
  paddingBottom: () => 1.5,
};

function cellBlock(place: Place, room: readonly number[], ruled: boolean, blocksOf: BlocksOf): Block {
  if (place.kind === 'covered') return {};
  const { cell, look, column, columns, rows } = place;
  const inner = lookIn(cell, look);
  const width = room.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
  const blocks = blocksOf(cell.children, inner, width).map((block) => breakable(block, place, width));
  const fill = toHex(stylesOf(cell).get('background-color') ?? '');
  return {
    stack: blocks.map((block, index) => (index === blocks.length - 1 ? withoutSpaceBelow(block) : block)),
    ...(columns > 1 && { colSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(fill !== undefined && { fillColor: fill }),
    border: ruled ? [true, true, true, true] : bordersOf(cell),
  };
}

/** A word that is longer than its column is broken where the line ends, lest it run over its neighbours. */
function breakable(block: Block, { longestWord }: Extract<Place, { kind: 'cell' }>, width: number): Block {
  return longestWord > width ? { ...block, wordBreak: 'break-all' } : block;
}

function withoutSpaceBelow(block: Block): Block {
  const [left = 0, above = 0, right = 0] = (block['margin'] ?? []) as readonly number[];
  return { ...block, margin: [left, above, right, 0] };
}

/** Left, top, right, bottom: whether a line is drawn there. */
function bordersOf(cell: HtmlElement): boolean[] {
  const styles = stylesOf(cell);
  const drawn = (side: string) => {
    const border = styles.get(`border-${side}`) ?? styles.get('border') ?? styles.get('border-style') ?? '';
    return border !== '' && !/^(?:0(?:px)?|none|hidden)\b/.test(border) && !/\bnone\b/.test(border);
  };
  return ['left', 'top', 'right', 'bottom'].map(drawn);
}
