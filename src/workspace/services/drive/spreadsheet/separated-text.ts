import Papa from 'papaparse';

/** Between the values of a line, by the type of the text. */
const separators: Readonly<Record<string, string>> = {
  'text/csv': ',',
  'text/tab-separated-values': '\t',
};

/** The lines of a text of that type as texts; undefined for a type that holds no table. */
export function tableIn(text: string, mimeType: string): string[][] | undefined {
  const delimiter = separators[mimeType];
  if (delimiter === undefined) return undefined;
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, skipEmptyLines: false }).data;
}

/** A table as text of that type, each line as long as the longest; undefined for a type that holds no table. */
export function textOf(table: readonly (readonly string[])[], mimeType: string): string | undefined {
  const delimiter = separators[mimeType];
  if (delimiter === undefined) return undefined;
  const width = Math.max(0, ...table.map((line) => line.length));
  const lines = table.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ''));
  return delimiter === '\t'
    ? lines.map((line) => line.map((value) => value.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n')
    : Papa.unparse(lines, { delimiter, newline: '\r\n' });
}
