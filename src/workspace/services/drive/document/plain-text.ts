import { escaped } from '../escaped.ts';
import { decodeReferences, type HtmlToken, htmlTokens } from './html-tokens.ts';

/** Elements that end a line of text. */
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption tr td th blockquote pre section article header footer figure figcaption center'.split(
    ' ',
  ),
);

/** Each line of a text as a paragraph. */
export function paragraphs(text: string): string {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => `<p>${line === '' ? '<br>' : escaped(line)}</p>`)
    .join('\n');
}

/** A document's words alone: a line for each paragraph, list item and cell. */
export function plainText(html: string): string {
  const lines: string[] = [];
  const lists: { ordered: boolean; count: number }[] = [];
  let line = '';
  let preformatted = 0;

  function endLine(): void {
    const text = preformatted > 0 ? line : line.replaceAll(/[ \t\r\n]+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  }

  for (const token of htmlTokens(html)) {
    if (token.kind === 'raw') continue;
    if (token.kind === 'text') {
      line += decodeReferences(token.text);
      continue;
    }
    const { kind, name } = token;
    if (name === 'br') {
      const text = line;
      endLine();
      if (text.trim() === '') lines.push('');
      continue;
    }
    if (name === 'hr') {
      endLine();
      lines.push('________________');
    }
    if (!blocks.has(name)) continue;
    // A list item whose words lie in a paragraph still stands on the line of its mark.
    if (kind === 'close' || !isMark(line)) endLine();
    if (name === 'pre') preformatted += kind === 'open' ? 1 : -1;
    if (name === 'ul' || name === 'ol') {
      if (kind === 'open') lists.push({ ordered: name === 'ol', count: firstNumber(token) - 1 });
      else lists.pop();
    }
    if (name === 'li' && kind === 'open') line = mark(lists.at(-1));
  }
  endLine();
  return lines.join('\n').trimEnd();
}

function isMark(line: string): boolean {
  return /^(?:\*|-?\d+\.) \s*$/.test(line);
}

function firstNumber(token: HtmlToken): number {
  const start = token.kind === 'open' ? Number(token.attributes.get('start') ?? 1) : 1;
  return Number.isInteger(start) ? start : 1;
}

function mark(list: { ordered: boolean; count: number } | undefined): string {
  if (!list?.ordered) return '* ';
  list.count += 1;
  return `${list.count}. `;
}
