import { expect, it, test } from '@jest/globals';
import ts from 'typescript';
import { clientCalls } from '../../../build/published/client-calls.ts';
import { declaredInterfaces } from '../../../build/published/declared-types.ts';

function source(text: string): ts.SourceFile {
  return ts.createSourceFile('client', text, ts.ScriptTarget.ES2022, true);
}

it('reads verb, path and place for media of each call', () => {
  const program = `class Resource$Users$Messages {
    insert(params) {
      const parameters = {
        options: Object.assign({ url: (rootUrl + '/v1/users/{userId}').replace(/a/g, '$1'), method: 'POST' }, options),
        mediaUrl: (rootUrl + '/upload/v1/users/{userId}').replace(/a/g, '$1'),
      };
    }
  }
  class Other { insert() {} }`;
  expect(clientCalls(source(program))).toEqual([
    {
      method: 'users.messages.insert',
      parameters: 'Users$Messages$Insert',
      verb: 'POST',
      path: '/v1/users/{userId}',
      uploadPath: '/upload/v1/users/{userId}',
    },
  ]);
});

it('fails where a call is written in another way', () => {
  expect(() => clientCalls(source('class Resource$Files { get() { return call(); } }'))).toThrow(
    'Cannot read the call Files.get: its verb or path is not where it was.',
  );
});

test.each([
  ['string | null', 'string'],
  ['number', 'number'],
  ['boolean | null', 'boolean'],
  ['any | null', 'any'],
  ['string[] | null', ['string']],
  ['any[][] | null', [['any']]],
  ['Schema$File', '#File'],
  ['Schema$File[]', ['#File']],
  ['{ [key: string]: Schema$File } | null', { '*': '#File' }],
  ['{ inner?: { text?: string } } | null', { inner: { text: 'string' } }],
])('reads the type %s', (type, read) => {
  const declared = declaredInterfaces(source(`interface Schema$One { field?: ${type}; }`), 'Schema$');
  expect(declared.get('One')).toEqual({ field: read });
});

it('fails at a choice of types', () => {
  const declarations = source('interface Schema$One { field?: string | number; }');
  expect(() => declaredInterfaces(declarations, 'Schema$')).toThrow('it is a choice');
});
