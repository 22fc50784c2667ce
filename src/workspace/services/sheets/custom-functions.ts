const declaration =
  /\/\*\*(?:(?!\*\/)[\s\S])*?@customfunction\b(?:(?!\*\/)[\s\S])*?\*\/\s*(?:async\s+)?function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/giu;

/**
 * The functions of a script file that formulas may call: top-level ones whose JSDoc has `@customfunction` and
 * whose name does not end in an underscore.
 */
export function customFunctionNames(source: string): string[] {
  const names = [...source.matchAll(declaration)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => name !== '' && !name.endsWith('_'));
}
