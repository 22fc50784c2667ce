import { parseError } from './broken.ts';
import type { Token } from './ironcalc.ts';

/** What the token at a place is, where it holds nothing else (`Comma`, `LeftParenthesis`). */
export function kindOf(tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index]?.token;
  return typeof token === 'string' ? token : undefined;
}

/** Positions of the commas between the arguments of one call. */
export function separators(tokens: readonly Token[], from: number, close: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let index = from; index < close; index += 1) {
    const kind = kindOf(tokens, index);
    if (kind === 'LeftParenthesis' || kind === 'LeftBrace') depth += 1;
    if (kind === 'RightParenthesis' || kind === 'RightBrace') depth -= 1;
    if (kind === 'Comma' && depth === 0) found.push(index);
  }
  return found;
}

/** The place of what closes the parenthesis at `open`. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (kindOf(tokens, index) === 'LeftParenthesis') depth += 1;
    if (kindOf(tokens, index) === 'RightParenthesis') depth -= 1;
    if (depth === 0) return index;
  }
  throw parseError();
}

/** The function whose parentheses the token stands in directly, and as which argument. */
export function callAround(
  tokens: readonly Token[],
  index: number,
): { readonly name: string; readonly position: number } | undefined {
  let depth = 0;
  let position = 0;
  for (let before = index - 1; before >= 0; before -= 1) {
    const kind = kindOf(tokens, before);
    if (kind === 'RightParenthesis' || kind === 'RightBrace') depth += 1;
    if (kind === 'LeftParenthesis' || kind === 'LeftBrace') depth -= 1;
    if (kind === 'Comma' && depth === 0) position += 1;
    if (depth >= 0) continue;
    const name = tokens[before - 1]?.token;
    return typeof name === 'object' && 'Ident' in name
      ? { name: name.Ident.toUpperCase(), position }
      : undefined;
  }
  return undefined;
}
