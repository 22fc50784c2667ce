import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A property of an app object that holds an enumeration: `SpreadsheetApp.Dimension`, with the names of its constants. */
export type EnumProperty = {
  readonly app: string;
  readonly property: string;
  readonly names: readonly string[];
};

const folder = 'node_modules/@types/google-apps-script';

/** The enumerations that the type package gives the named app objects. */
export function enumProperties(apps: readonly string[]): EnumProperty[] {
  const enums = new Map<string, readonly string[]>();
  const typed: { readonly app: string; readonly property: string; readonly type: string }[] = [];

  function visit(node: ts.Node, namespace: string): void {
    if (ts.isModuleDeclaration(node)) {
      const inner = node.name.text === 'GoogleAppsScript' ? '' : `${namespace}${node.name.text}.`;
      ts.forEachChild(node, (child) => visit(child, inner));
    } else if (ts.isEnumDeclaration(node)) {
      const names = node.members.map(({ name }) => (name as ts.Identifier).text);
      enums.set(`${namespace}${node.name.text}`, names);
    } else if (ts.isInterfaceDeclaration(node) && apps.includes(node.name.text)) {
      for (const member of node.members) {
        if (!ts.isPropertySignature(member) || !member.type || !ts.isTypeQueryNode(member.type)) continue;
        const type = member.type.exprName.getText();
        const app = node.name.text;
        const property = (member.name as ts.Identifier).text;
        typed.push({ app, property, type: type.includes('.') ? type : `${namespace}${type}` });
      }
    } else {
      ts.forEachChild(node, (child) => visit(child, namespace));
    }
  }

  for (const name of readdirSync(folder).filter((file) => file.endsWith('.d.ts'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true), '');
  }
  return typed.flatMap(({ app, property, type }) => {
    const names = enums.get(type);
    return names ? [{ app, property, names }] : [];
  });
}
