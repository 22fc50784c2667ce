import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type {
  PublishedApi,
  PublishedApiName,
  PublishedMethod,
  PublishedType,
} from '../../src/workspace/services/published/published-api.ts';
import { type ClientCall, clientCalls } from './client-calls.ts';
import { declaredAnswers, declaredInterfaces } from './declared-types.ts';

const versions: Readonly<Record<PublishedApiName, string>> = {
  calendar: 'v3',
  drive: 'v3',
  forms: 'v1',
  gmail: 'v1',
  script: 'v1',
  sheets: 'v4',
};

/** What Google's Node client of an API says of its methods and schemas. */
export function readClient(name: PublishedApiName): PublishedApi {
  const file = join('node_modules/@googleapis', name, 'build', versions[name]);
  const declarations = parsed(`${file}.d.ts`);
  const parameters = declaredInterfaces(declarations, 'Params$Resource$');
  const answers = declaredAnswers(declarations, 'Params$Resource$');

  const methods = clientCalls(parsed(`${file}.js`)).map((call) => {
    const own = parameters.get(call.parameters);
    if (!own) throw new Error(`Cannot read ${name}.${call.method}: no parameters ${call.parameters}.`);
    return [`${name}.${call.method}`, publishedMethod(call, own, answers.get(call.parameters))] as const;
  });
  return {
    methods: sorted(methods),
    schemas: sorted([...declaredInterfaces(declarations, 'Schema$')]),
  };
}

function publishedMethod(
  { verb, path, uploadPath }: ClientCall,
  { requestBody, media: _media, ...parameters }: PublishedMethod['parameters'],
  answer: PublishedType | undefined,
): PublishedMethod {
  return {
    verb,
    path,
    ...(uploadPath && { uploadPath }),
    parameters,
    ...(requestBody && { body: requestBody }),
    ...(answer !== undefined && { answer }),
  };
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
}
