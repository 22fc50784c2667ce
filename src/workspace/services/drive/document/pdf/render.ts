import type { Block } from './block.ts';
import { baseSize } from './look.ts';
import { newPdf, pdfmake } from './pdfmake.ts';

/** Margin of a page on every side, and what is left between: A4, in points. */
const margin = 56.7;
export const contentWidth = 595.28 - 2 * margin;

export type Described = { readonly title: string; readonly created: Date };

type HeadlineNode = { readonly headlineLevel?: number };
type Followers = { getFollowingNodesOnPage(): readonly unknown[] };

/** The blocks on A4 pages, as a PDF file. */
export function renderedPdf(blocks: readonly Block[], { title, created }: Described): Uint8Array {
  const { LayoutBuilder, Renderer, SVGMeasure, tableLayouts, ...parts } = pdfmake();
  const size = parts.normalizePageSize('A4');
  const pdf = newPdf({
    size: [size.width, size.height],
    lang: 'ja',
    displayTitle: true,
    info: { Title: title, CreationDate: created },
  });
  const builder = new LayoutBuilder(size, parts.normalizePageMargin(margin), new SVGMeasure());
  builder.registerTableLayouts(tableLayouts);
  const style = { font: 'Gothic', fontSize: baseSize, lineHeight: 1.45 };
  // Background, header, footer and watermark.
  const nothing = [undefined, undefined, undefined, undefined] as const;
  const pages = builder.layoutDocument([...blocks], pdf, {}, style, ...nothing, breaksBefore);
  new Renderer(pdf).renderPages(pages);
  pdf.end();
  const file = new Uint8Array(pdf.read() ?? []);
  if (!isWhole(file)) {
    throw new Error('not emulated: Drive.Files.export to application/pdf of a picture with transparency');
  }
  return file;
}

/** Only for taking a picture's transparency apart does the library take its time and leave the end for later. */
function isWhole(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(-16)).includes('%%EOF');
}

/** A heading does not stay alone at the foot of a page. */
function breaksBefore({ headlineLevel }: HeadlineNode, followers: Followers): boolean {
  return headlineLevel !== undefined && followers.getFollowingNodesOnPage().length === 0;
}
