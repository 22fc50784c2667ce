import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import ts from 'typescript';
import { emulatedMembers } from '../../../build/members/emulated.ts';

const source = `
  interface Range { getRow(): number; getColumn(): number; clear(): void }
  interface Form { getTitle(): string; getId(): string }
  interface App { create(): void; open(): void }
  interface Item { setTitle(): Item }
  declare function facade<T>(execution: object, name: string, members: Partial<T>, more?: string[]): T;
  declare function itemObject<T>(context: object, name: string, members: (self: () => T) => Partial<T>): T;
  const members = { getRow: () => 1 } satisfies Partial<Range>;
  facade<Range>({}, 'Range', members as unknown as Partial<Range>, ['getRow']);
  facade<Range>({}, 'Range', { ...{ getColumn: () => 2 } });
  const whatever: Partial<Range> = {};
  facade<Range>({}, 'Range', whatever);
  facade<Form & { isNew(): boolean }>({}, 'Form', { getTitle: () => '' });
  facade<Omit<App, 'open'> & { open(id: string): void }>({}, 'App', { create() {}, open() {} });
  itemObject<Item>({}, 'Item', (self) => ({ setTitle: self }));`;

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'members-'));
  writeFileSync(join(directory, 'source.ts'), source);
});
afterAll(() => rmSync(directory, { recursive: true }));

it('finds the members of every object made for scripts, and none that may be missing', () => {
  const program = ts.createProgram([join(directory, 'source.ts')], { strict: true, types: [] });
  const found = emulatedMembers(program, (name) => name.endsWith('source.ts'));
  const members = (name: string) => [...(found.get(name) ?? [])];
  expect(members('Range')).toEqual(['getRow', 'getColumn']);
  expect(members('Form')).toEqual(['getTitle']);
  expect(members('App')).toEqual(['create', 'open']);
  expect(members('Item')).toEqual(['setTitle']);
});
