type Ending = { readonly ends: readonly string[]; readonly within: readonly string[] };

const cell: Ending = { ends: ['td', 'th'], within: ['tr', 'table'] };
const row: Ending = { ends: ['tr'], within: ['table'] };
const section: Ending = { ends: ['thead', 'tbody', 'tfoot', 'colgroup', 'caption'], within: ['table'] };
const term: Ending = { ends: ['dt', 'dd'], within: ['dl'] };
const paragraph: Ending = { ends: ['p'], within: ['table', 'caption', 'td', 'th'] };

const endings: Readonly<Record<string, Ending>> = {
  li: { ends: ['li'], within: ['ul', 'ol'] },
  td: cell,
  th: cell,
  tr: row,
  thead: section,
  tbody: section,
  tfoot: section,
  dt: term,
  dd: term,
};

const endParagraphs = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr section article header footer figure center'.split(
    ' ',
  ),
);

/**
 * How many of the open elements stay open when one named `name` begins: HTML leaves out the end of a paragraph,
 * a list item or a cell where the next one begins.
 */
export function endedBy(name: string, open: readonly string[]): number {
  const ending = endings[name] ?? (endParagraphs.has(name) ? paragraph : undefined);
  if (!ending) return open.length;
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const element = open[index] ?? '';
    if (ending.ends.includes(element)) return index;
    if (ending.within.includes(element)) return open.length;
  }
  return open.length;
}
