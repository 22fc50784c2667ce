import type { EntryPoint } from '../src/addon/entry-points.ts';

/** The one global name under which the bundle keeps everything that is not an entry point. */
export const bundleName = 'mducDesk';

/**
 * Top-level functions for the entry points, with the JSDoc that makes Sheets offer the custom ones.
 * The bundler drops JSDoc and wraps everything in a function, and Apps Script sees only what is declared at the top.
 */
export function entryStubs(entryPoints: readonly EntryPoint[]): string {
  return entryPoints.map(stub).join('\n');
}

function stub(entryPoint: EntryPoint): string {
  const parameters = parametersOf(entryPoint).join(', ');
  const declaration = `function ${entryPoint.name}(${parameters}) {\n  return ${bundleName}.${entryPoint.name}(${parameters});\n}\n`;
  return entryPoint.kind === 'custom-function'
    ? `${customFunctionHelp(entryPoint)}\n${declaration}`
    : declaration;
}

function parametersOf(entryPoint: EntryPoint): readonly string[] {
  switch (entryPoint.kind) {
    case 'simple-trigger':
    case 'form-trigger':
    case 'edit-trigger':
    case 'change-trigger':
    case 'clock-trigger':
    case 'daily-trigger':
      return ['event'];
    case 'menu':
    case 'step':
      return [];
    case 'dialog':
      return entryPoint.parameters;
    case 'custom-function':
      return entryPoint.parameters.map(({ name }) => name);
  }
}

function customFunctionHelp(entryPoint: Extract<EntryPoint, { kind: 'custom-function' }>): string {
  const parameters = entryPoint.parameters.map(({ name, type, help, optional }) => {
    const shown = optional ? `[${name}]` : name;
    return ` * @param {${type}} ${shown} ${help}`;
  });
  return [
    '/**',
    ` * ${entryPoint.help}`,
    ...parameters,
    ` * @return ${entryPoint.returns}`,
    ' * @customfunction',
    ' */',
  ].join('\n');
}
