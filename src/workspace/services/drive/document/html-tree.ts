import { decodeReferences, htmlTokens } from './html-tokens.ts';

export type HtmlElement = {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
};

export type HtmlNode = HtmlElement | { readonly kind: 'text'; readonly text: string };

const voidElements = new Set(['br', 'hr', 'img', 'col', 'wbr']);

type Open = { readonly name: string; readonly children: HtmlNode[] };

/** The tree of a document's content, which closes every element that it opens. */
export function htmlTree(content: string): readonly HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: Open[] = [];
  const add = (node: HtmlNode) => (open.at(-1)?.children ?? root).push(node);

  for (const token of htmlTokens(content)) {
    switch (token.kind) {
      case 'raw':
        break;
      case 'text':
        add({ kind: 'text', text: decodeReferences(token.text) });
        break;
      case 'open': {
        const { name, attributes } = token;
        const children: HtmlNode[] = [];
        add({ kind: 'element', name, attributes, children });
        if (!voidElements.has(name)) open.push({ name, children });
        break;
      }
      case 'close': {
        const index = open.map(({ name }) => name).lastIndexOf(token.name);
        if (index >= 0) open.splice(index);
      }
    }
  }
  return root;
}
