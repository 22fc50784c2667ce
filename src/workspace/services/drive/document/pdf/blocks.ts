import type { HtmlElement, HtmlNode } from '../html-tree.ts';
import type { Block } from './block.ts';
import { runsOf } from './inlines.ts';
import { lengthInPoints, type Look, lookIn, stylesOf } from './look.ts';
import { tableBlock } from './table.ts';

/** Elements that stand on lines of their own. */
const blockNames = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption blockquote pre section article header footer figure ' +
    'figcaption center hr'
  ).split(' '),
);

const indent = 18;

/** Space above and below elements, in points. */
const spaces: Readonly<Record<string, readonly [number, number]>> = {
  h1: [10, 8],
  h2: [10, 6],
  h3: [8, 5],
  h4: [8, 4],
  h5: [8, 4],
  h6: [8, 4],
  p: [0, 7],
  pre: [0, 7],
  dd: [0, 3],
  figcaption: [0, 7],
  caption: [0, 4],
};

/** The blocks of a document's content from top to bottom; text between block elements is a block of its own. */
export function blocksOf(nodes: readonly HtmlNode[], look: Look, width: number): Block[] {
  const blocks: Block[] = [];
  let line: HtmlNode[] = [];
  function endLine(): void {
    const runs = runsOf(line, look);
    if (runs.length > 0) blocks.push(textBlock(runs, look, [0, 0]));
    line = [];
  }

  for (const node of nodes) {
    if (node.kind === 'text' || !isBlock(node)) {
      line.push(node);
      continue;
    }
    endLine();
    blocks.push(...withPageBreaks(node, elementBlocks(node, lookIn(node, look), width)));
  }
  endLine();
  return blocks;
}

/** A picture stands on a line of its own, and so does an inline element with a block in it. */
function isBlock(element: HtmlElement): boolean {
  if (blockNames.has(element.name) || pictureOf(element) !== undefined) return true;
  return element.children.some((child) => child.kind === 'element' && isBlock(child));
}

function elementBlocks(element: HtmlElement, look: Look, width: number): Block[] {
  const { name, children } = element;
  const image = pictureOf(element);
  if (image !== undefined) return [picture(element, image, width)];
  switch (name) {
    case 'hr':
      return [{ canvas: [rule(width)], margin: [0, 8, 0, 8] }];
    case 'ul':
    case 'ol':
      return [listBlock(element, look, width)];
    case 'table':
      return tableBlock(element, look, width, blocksOf);
    case 'blockquote':
    case 'dd':
      return [{ stack: blocksOf(children, look, width - indent), margin: [indent, 0, 0, 4] }];
    default:
      return spaced(element, blocksOf(children, look, width), look);
  }
}

/** A paragraph of text alone keeps its space to itself; an empty one still is a line. */
function spaced({ name, children }: HtmlElement, blocks: Block[], look: Look): Block[] {
  const space = Object.hasOwn(spaces, name) ? spaces[name] : undefined;
  if (!space) return blocks;
  if (blocks.length === 0) {
    return children.length === 0 ? [] : [textBlock([{ text: ' ', fontSize: look.size }], look, space)];
  }
  const isHeading = /^h\d$/.test(name);
  const [above, below] = space;
  return blocks.map((block, index) => ({
    ...block,
    ...(isHeading && { headlineLevel: 1 }),
    ...('text' in block && {
      margin: [0, index === 0 ? above : 0, 0, index === blocks.length - 1 ? below : 0],
    }),
  }));
}

function textBlock(text: unknown, { alignment }: Look, [above, below]: readonly [number, number]): Block {
  return { text, margin: [0, above, 0, below], ...(alignment && { alignment }) };
}

const counters: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function listBlock(element: HtmlElement, look: Look, width: number): Block {
  const { name, children, attributes } = element;
  const items = children.flatMap((child) => {
    if (child.kind === 'text') return child.text.trim() === '' ? [] : [{ text: child.text.trim() }];
    const inner = lookIn(child, look);
    const blocks = blocksOf(child.children, inner, width - indent).map(closed);
    return [blocks.length === 1 ? blocks[0] : { stack: blocks }];
  });
  const type = counters[attributes.get('type') ?? ''];
  const start = Number(attributes.get('start') ?? 1);
  return {
    [name]: items,
    margin: [4, 0, 0, 7],
    fontSize: look.size,
    ...(name === 'ol' && { start, ...(type !== undefined && { type }) }),
  };
}

/** Items of a list, and what stands in a cell, lie close together. */
function closed(block: Block): Block {
  return 'ul' in block || 'ol' in block
    ? { ...block, margin: [4, 0, 0, 0] }
    : { ...block, margin: [0, 0, 0, 2] };
}

function rule(width: number): Block {
  return { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: '#888888' };
}

/** The data of a picture of a kind that a PDF can hold. */
function pictureOf({ name, attributes }: HtmlElement): string | undefined {
  const source = attributes.get('src') ?? '';
  return name === 'img' && /^data:image\/(?:png|jpeg);base64,/i.test(source) ? source : undefined;
}

function picture(element: HtmlElement, image: string, width: number): Block {
  const given = stylesOf(element).get('width') ?? element.attributes.get('width');
  const wanted = lengthInPoints(given, width);
  return wanted === undefined
    ? { image, fit: [width, 680], margin: [0, 0, 0, 7] }
    : { image, width: Math.min(width, wanted), margin: [0, 0, 0, 7] };
}

const breaks = new Set(['always', 'page', 'left', 'right', 'recto', 'verso']);

/** Page breaks that the element's style asks for; an element that is nothing but a break still is one. */
function withPageBreaks(element: HtmlElement, blocks: Block[]): Block[] {
  const styles = stylesOf(element);
  const asks = (side: string) =>
    breaks.has(styles.get(`break-${side}`) ?? styles.get(`page-break-${side}`) ?? '');
  const [before, after] = [asks('before'), asks('after')];
  if (!before && !after) return blocks;
  if (blocks.length === 0) return [{ text: '', pageBreak: before ? 'before' : 'after' }];
  return blocks.map((block, index) => {
    if (before && index === 0) return { ...block, pageBreak: 'before' };
    return after && index === blocks.length - 1 ? { ...block, pageBreak: 'after' } : block;
  });
}
