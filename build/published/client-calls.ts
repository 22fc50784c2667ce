import ts from 'typescript';

/** One call as a client sends it. */
export type ClientCall = {
  /** Of its class and method, `users.messages.attachments.get`. */
  readonly method: string;
  /** What its parameters are called in the declarations, without their prefix. */
  readonly parameters: string;
  readonly verb: string;
  readonly path: string;
  readonly uploadPath?: string;
};

const resourceClass = 'Resource$';

/** The calls of a client, read from its own program: declarations do not say verbs and paths. */
export function clientCalls(program: ts.SourceFile): ClientCall[] {
  const calls: ClientCall[] = [];
  function visit(node: ts.Node): void {
    if (ts.isClassDeclaration(node) && node.name?.text.startsWith(resourceClass))
      calls.push(...node.members.filter(ts.isMethodDeclaration).map((method) => readCall(node, method)));
    ts.forEachChild(node, visit);
  }
  visit(program);
  return calls;
}

function readCall(
  { name: className }: ts.ClassDeclaration,
  { name, body }: ts.MethodDeclaration,
): ClientCall {
  const resource = (className?.text ?? '').slice(resourceClass.length);
  const method = name.getText();
  const values = new Map<string, ts.Expression>();
  function visit(node: ts.Node): void {
    if (ts.isPropertyAssignment(node)) values.set(node.name.getText(), node.initializer);
    ts.forEachChild(node, visit);
  }
  if (body) visit(body);
  const [verb] = textsIn(values.get('method'));
  const path = pathIn(values.get('url'));
  const uploadPath = pathIn(values.get('mediaUrl'));
  if (verb === undefined || path === undefined)
    throw new Error(`Cannot read the call ${resource}.${method}: its verb or path is not where it was.`);
  return {
    method: [...resource.split('$').map(lowerFirst), method].join('.'),
    parameters: `${resource}$${upperFirst(method.toLowerCase())}`,
    verb,
    path,
    ...(uploadPath !== undefined && { uploadPath }),
  };
}

/** `(rootUrl + '/drive/v3/files').replace(…)`: the text that begins with a slash. */
function pathIn(expression: ts.Expression | undefined): string | undefined {
  return textsIn(expression).find((text) => text.startsWith('/'));
}

function textsIn(expression: ts.Expression | undefined): string[] {
  const texts: string[] = [];
  function visit(node: ts.Node): void {
    if (ts.isStringLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  }
  if (expression) visit(expression);
  return texts;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
