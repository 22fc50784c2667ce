import { describe, expect, it, test } from '@jest/globals';
import { share } from '../../../../../../src/workspace/services/drive/files.ts';
import { owner, writer } from '../../../../../support/workspace/workbook.ts';
import { boundScript } from '../script.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const editors = (protection: Protection) => protection.getEditors().map((user) => user.getEmail());

describe('protecting a range', () => {
  it('lets all who may edit the spreadsheet go on, until editors are taken out', () => {
    const { sheet } = boundScript();
    const protection = sheet.getRange('A2:B2').protect();
    expect(editors(protection)).toEqual([owner, writer]);
    protection.removeEditors(protection.getEditors());
    expect(editors(protection)).toEqual([owner]);
    expect(protection.canEdit()).toBe(true);
    expect(protection.canDomainEdit()).toBe(false);
  });

  it('makes a protection of its own each time', () => {
    const { SpreadsheetApp, spreadsheet, sheet } = boundScript();
    sheet.getRange('A2').protect().setDescription('一');
    sheet.getRange('A2').protect().setDescription('二');
    sheet.protect();
    const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
    expect(sheet.getProtections(RANGE).map((one) => one.getDescription())).toEqual(['一', '二']);
    expect(spreadsheet.getProtections(RANGE)).toHaveLength(2);
    expect(sheet.getProtections(SHEET).map((one) => one.getProtectionType())).toEqual([SHEET]);
    for (const one of spreadsheet.getProtections(RANGE)) one.remove();
    expect(sheet.getProtections(RANGE)).toEqual([]);
    expect(() => sheet.getProtections('RANGE' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.getProtections.",
    );
  });

  it('binds whoever is no editor, in Google’s words', () => {
    const { book, sheet } = boundScript();
    const protection = sheet.getRange('A2:A4').protect();
    protection.removeEditor(writer);
    const start = { sheetId: 0, rowIndex: 1, columnIndex: 0 };
    const write = [{ updateCells: { start, rows: [{ values: [{}] }], fields: 'userEnteredValue' } }];
    expect(() => book.batch(write, writer)).toThrow('You are trying to edit a protected cell or object.');
    protection.addEditor(writer);
    book.batch(write, writer);
    protection.removeEditor(writer).setWarningOnly(true);
    book.batch(write, writer);
    expect([protection.isWarningOnly(), editors(protection)]).toEqual([true, []]);
  });
});

test.each<readonly [string, (protection: Protection, user: GoogleAppsScript.Base.User) => unknown, string[]]>(
  [
    ['addEditor(address)', (protection) => protection.addEditor('Third@Example.org'), ['third@example.org']],
    ['addEditor(user)', (protection, user) => protection.addEditor(user), [writer]],
    [
      'addEditors',
      (protection) => protection.addEditors(['a@example.org', writer]),
      ['a@example.org', writer],
    ],
    ['removeEditor(owner)', (protection) => protection.removeEditor(owner), []],
  ],
)('%s', (_name, act, added) => {
  const { sheet } = boundScript();
  const protection = sheet.getRange('A1').protect();
  const user = protection.getEditors()[1]!;
  protection.removeEditor(user);
  expect(act(protection, user)).toBe(protection);
  expect(editors(protection).sort()).toEqual([owner, ...added].sort());
});

test.each<readonly [string, (protection: Protection) => unknown, string]>([
  ['addEditor', (protection) => protection.addEditor('nobody'), 'Invalid email: nobody'],
  ['addEditor', (protection) => protection.addEditor(3 as never), 'The parameters (number)'],
  ['removeEditors', (protection) => protection.removeEditors(writer as never), 'The parameters (String)'],
  ['setRange', (protection) => protection.setRange('A1' as never), 'The parameters (String)'],
  ['setUnprotectedRanges', (protection) => protection.setUnprotectedRanges([]), 'protected sheet'],
])('%s refuses what it cannot do', (_name, act, words) => {
  const { sheet } = boundScript();
  expect(() => act(sheet.getRange('A1').protect())).toThrow(words);
});

test('a whole domain may be let in, and kept out again', () => {
  const { book, sheet } = boundScript();
  const colleague = 'colleague@tohoku.example';
  book.host.accounts.add({ email: colleague, name: '同僚', description: '', domain: 'tohoku.example' });
  share(book.host, owner, book.id, colleague, 'writer');
  const start = { sheetId: 0, rowIndex: 1, columnIndex: 0 };
  const write = (who: string) =>
    book.batch([{ updateCells: { start, rows: [{ values: [{}] }], fields: 'userEnteredValue' } }], who);
  const protection = sheet.getRange('A2').protect();
  protection.removeEditors([colleague, writer]).setDomainEdit(true);
  expect([protection.canDomainEdit(), editors(protection)]).toEqual([true, [owner]]);
  write(colleague);
  expect(() => write(writer)).toThrow('protected cell');
  protection.setDomainEdit(false);
  expect(() => write(colleague)).toThrow('protected cell');
});

describe('protecting a tab', () => {
  it('gives the one protection back, which may leave cells open', () => {
    const { SpreadsheetApp, sheet, book } = boundScript();
    const protection = sheet.protect().setDescription('台帳');
    expect(sheet.protect().getDescription()).toBe('台帳');
    expect(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)).toHaveLength(1);
    protection.removeEditor(writer).setUnprotectedRanges([sheet.getRange('B2:B4')]);
    expect(protection.getUnprotectedRanges().map((range) => range.getA1Notation())).toEqual(['B2:B4']);
    const write = (columnIndex: number) =>
      book.batch(
        [
          {
            updateCells: {
              start: { sheetId: 0, rowIndex: 1, columnIndex },
              rows: [{ values: [{}] }],
              fields: 'userEnteredValue',
            },
          },
        ],
        writer,
      );
    write(1);
    expect(() => write(0)).toThrow('protected cell or object');
    expect(protection.getRange().getNumRows()).toBe(sheet.getMaxRows());
  });
});

