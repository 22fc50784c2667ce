import type { HtmlElement, HtmlNode } from '../html-tree.ts';
import { type Look, lookIn } from './look.ts';

/** A run of text of one look, as pdfmake takes it. */
export type Run = { readonly text: string } & Readonly<Record<string, unknown>>;

/** The runs of text in a line of elements; spaces are collapsed as on a page. */
export function runsOf(nodes: readonly HtmlNode[], look: Look): Run[] {
  return collapsed(nodes.flatMap((node) => rawRuns(node, look)));
}

type RawRun = { readonly text: string; readonly look: Look };

function rawRuns(node: HtmlNode, look: Look): RawRun[] {
  if (node.kind === 'text') return [{ text: node.text, look }];
  const inner = lookIn(node, look);
  switch (node.name) {
    case 'br':
      return [{ text: '\n', look: { ...inner, preformatted: true } }];
    case 'wbr':
      return [{ text: '\u200b', look: inner }];
    case 'img':
      return [{ text: node.attributes.get('alt') ?? '', look: inner }];
    case 'rp':
      return [];
    case 'rt':
      return [{ text: '(', look: inner }, ...childRuns(node, inner), { text: ')', look: inner }];
    case 'q':
      return [{ text: '「', look: inner }, ...childRuns(node, inner), { text: '」', look: inner }];
    default:
      return childRuns(node, inner);
  }
}

function childRuns(element: HtmlElement, look: Look): RawRun[] {
  return element.children.flatMap((child) => rawRuns(child, look));
}

/** Runs without the white space that a page does not show: repeated, at the ends, and around line breaks. */
function collapsed(raw: readonly RawRun[]): Run[] {
  const runs: { text: string; look: Look }[] = [];
  let afterSpace = true;
  for (const { text, look } of raw) {
    let shown = look.preformatted ? text : text.replaceAll(/[ \t\r\n]+/g, ' ');
    if (!look.preformatted && afterSpace) shown = shown.replace(/^ /, '');
    if (look.preformatted && shown.startsWith('\n')) trimEnd(runs);
    if (shown === '') continue;
    afterSpace = /[ \n]$/.test(shown);
    runs.push({ text: shown, look });
  }
  trimEnd(runs);
  // A line break at the end of a paragraph ends its line, and begins no other.
  const last = runs.at(-1);
  if (last?.text === '\n') {
    if (runs.length > 1) runs.pop();
    else last.text = ' ';
  }
  return runs.filter(({ text }) => text !== '').map(({ text, look }) => ({ text, ...runLook(look) }));
}

function trimEnd(runs: { text: string; look: Look }[]): void {
  const last = runs.at(-1);
  if (last && !last.look.preformatted) last.text = last.text.replace(/ $/, '');
}

function runLook({
  bold,
  size,
  color,
  background,
  decoration,
  link,
  raised,
  preformatted,
}: Look): Record<string, unknown> {
  return {
    bold,
    fontSize: size,
    ...(color !== undefined && { color }),
    ...(background !== undefined && { background }),
    ...(decoration !== undefined && { decoration }),
    ...(link !== undefined && { link }),
    ...(raised !== undefined && { [raised]: true }),
    ...(preformatted && { preserveLeadingSpaces: true }),
  };
}
