/** Where in a page a template prints: what must be escaped depends on it. */
export type Place =
  | { readonly kind: 'text' }
  /** Inside a tag, but in no quoted value; `element` is its name in small letters. */
  | { readonly kind: 'tag'; readonly element: string }
  | { readonly kind: 'value'; readonly element: string; readonly quote: string }
  | { readonly kind: 'comment' | 'style' | 'script' }
  | { readonly kind: 'script-string'; readonly quote: string };

/** What ends a place, and what a piece of the page may hold besides. */
const next = {
  text: /<!--|<([a-z][a-z0-9-]*)|<\//i,
  tag: /["']|>/,
  comment: /-->/,
  style: /<\/style/i,
  script: /<\/script|\/\/[^\n]*|\/\*[\s\S]*?\*\/|["'`]/i,
} as const;

/** The place after `text`, a piece of the page that began in `place`. */
export function placeAfter(place: Place, text: string): Place {
  let here = place;
  let rest = text;
  for (;;) {
    const found = endOf(here).exec(rest);
    if (!found) return here;
    here = entered(here, found);
    rest = rest.slice(found.index + found[0].length);
  }
}

function endOf(place: Place): RegExp {
  switch (place.kind) {
    case 'value':
      return place.quote === '"' ? /"/ : /'/;
    case 'script-string':
      return new RegExp(String.raw`\\[\s\S]|${place.quote}`);
    case 'text':
    case 'tag':
    case 'comment':
    case 'style':
    case 'script':
      return next[place.kind];
  }
}

function entered(place: Place, [found, element = '']: RegExpExecArray): Place {
  switch (place.kind) {
    case 'text':
      return found === '<!--' ? { kind: 'comment' } : { kind: 'tag', element: element.toLowerCase() };
    case 'tag':
      if (found !== '>') return { ...place, kind: 'value', quote: found };
      return place.element === 'script' || place.element === 'style'
        ? { kind: place.element }
        : { kind: 'text' };
    case 'value':
      return { kind: 'tag', element: place.element };
    case 'comment':
      return { kind: 'text' };
    case 'style':
      return { kind: 'tag', element: '' };
    case 'script':
      if (found.startsWith('</')) return { kind: 'tag', element: '' };
      return /^["'`]$/.test(found) ? { kind: 'script-string', quote: found } : place;
    case 'script-string':
      return found === place.quote ? { kind: 'script' } : place;
  }
}
