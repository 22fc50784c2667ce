import { expect, it } from '@jest/globals';
import ts from 'typescript';
import { declaredAnswers } from '../../../build/published/declared-types.ts';

it('reads what methods answer, and nothing of those that answer nothing or bytes', () => {
  const declarations = `
    class Resource$Files {
      get(params: Params$Resource$Files$Get, options: StreamMethodOptions): Promise<Gaxios<Readable>>;
      get(params?: Params$Resource$Files$Get, options?: MethodOptions): Promise<Gaxios<Schema$File>>;
      get(params: Params$Resource$Files$Get, callback: BodyResponseCallback<Schema$File>): void;
      delete(params?: Params$Resource$Files$Delete, options?: MethodOptions): Promise<Gaxios<void>>;
      export(params?: Params$Resource$Files$Export, options?: MethodOptions): Promise<Gaxios<unknown>>;
    }`;
  const file = ts.createSourceFile('v1.d.ts', declarations, ts.ScriptTarget.ES2022, true);
  expect([...declaredAnswers(file, 'Params$Resource$')]).toEqual([['Files$Get', '#File']]);
});
