import { htmlTree } from '../html-tree.ts';
import type { Block } from './block.ts';
import { blocksOf } from './blocks.ts';
import { plainLook } from './look.ts';
import { contentWidth, type Described, renderedPdf } from './render.ts';

/** A document's content as a PDF file: A4 pages, as near to the document's own page as print comes. */
export function exportedPdf(content: string, described: Described): Uint8Array {
  const blocks = blocksOf(htmlTree(content), plainLook, contentWidth);
  return renderedPdf(withoutLastBreak(blocks), described);
}

/** A break after everything would leave an empty page. */
function withoutLastBreak(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.['pageBreak'] !== 'after') return [...blocks];
  const { pageBreak: _, ...rest } = last;
  return [...blocks.slice(0, -1), rest];
}
