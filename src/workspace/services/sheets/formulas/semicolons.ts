/** Texts and titles of tabs in quotes, or one of the signs that matter. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[(){};]/g;

/** A formula whose arguments are parted by commas: Sheets takes semicolons for them in every locale. */
export function withCommas(formula: string): string {
  if (!formula.includes(';')) return formula;
  const open: string[] = [];
  return formula.replace(pieces, (piece) => {
    if (piece === '(' || piece === '{') open.push(piece);
    if (piece === ')' || piece === '}') open.pop();
    return piece === ';' && open.at(-1) === '(' ? ',' : piece;
  });
}
