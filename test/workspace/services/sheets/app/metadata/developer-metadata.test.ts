import { describe, expect, it, test } from '@jest/globals';
import { boundScript } from '../script.ts';

type Bound = ReturnType<typeof boundScript>;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const keys = (found: readonly Metadata[]) => found.map((one) => one.getKey()).sort();

/** One piece of metadata for each kind of place, in the first tab and in another. */
function marked() {
  const bound = boundScript();
  const { spreadsheet, sheet } = bound;
  const other = spreadsheet.insertSheet('別');
  spreadsheet.addDeveloperMetadata('spreadsheet', 's');
  sheet.addDeveloperMetadata('sheet', 't');
  sheet.getRange('3:3').addDeveloperMetadata('row', 'r');
  sheet.getRange('B:B').addDeveloperMetadata('column', 'c');
  other.getRange('3:3').addDeveloperMetadata('other row', 'r');
  return { ...bound, other };
}

test.each<readonly [string, readonly unknown[], string | null, 'DOCUMENT' | 'PROJECT']>([
  ['key', ['k'], null, 'DOCUMENT'],
  ['key and visibility', ['k', 'PROJECT!'], null, 'PROJECT'],
  ['key and value', ['k', 'PROJECT'], 'PROJECT', 'DOCUMENT'],
  ['key, value and visibility', ['k', 'v', 'PROJECT!'], 'v', 'PROJECT'],
])('added by %s', (_name, args, value, visibility) => {
  const { SpreadsheetApp, sheet } = boundScript();
  const { DeveloperMetadataVisibility } = SpreadsheetApp;
  const given = args.map((arg) => (arg === 'PROJECT!' ? DeveloperMetadataVisibility.PROJECT : arg));
  const add = (sheet as unknown as Record<string, (...args: unknown[]) => unknown>).addDeveloperMetadata!;
  expect(add(...given)).toBe(sheet);
  const [metadata] = sheet.getDeveloperMetadata();
  expect([metadata!.getKey(), metadata!.getValue()]).toEqual(['k', value]);
  expect(metadata!.getVisibility()).toBe(DeveloperMetadataVisibility[visibility]);
  expect(() => add(1, 2)).toThrow(
    "The parameters (number,number) don't match the method signature for SpreadsheetApp.Sheet.addDeveloperMetadata.",
  );
});

describe('of ranges', () => {
  it('belongs to whole rows and columns only', () => {
    const { sheet } = boundScript();
    for (const a1 of ['A1', 'B2:D4', 'B6:D6', 'F2:F5', '2:3', 'A:B']) {
      expect(() => sheet.getRange(a1).addDeveloperMetadata('k')).toThrow(
        'Adding developer metadata to arbitrary ranges is not currently supported.',
      );
    }
  });

  it('is found at that very row or column', () => {
    const { sheet } = marked();
    expect(keys(sheet.getRange('3:3').getDeveloperMetadata())).toEqual(['row']);
    expect(keys(sheet.getRange('B:B').getDeveloperMetadata())).toEqual(['column']);
    expect(keys(sheet.getRange('B3').getDeveloperMetadata())).toEqual([]);
    expect(keys(sheet.getRange('2:4').getDeveloperMetadata())).toEqual([]);
  });
});

test.each<
  readonly [string, (bound: Bound) => GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder, string[]]
