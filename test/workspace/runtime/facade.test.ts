import { beforeEach, expect, it, test } from '@jest/globals';
import { facade } from '../../../src/workspace/runtime/facade.ts';
import { fakeExecution, type FakeExecution } from '../../support/workspace/fake-execution.ts';

type Sheet = {
  getName(): string;
  getRange(...cells: number[]): number[];
  hide(): void;
  readonly Kind: { readonly GRID: string };
};

let execution: FakeExecution;
let sheet: Sheet;

beforeEach(() => {
  execution = fakeExecution({});
  const members = { getName: () => 'One', getRange: (...cells: number[]) => cells, Kind: { GRID: 'GRID' } };
  sheet = facade<Sheet>(execution, 'SpreadsheetApp.Sheet', members, ['getRange']);
});

it('notes every call under its full name, and which leave the process', () => {
  expect([sheet.getName(), sheet.getRange(1, 2)]).toEqual(['One', [1, 2]]);
  expect(execution.called).toEqual(['SpreadsheetApp.Sheet.getName', 'SpreadsheetApp.Sheet.getRange']);
  expect(execution.roundTrips).toEqual(['SpreadsheetApp.Sheet.getRange']);
});

it('has enumerations', () => {
  expect(sheet.Kind.GRID).toBe('GRID');
});

it('throws the name of what it does not know', () => {
  expect(() => sheet.hide()).toThrow('not emulated: SpreadsheetApp.Sheet.hide');
});

test.each([
  [() => String(sheet), 'Sheet'],
  [() => `${sheet as unknown as string}`, 'Sheet'],
  [() => JSON.stringify({ sheet }), '{"sheet":{}}'],
  [() => 'getName' in sheet, true],
  [() => 'hide' in sheet, false],
  [() => (sheet as unknown as PromiseLike<unknown>).then, undefined],
])('leaves the language what it asks for: %s', (ask, answer) => {
  expect(ask()).toBe(answer);
});