describe('as somebody who may not edit it', () => {
  it('tells so, and refuses to be changed', () => {
    const { book } = boundScript();
    book.batch([{ addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 1 } } } }]);
    const { SpreadsheetApp, sheet } = boundScript(writer, { book });
    const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
    expect(protection!.canEdit()).toBe(false);
    expect(protection!.getRange().getA1Notation()).toBe('A1:Z1');
    for (const act of [
      () => protection!.getEditors(),
      () => protection!.canDomainEdit(),
      () => protection!.remove(),
      () => protection!.setDescription('私の'),
    ]) {
      expect(act).toThrow('You are trying to edit a protected cell or object.');
    }
  });
});

describe('protecting a named range', () => {
  it('goes where the name goes', () => {
    const { spreadsheet, sheet } = boundScript();
    spreadsheet.setNamedRange('件数', sheet.getRange('B2:B4'));
    const protection = sheet.getRange('A1').protect();
    expect(protection.getRangeName()).toBeNull();
    protection.setRangeName('件数');
    expect([protection.getRangeName(), protection.getRange().getA1Notation()]).toEqual(['件数', 'B2:B4']);
    const [named] = spreadsheet.getNamedRanges();
    named!.setRange(sheet.getRange('C2:C4'));
    expect(protection.getRange().getA1Notation()).toBe('C2:C4');
    protection.setRange(sheet.getRange('A1'));
    expect(protection.getRangeName()).toBeNull();
    protection.setNamedRange(named!);
    named!.remove();
    expect([protection.getRangeName(), protection.getRange().getA1Notation()]).toEqual([null, 'C2:C4']);
    expect(() => protection.setRangeName('無い名前')).toThrow('The named range "無い名前" does not exist.');
  });
});

describe('named ranges', () => {
  it('are listed for the spreadsheet and for each tab, renamed, moved and removed', () => {
    const { spreadsheet, sheet } = boundScript();
    const other = spreadsheet.insertSheet('別');
    spreadsheet.setNamedRange('名前', sheet.getRange('A2:A4'));
    spreadsheet.setNamedRange('別の', other.getRange('A1'));
    expect(spreadsheet.getNamedRanges().map((named) => named.getName())).toEqual(['名前', '別の']);
    const [named] = sheet.getNamedRanges();
    expect(other.getNamedRanges()[0]!.getRange().getSheet().getName()).toBe('別');
    expect(named!.setName('人々').setRange(sheet.getRange('A2:A3'))).toBe(named);
    expect(spreadsheet.getRangeByName('人々')?.getA1Notation()).toBe('A2:A3');
    named!.remove();
    expect(sheet.getNamedRanges()).toEqual([]);
  });

  it.each(['', '0', 'with space', 'A1', 'R1C1', 'true', 'x'.repeat(251)])('cannot be called %j', (name) => {
    const { spreadsheet, sheet } = boundScript();
    expect(() => spreadsheet.setNamedRange(name, sheet.getRange('A1'))).toThrow(
      'The name given to this range is invalid.',
    );
  });
});
