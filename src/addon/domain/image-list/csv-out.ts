import Papa from 'papaparse';

/** What a spreadsheet program would take for a formula: Japanese Excel also after blanks and in full width. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** A table as a CSV file that Japanese Excel opens correctly, and that cannot do anything when it does. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const harmless = rows.map((row) =>
    row.map((cell) => (formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell)),
  );
  return `\ufeff${Papa.unparse(harmless, { newline: '\r\n' })}\r\n`;
}
