import { invalidValue } from './paging.ts';

/** What is left to read of a query. */
export type Tokens = string[];

/** Words, operators, brackets, and strings in single or double quotes. */
export function tokensOf(query: string): Tokens {
  return (
    query.match(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[()={}]|!=|<=|>=|<|>|[A-Za-z]+(?:\.[A-Za-z]+)*|\S/g) ??
    []
  );
}

export function taken(tokens: Tokens, word: string): boolean {
  if (tokens[0] !== word) return false;
  tokens.shift();
  return true;
}

export function expect(tokens: Tokens, word: string): void {
  if (!taken(tokens, word)) throw invalidValue();
}

export function next(tokens: Tokens): string {
  const token = tokens.shift();
  if (token === undefined) throw invalidValue();
  return token;
}

export function unquoted(token: string): string {
  const [quote = ''] = token;
  if (token.length < 2 || !`'"`.includes(quote) || !token.endsWith(quote)) throw invalidValue();
  return token.slice(1, -1).replace(/\\(.)/g, '$1');
}
