import { expect, test } from '@jest/globals';
import { boundScript } from './script.ts';

type Script = ReturnType<typeof boundScript>;
type Constants = { readonly [name: string]: object };
type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;

function range({ sheet }: Script): Loose {
  return sheet.getRange('B2:C3') as unknown as Loose;
}

function spreadsheet(script: Script): Loose {
  return script.spreadsheet as unknown as Loose;
}

function chart({ sheet }: Script): Loose {
  return sheet.newChart() as unknown as Loose;
}

test.each<readonly [string, string, (script: Script) => Loose, string, readonly unknown[]]>([
  ['Range.setWrapStrategy', 'WrapStrategy.WRAP', range, 'getWrapStrategy', []],
  ['Range.setTextDirection', 'TextDirection.LEFT_TO_RIGHT', range, 'getTextDirection', []],
  [
    'Spreadsheet.setRecalculationInterval',
    'RecalculationInterval.ON_CHANGE',
    spreadsheet,
    'getRecalculationInterval',
    [],
  ],
])('SpreadsheetApp.%s takes %s, which is read again', (member, constant, object, getter, args) => {
  const script = boundScript();
  const [name, key] = constant.split('.') as [string, string];
  const one = (script.SpreadsheetApp as unknown as Record<string, Constants>)[name]![key];
  const setter = member.split('.')[1]!;
  object(script)[setter]!(one, ...args);
  expect(object(script)[getter]!()).toBe(one);
});

test.each<readonly [string, (script: Script) => Loose, readonly unknown[], string]>([
  ['Range.setWrapStrategy', range, ['WRAP'], 'String'],
  ['Range.setTextDirection', range, ['LEFT_TO_RIGHT'], 'String'],
  ['Range.insertCells', range, ['ROWS'], 'String'],
  ['Range.deleteCells', range, [1], 'number'],
  ['Range.getNextDataCell', range, ['DOWN'], 'String'],
  ['Range.getDataRegion', range, ['ROWS'], 'String'],
  ['Range.autoFillToNeighbor', range, ['DEFAULT_SERIES'], 'String'],
  ['Range.splitTextToColumns', range, [1], 'number'],
  [
    'Range.setBorder',
    range,
    [true, true, true, true, true, true, 'red', 'SOLID'],
    'Boolean,Boolean,Boolean,Boolean,Boolean,Boolean,String,String',
  ],
  ['Spreadsheet.setRecalculationInterval', spreadsheet, ['ON_CHANGE'], 'String'],
  ['EmbeddedChartBuilder.setChartType', chart, ['LINE'], 'String'],
  ['EmbeddedChartBuilder.setMergeStrategy', chart, ['MERGE_ROWS'], 'String'],
  ['EmbeddedChartBuilder.setHiddenDimensionStrategy', chart, [null], 'null'],
])('SpreadsheetApp.%s takes no text in place of a constant', (member, object, args, types) => {
  const script = boundScript();
  expect(() => object(script)[member.split('.')[1]!]!(...args)).toThrow(
    `The parameters (${types}) don't match the method signature for SpreadsheetApp.${member}.`,
  );
});

test('a constant of another enumeration is none of those', () => {
  const script = boundScript();
  expect(() => range(script)['insertCells']!(script.SpreadsheetApp.Direction.DOWN)).toThrow(
    "The parameters (SpreadsheetApp.Direction) don't match the method signature for SpreadsheetApp.Range.insertCells.",
  );
});
