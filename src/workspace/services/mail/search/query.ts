/** What Gmail's search box asks for: words and operators, joined. */
export type Query =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly query: Query }
  | { readonly kind: 'has'; readonly operator: string; readonly value: string };

type Token = { readonly text: string; readonly quoted: boolean };

const everything: Query = { kind: 'all', of: [] };

/**
 * Reads a search (Gmail Help, "Refine searches in Gmail"): `a b` asks for both, `a OR b` and `{a b}` for one, `-a` for
 * the absence, `from:(a b)` for both in one place. OR binds closer than a space, as in Google's other searches.
 */
export function parseQuery(text: string): Query {
  const tokens = tokensOf(text);
  let next = 0;

  function list(end: string | undefined, operator: string): Query[] {
    const found: Query[] = [];
    let either = false;
    while (next < tokens.length) {
      const token = tokens[next];
      if (!token || isMark(token, end)) break;
      if (isWord(token, 'OR') || isMark(token, '|')) {
        either = found.length > 0;
        next += 1;
      } else if (isWord(token, 'AND') || isMark(token, ')') || isMark(token, '}')) {
        next += 1;
      } else {
        const term = one(operator);
        const before = either ? found.pop() : undefined;
        found.push(before ? { kind: 'any', of: [...alternatives(before), term] } : term);
        either = false;
      }
    }
    next += 1;
    return found;
  }

  function one(operator: string): Query {
    const token = tokens[next];
    next += 1;
    if (!token) return everything;
    if (isMark(token, '-')) return { kind: 'not', query: one(operator) };
    if (isMark(token, '(')) return { kind: 'all', of: list(')', operator) };
    if (isMark(token, '{')) return { kind: 'any', of: list('}', operator) };
    if (!token.quoted && /^[a-z_\d]+:$/i.test(token.text)) return one(token.text.slice(0, -1).toLowerCase());
    return { kind: 'has', operator, value: token.text };
  }

  return { kind: 'all', of: list(undefined, '') };
}

/** Every operator's values, wherever they stand. */
export function valuesOf(query: Query, operator: string): string[] {
  if (query.kind === 'has') return query.operator === operator ? [query.value] : [];
  if (query.kind === 'not') return valuesOf(query.query, operator);
  return query.of.flatMap((part) => valuesOf(part, operator));
}

function alternatives(query: Query): readonly Query[] {
  return query.kind === 'any' ? query.of : [query];
}

/** Marks, quoted phrases, operators with their colon, and words. */
function tokensOf(text: string): Token[] {
  const pattern = /"([^"]*)"?|([a-z_\d]+:)(?=\S)|([(){}|])|(-)(?=\S)|([^\s(){}|"]+)/gi;
  return [...text.matchAll(pattern)].map((match) =>
    match[1] === undefined ? { text: match[0], quoted: false } : { text: match[1], quoted: true },
  );
}

function isMark(token: Token, mark: string | undefined): boolean {
  return !token.quoted && token.text === mark;
}

function isWord(token: Token, word: string): boolean {
  return !token.quoted && token.text === word;
}