>([
  [
    'a spreadsheet',
    ({ spreadsheet }) => spreadsheet.createDeveloperMetadataFinder(),
    ['column', 'other row', 'row', 'sheet', 'spreadsheet'],
  ],
  ['a tab', ({ sheet }) => sheet.createDeveloperMetadataFinder(), ['column', 'row', 'sheet']],
  [
    'a tab, and what meets it',
    ({ sheet }) => sheet.createDeveloperMetadataFinder().onIntersectingLocations(),
    ['column', 'row', 'sheet', 'spreadsheet'],
  ],
  ['whole rows', ({ sheet }) => sheet.getRange('1:5').createDeveloperMetadataFinder(), ['row']],
  ['part of rows', ({ sheet }) => sheet.getRange('A1:D5').createDeveloperMetadataFinder(), []],
  [
    'part of rows, and what meets it',
    ({ sheet }) => sheet.getRange('A1:D5').createDeveloperMetadataFinder().onIntersectingLocations(),
    ['column', 'row', 'sheet', 'spreadsheet'],
  ],
  [
    'cells beside, and what meets them',
    ({ sheet }) => sheet.getRange('A1').createDeveloperMetadataFinder().onIntersectingLocations(),
    ['sheet', 'spreadsheet'],
  ],
])('a finder in %s', (_name, finder, found) => {
  expect(keys(finder(marked()).find())).toEqual(found);
});

test.each<
  readonly [string, (bound: Bound) => GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder, string[]]
>([
  ['key', ({ spreadsheet: all }) => all.createDeveloperMetadataFinder().withKey('row'), ['row']],
  [
    'value',
    ({ spreadsheet: all }) => all.createDeveloperMetadataFinder().withValue('r'),
    ['other row', 'row'],
  ],
  [
    'id',
    ({ spreadsheet: all, sheet }) =>
      all.createDeveloperMetadataFinder().withId(sheet.getDeveloperMetadata()[0]!.getId()),
    ['sheet'],
  ],
  [
    'kind of place',
    ({ spreadsheet: all, SpreadsheetApp }) =>
      all
        .createDeveloperMetadataFinder()
        .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.ROW)
        .withKey('row'),
    ['row'],
  ],
  [
    'visibility',
    ({ spreadsheet: all, SpreadsheetApp }) =>
      all.createDeveloperMetadataFinder().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT),
    [],
  ],
])('found by %s', (_name, finder, found) => {
  expect(keys(finder(marked()).find())).toEqual(found);
});

describe('a piece of metadata', () => {
  it('is changed, moved and removed', () => {
    const { SpreadsheetApp, spreadsheet, sheet, other } = marked();
    const { ROW, COLUMN, SHEET, SPREADSHEET } = SpreadsheetApp.DeveloperMetadataLocationType;
    const [metadata] = sheet.getRange('3:3').getDeveloperMetadata();
    const place = () => metadata!.getLocation();
    expect([place().getLocationType(), place().getRow()?.getA1Notation(), place().getSheet()]).toEqual([
      ROW,
      'A3:Z3',
      null,
    ]);
    metadata!.setKey('新').setValue('値').setVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    expect([metadata!.getKey(), metadata!.getValue(), String(metadata!.getVisibility())]).toEqual([
      '新',
      '値',
      'PROJECT',
    ]);
    expect(metadata!.moveToColumn(other.getRange('C:C'))).toBe(metadata);
    expect([place().getLocationType(), place().getColumn()?.getSheet().getName()]).toEqual([COLUMN, '別']);
    expect([place().getRow(), place().getSpreadsheet()]).toEqual([null, null]);
    expect(() => metadata!.moveToRow(other.getRange('C:C'))).toThrow("don't match the method signature");
    metadata!.moveToSheet(other);
    expect([place().getLocationType(), place().getSheet()?.getName()]).toEqual([SHEET, '別']);
    metadata!.moveToSpreadsheet();
    expect([place().getLocationType(), place().getSpreadsheet()?.getId()]).toEqual([
      SPREADSHEET,
      spreadsheet.getId(),
    ]);
    metadata!.remove();
    expect(keys(spreadsheet.getDeveloperMetadata())).toEqual(['spreadsheet']);
    expect(() => metadata!.getKey()).toThrow('No developer metadata with id');
  });

  it('goes with its row', () => {
    const { sheet } = marked();
    sheet.insertRowBefore(1);
    expect(keys(sheet.getRange('4:4').getDeveloperMetadata())).toEqual(['row']);
    sheet.deleteRow(4);
    expect(keys(sheet.createDeveloperMetadataFinder().find())).toEqual(['column', 'sheet']);
  });
});
