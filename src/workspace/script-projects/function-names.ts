/** Functions declared at the beginning of a line, as top-level ones are written. */
export function functionNames(source: string): string[] {
  return [...source.matchAll(/^(?:async\s+)?function\s*\*?\s*([\w$]+)/gm)].map(([, name = '']) => name);
}
