import type { Project, ProjectFile } from '../../runtime/execution.ts';

/** As they are written at the top, or anywhere below a JSDoc that says `@customfunction`, which only offers them to people. */
const declarations = [
  /^(?:async\s+)?function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gmu,
  /\/\*\*(?:(?!\*\/)[\s\S])*?@customfunction\b(?:(?!\*\/)[\s\S])*?\*\/\s*(?:async\s+)?function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/giu,
];

/**
 * The functions of a script file that formulas may call (guide "Custom functions in Google Sheets"): declared as such,
 * with a name that does not end in an underscore.
 */
export function customFunctionNames(source: string): string[] {
  const names = declarations.flatMap((declaration) =>
    [...source.matchAll(declaration)].map(([, name = '']) => name),
  );
  return [...new Set(names)].filter((name) => name !== '' && !name.endsWith('_'));
}

const found = new WeakMap<ProjectFile, readonly string[]>();

/** Those of all files of a project; a file, which is long, is looked through once. */
export function customFunctionsIn({ files }: Project): string[] {
  return files.flatMap((file) => {
    const names = found.get(file) ?? (file.kind === 'server-js' ? customFunctionNames(file.source) : []);
    found.set(file, names);
    return names;
  });
}
