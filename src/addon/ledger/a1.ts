/** Where a range of a read's answer lies: `'画像データ台帳'!C1:C40`. */
export type RangeStart = { readonly title: string; readonly columnIndex: number };

/** Title and first column of a range as the API names it; throws on anything else. */
export function rangeStart(range: string): RangeStart {
  const [, quoted, bare, letters] = /^(?:'((?:[^']|'')*)'|([^!']+))!\$?([A-Z]+)\$?\d*/.exec(range) ?? [];
  if (letters === undefined)
    throw new Error(`Cannot read the answer of the spreadsheet: the range ${range} is not in A1 notation.`);
  return {
    title: quoted === undefined ? (bare ?? '') : quoted.replaceAll("''", "'"),
    columnIndex: columnIndexOf(letters),
  };
}

export function columnLetters(columnIndex: number): string {
  const rest = columnIndex % 26;
  const letter = String.fromCharCode(65 + rest);
  return columnIndex < 26 ? letter : columnLetters((columnIndex - rest) / 26 - 1) + letter;
}

/** One cell, `'画像データ台帳'!C41`; the row counts from 0 as everywhere in the program. */
export function cellAddress(title: string, columnIndex: number, rowIndex: number): string {
  return `'${title.replaceAll("'", "''")}'!${columnLetters(columnIndex)}${rowIndex + 1}`;
}

function columnIndexOf(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
