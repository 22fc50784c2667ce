import { escaped } from '../escaped.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { endedBy } from './implied-ends.ts';
import { styleOf, type StyleRule, styleRules } from './style-rules.ts';

const elements = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup thead tbody tfoot tr td th blockquote pre ' +
    'section article header footer figure figcaption span a b strong i em u s strike del ins sub sup small mark ' +
    'code kbd samp var abbr cite q dfn font center ruby rb rt rp'
  ).split(' '),
);
const voidElements = new Set(['br', 'hr', 'img', 'col', 'wbr']);

/** Attributes beside `style`, and what they may hold. */
const attributes: Readonly<Record<string, RegExp>> = {
  align: /^(?:left|right|center|justify)$/i,
  alt: /^[\s\S]*$/,
  border: /^\d{1,2}$/,
  cellpadding: /^\d{1,3}$/,
  cellspacing: /^\d{1,3}$/,
  color: /^#?[\w]{1,20}$/,
  colspan: /^\d{1,3}$/,
  height: /^\d{1,4}%?$/,
  href: /^(?:https?:\/\/|mailto:|tel:)[^\s]*$/i,
  rowspan: /^\d{1,3}$/,
  span: /^\d{1,3}$/,
  src: /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z\d+/=\s]*$/i,
  start: /^-?\d{1,6}$/,
  title: /^[\s\S]*$/,
  type: /^[1aAiI]$/,
  valign: /^(?:top|middle|bottom|baseline)$/i,
  width: /^\d{1,4}%?$/,
};

/**
 * HTML made anew out of nothing but text, the elements of a document and how they look. It cannot run, load or
 * cover anything, and every element that it opens it closes, so that it stays inside whatever it is put into.
 */
export function safeHtml(html: string): string {
  const tokens = [...htmlTokens(html)];
  const rules = styleRules(
    tokens.map((token) => (token.kind === 'raw' && token.name === 'style' ? token.text : '')).join('\n'),
  );
  const open: string[] = [];
  const written = tokens.map((token) => writtenToken(token, rules, open)).join('');
  return `${written}${closing(open.splice(0))}`.trim();
}

function writtenToken(token: HtmlToken, rules: readonly StyleRule[], open: string[]): string {
  switch (token.kind) {
    case 'raw':
      return '';
    case 'text':
      return safeText(token.text);
    case 'open': {
      const isVoid = voidElements.has(token.name);
      if (!isVoid && !elements.has(token.name)) return '';
      if (token.name === 'img' && !attributes['src']?.test(token.attributes.get('src') ?? '')) return '';
      const ended = closing(open.splice(endedBy(token.name, open)));
      if (!isVoid) open.push(token.name);
      return `${ended}<${token.name}${attributesOf(token.name, token.attributes, rules)}>`;
    }
    case 'close': {
      const index = open.lastIndexOf(token.name);
      return index < 0 ? '' : closing(open.splice(index));
    }
  }
}

function closing(names: readonly string[]): string {
  return [...names]
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
}

function attributesOf(name: string, given: ReadonlyMap<string, string>, rules: readonly StyleRule[]): string {
  const style = styleOf(rules, name, given);
  const kept = [...given].filter(([attribute, value]) => {
    const pattern = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
    return pattern?.test(value) ?? false;
  });
  const all = [
    ...kept,
    ...(style === '' ? [] : [['style', style] as const]),
    ...(name === 'a' ? [['target', '_blank'] as const, ['rel', 'noopener noreferrer'] as const] : []),
  ];
  return all.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join('');
}

/** A character reference stays one: in text it is harmless, whatever it stands for. */
function safeText(text: string): string {
  return text.replaceAll(/&(?:#\d+|#x[\da-f]+|[a-z]+\d*);|[&<>"\u00a0]/gi, (found) => {
    if (found.length > 1) return found;
    return found === '\u00a0' ? '&nbsp;' : escaped(found);
  });
}
