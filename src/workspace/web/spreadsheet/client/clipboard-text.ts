/** Cells as lines of tab-separated values; what holds a tab, a line break or a quote stands in quotes. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** The cells of a text from the clipboard: lines of tab-separated values, some of them in quotes. */
export function clipboardRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (;;) {
    const [, content = '', end = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(unquoted(content));
    // The line break at the very end closes the last line; it does not begin another.
    if (end === '' || (end !== '\t' && cell.lastIndex === text.length)) return rows;
    if (end !== '\t') rows.push([]);
  }
}

/**
 * The same cells as often as they fill a selection of so many rows and columns, as a paste into a selection does;
 * once where they do not fit into it evenly.
 */
export function tiled(
  rows: readonly (readonly string[])[],
  rowCount: number,
  columnCount: number,
): readonly (readonly string[])[] {
  const width = Math.max(...rows.map(({ length }) => length));
  if (width === 0 || rowCount % rows.length !== 0 || columnCount % width !== 0) return rows;
  return Array.from({ length: rowCount }, (_, down) =>
    Array.from({ length: columnCount }, (_, right) => rows[down % rows.length]?.[right % width] ?? ''),
  );
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function unquoted(text: string): string {
  return text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replaceAll('""', '"')
    : text;
}
