import ts from 'typescript';
import type { PublishedType } from '../../src/workspace/services/published/published-api.ts';

type Fields = { readonly [field: string]: PublishedType };

/** The interfaces of a client's declarations whose names begin with `prefix`, by what follows it, each with its fields. */
export function declaredInterfaces(declarations: ts.SourceFile, prefix: string): Map<string, Fields> {
  const found = new Map<string, Fields>();
  function visit(node: ts.Node): void {
    if (ts.isInterfaceDeclaration(node) && node.name.text.startsWith(prefix))
      found.set(node.name.text.slice(prefix.length), fieldsOf(node.members));
    ts.forEachChild(node, visit);
  }
  visit(declarations);
  return found;
}

/** What the methods of a client's classes answer, by what their parameters are called: `Files$Get` → `#File`. */
export function declaredAnswers(declarations: ts.SourceFile, prefix: string): Map<string, PublishedType> {
  const found = new Map<string, PublishedType>();
  function visit(node: ts.Node): void {
    if (ts.isMethodDeclaration(node)) {
      const parameters = node.parameters[0]?.type?.getText() ?? '';
      const answer = /^Promise<\w+<Schema\$(\w+)>>$/.exec(node.type?.getText() ?? '')?.[1];
      if (answer !== undefined && parameters.startsWith(prefix))
        found.set(parameters.slice(prefix.length), `#${answer}`);
    }
    ts.forEachChild(node, visit);
  }
  visit(declarations);
  return found;
}

function fieldsOf(members: ts.NodeArray<ts.TypeElement>): Fields {
  return Object.fromEntries(
    members.filter(ts.isPropertySignature).map(({ name, type }) => {
      if (!type || !(ts.isIdentifier(name) || ts.isStringLiteral(name)))
        throw new Error(`Cannot read the field ${name.getText()}: it has no type, or a computed name.`);
      return [name.text, typeOf(type)];
    }),
  );
}

function typeOf(node: ts.TypeNode): PublishedType {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return 'string';
    case ts.SyntaxKind.NumberKeyword:
      return 'number';
    case ts.SyntaxKind.BooleanKeyword:
      return 'boolean';
    case ts.SyntaxKind.AnyKeyword:
      return 'any';
  }
  if (ts.isUnionTypeNode(node)) return typeOf(withoutNull(node));
  if (ts.isArrayTypeNode(node)) return [typeOf(node.elementType)];
  if (ts.isTypeReferenceNode(node)) return `#${node.typeName.getText().replace('Schema$', '')}`;
  if (ts.isTypeLiteralNode(node)) {
    const [only] = node.members;
    if (only && ts.isIndexSignatureDeclaration(only)) return { '*': typeOf(only.type) };
    return fieldsOf(node.members);
  }
  throw new Error(`Cannot read the type ${node.getText()}: say in declared-types.ts what its JSON is.`);
}

/** Every field may be null, which is JSON's word for absent. */
function withoutNull(union: ts.UnionTypeNode): ts.TypeNode {
  const [type, ...others] = union.types.filter(
    (part) => !(ts.isLiteralTypeNode(part) && part.literal.kind === ts.SyntaxKind.NullKeyword),
  );
  if (!type || others.length > 0) throw new Error(`Cannot read the type ${union.getText()}: it is a choice.`);
  return type;
}
