import ts from 'typescript';
import { type ListedService, listedServices } from './listed.ts';

/** One class of Apps Script, with its members as the type package has them. */
export type ListedClass = {
  /** As it is found among the types: `GoogleAppsScript.Spreadsheet.Range`. */
  readonly fullName: string;
  /** As a reader knows it: `Range`. */
  readonly name: string;
  readonly members: readonly string[];
};

export type ListedClasses = { readonly title: string; readonly classes: readonly ListedClass[] };

const root = 'GoogleAppsScript';

/** The classes of every listed service; throws where the type package has none of that name any more. */
export function listedClasses(program: ts.Program): ListedClasses[] {
  const checker = program.getTypeChecker();
  const interfaces = interfacesUnder(checker, namespaceOf(program));
  return listedServices.map((service) => {
    const classes = [...interfaces]
      .filter(([name]) => belongs(service, name))
      .map(([name, symbol]): ListedClass => {
        const members = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
        return {
          fullName: `${root}.${name}`,
          name: shortName(name, service),
          members: members.map((member) => member.name).sort(),
        };
      })
      .filter(({ members }) => members.length > 0);
    if (classes.length === 0) throw new Error(`Cannot list ${service.title}: its types are not there.`);
    return { title: service.title, classes };
  });
}

function belongs({ namespace, classes, without = [] }: ListedService, name: string): boolean {
  if (classes) return classes.includes(name);
  const rest = name.startsWith(`${namespace}.`) ? name.slice(`${namespace}.`.length) : undefined;
  if (rest === undefined || without.includes(rest)) return false;
  return namespace?.endsWith('Collection') || !rest.includes('.');
}

function shortName(name: string, { namespace }: ListedService): string {
  if (namespace?.endsWith('Collection')) return name.slice(`${namespace}.`.length).replace(/Collection$/, '');
  return name.slice(name.lastIndexOf('.') + 1);
}

function namespaceOf(program: ts.Program): ts.Symbol {
  const checker = program.getTypeChecker();
  const [anywhere] = program.getSourceFiles();
  const found =
    anywhere &&
    checker.getSymbolsInScope(anywhere, ts.SymbolFlags.Namespace).find(({ name }) => name === root);
  if (!found) throw new Error(`Cannot list members: there is no namespace ${root}.`);
  return found;
}

function interfacesUnder(checker: ts.TypeChecker, namespace: ts.Symbol, prefix = ''): Map<string, ts.Symbol> {
  const found = new Map<string, ts.Symbol>();
  for (const symbol of checker.getExportsOfModule(namespace)) {
    const name = `${prefix}${symbol.name}`;
    if (symbol.flags & ts.SymbolFlags.Interface) found.set(name, symbol);
    if (symbol.flags & ts.SymbolFlags.Namespace)
      for (const [inner, one] of interfacesUnder(checker, symbol, `${name}.`)) found.set(inner, one);
  }
  return found;
}
