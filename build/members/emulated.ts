import ts from 'typescript';

/** Functions that make an object for scripts, and the place of its members among their arguments. */
const makers: Readonly<Record<string, number>> = { facade: 2, itemObject: 2, openObject: 0 };

/**
 * What the sources emulate: names of members by the full name of their class. Each object for scripts is made by one of
 * `makers`, whose type argument is its class and whose members are an object that the compiler knows the keys of.
 */
export function emulatedMembers(
  program: ts.Program,
  isSource: (fileName: string) => boolean,
): ReadonlyMap<string, ReadonlySet<string>> {
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<string>>();

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) note(node, node.expression.text);
    ts.forEachChild(node, visit);
  }

  function note(call: ts.CallExpression, maker: string): void {
    const place = makers[maker];
    const [classNode] = call.typeArguments ?? [];
    const given = place === undefined ? undefined : call.arguments[place];
    if (!classNode || !given) return;
    const members = keysOf(checker, uncast(given));
    for (const name of classNames(checker, checker.getTypeFromTypeNode(classNode))) {
      const known = found.get(name) ?? new Set<string>();
      found.set(name, known);
      for (const member of members) known.add(member);
    }
  }

  for (const file of program.getSourceFiles()) if (isSource(file.fileName)) visit(file);
  return found;
}

/** `Form & { … }` and `Omit<FormApp, …> & { … }` stand for the classes that they are made of. */
function classNames(checker: ts.TypeChecker, type: ts.Type): string[] {
  if (type.isIntersection()) return type.types.flatMap((part) => classNames(checker, part));
  const [first] = type.aliasSymbol?.name === 'Omit' ? (type.aliasTypeArguments ?? []) : [];
  if (first) return classNames(checker, first);
  const symbol = type.getSymbol();
  return symbol ? [checker.getFullyQualifiedName(symbol)] : [];
}

/** The keys that are there for certain; of a function, those of what it returns. */
function keysOf(checker: ts.TypeChecker, expression: ts.Expression): string[] {
  const type = checker.getTypeAtLocation(expression);
  const [signature] = type.getCallSignatures();
  const made = signature ? signature.getReturnType() : type;
  return made
    .getProperties()
    .filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0)
    .map(({ name }) => name);
}

/** `members as unknown as Partial<Range>` says what the façade is, not what was written. */
function uncast(expression: ts.Expression): ts.Expression {
  if (ts.isAsExpression(expression) || ts.isParenthesizedExpression(expression))
    return uncast(expression.expression);
  return expression;
}
