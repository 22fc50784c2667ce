/** A piece of HTML as a browser would read it; text keeps its character references. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  /** An element whose content is not HTML: a script, a style sheet. */
  | { readonly kind: 'raw'; readonly name: string; readonly text: string };

const rawElements = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
  'template',
  'svg',
  'math',
  'select',
]);

const tag = /<(\/?)([a-z][a-z\d:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/iy;
const ignored = /<!--[\s\S]*?(?:-->|$)|<[!?/][^>]*(?:>|$)/y;
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Reads HTML piece by piece; what is no tag is text, so that nothing is lost and nothing is taken on trust. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let position = 0;
  while (position < html.length) {
    const start = html.indexOf('<', position);
    if (start > position || start < 0) {
      yield { kind: 'text', text: html.slice(position, start < 0 ? undefined : start) };
      if (start < 0) return;
    }
    const found = matchAt(tag, html, start);
    if (found) {
      const name = (found[2] ?? '').toLowerCase();
      position = start + found[0].length;
      if (found[1]) yield { kind: 'close', name };
      else if (rawElements.has(name)) {
        const end = endOfRaw(html, name, position);
        yield { kind: 'raw', name, text: html.slice(position, end.content) };
        position = end.after;
      } else yield { kind: 'open', name, attributes: attributesIn(found[3] ?? '') };
      continue;
    }
    const skipped = matchAt(ignored, html, start);
    if (!skipped) yield { kind: 'text', text: '<' };
    position = start + (skipped?.[0].length ?? 1);
  }
}

function matchAt(pattern: RegExp, html: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(html);
}

function endOfRaw(html: string, name: string, from: number): { content: number; after: number } {
  const closing = new RegExp(`</${name}[^>]*>`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  if (!found) return { content: html.length, after: html.length };
  return { content: found.index, after: found.index + found[0].length };
}

function attributesIn(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    if (!attributes.has(name.toLowerCase())) {
      attributes.set(name.toLowerCase(), decodeReferences(double ?? single ?? bare ?? ''));
    }
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  yen: '¥',
  times: '×',
  middot: '·',
};

/** Text as it reads: `&amp;` and `&#20315;` as the characters they stand for; a name that is not known stays. */
export function decodeReferences(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name)] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
