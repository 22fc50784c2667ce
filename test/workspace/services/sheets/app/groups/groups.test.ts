import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  groupDepths,
  shiftedGroups,
} from '../../../../../../src/workspace/services/sheets/model/dimension-groups.ts';
import { boundScript } from '../script.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Group = { startIndex: number; endIndex: number; depth: number; collapsed?: boolean };

/** Groups as the API tells them: first and last line, depth. */
function groups({ book }: ReturnType<typeof boundScript>, kind: 'rowGroups' | 'columnGroups') {
  const found = book.get(`sheets(${kind})`).sheets?.[0]?.[kind] ?? [];
  return found.map(({ range, depth, collapsed }) => {
    const { startIndex = 0, endIndex = 0 } = range as Group;
    return `${startIndex + 1}-${endIndex} @${depth}${collapsed ? ' collapsed' : ''}`;
  });
}

const depths = (sheet: Sheet) => [1, 2, 3, 4, 5, 6].map((row) => sheet.getRowGroupDepth(row));

/** Ranges that are shifted one after the other, and the groups that come of it. */
test.each<readonly [string, readonly (readonly [string, number])[], readonly string[]]>([
  ['one group', [['2:5', 1]], ['2-5 @1']],
  [
    'a part of it deeper',
    [
      ['2:5', 1],
      ['3:4', 1],
    ],
    ['2-5 @1', '3-4 @2'],
  ],
  [
    'around another',
    [
      ['3:4', 1],
      ['2:5', 1],
    ],
    ['2-5 @1', '3-4 @2'],
  ],
  [
    'overlapping',
    [
      ['2:4', 1],
      ['3:5', 1],
    ],
    ['2-5 @1', '3-4 @2'],
  ],
  [
    'beside each other',
    [
      ['2:3', 1],
      ['4:5', 1],
    ],
    ['2-5 @1'],
  ],
  ['two levels at once', [['2:5', 2]], ['2-5 @1', '2-5 @2']],
  [
    'taken out of the middle',
    [
      ['2:5', 1],
      ['3:4', -1],
    ],
    ['2-2 @1', '5-5 @1'],
  ],
  [
    'an end taken off both',
    [
      ['2:5', 1],
      ['3:4', 1],
      ['4:5', -1],
    ],
    ['2-4 @1', '3-3 @2'],
  ],
  [
    'never below zero',
    [
      ['2:5', 1],
      ['1:9', -10],
    ],
    [],
  ],
  ['never above eight', [['2:3', 20]], [1, 2, 3, 4, 5, 6, 7, 8].map((depth) => `2-3 @${depth}`)],
])('%s', (_name, shifts, made) => {
  const bound = boundScript();
  for (const [a1, delta] of shifts) bound.sheet.getRange(a1).shiftRowGroupDepth(delta);
  expect(groups(bound, 'rowGroups')).toEqual(made);
});

describe('a group', () => {
  it('is found by line and depth, and tells of itself', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    sheet.getRange('2:5').shiftRowGroupDepth(1);
    sheet.getRange('3:4').shiftRowGroupDepth(1);
    expect(depths(sheet)).toEqual([0, 1, 2, 2, 1, 0]);
    const group = sheet.getRowGroup(3, 1)!;
    expect([group.getDepth(), group.getRange().getA1Notation(), group.isCollapsed()]).toEqual([
      1,
      'A2:Z5',
      false,
    ]);
    expect(group.getControlIndex()).toBe(1);
    expect([sheet.getRowGroup(2, 2), sheet.getRowGroup(7, 1)]).toEqual([null, null]);
    const { BEFORE, AFTER } = SpreadsheetApp.GroupControlTogglePosition;
    expect(sheet.getRowGroupControlPosition()).toBe(BEFORE);
    expect(sheet.setRowGroupControlPosition(AFTER)).toBe(sheet);
    expect([sheet.getRowGroupControlPosition(), sheet.getColumnGroupControlPosition()]).toEqual([
      AFTER,
      BEFORE,
    ]);
    expect(group.getControlIndex()).toBe(6);
    group.remove();
    expect(depths(sheet)).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it('of columns likewise', () => {
    const bound = boundScript();
    const { sheet } = bound;
    sheet.getRange('C:E').shiftColumnGroupDepth(1);
    expect(groups(bound, 'columnGroups')).toEqual(['3-5 @1']);
    const group = sheet.getColumnGroup(4, 1)!;
    expect([group.getRange().getColumn(), group.getControlIndex(), sheet.getColumnGroupDepth(3)]).toEqual([
      3, 2, 1,
    ]);
    group.collapse();
    expect(groups(bound, 'columnGroups')).toEqual(['3-5 @1 collapsed']);
  });

  it('hides its lines when collapsed, and shows them again but for deeper ones that are', () => {
    const { sheet } = boundScript();
    const hidden = () => [1, 2, 3, 4, 5, 6].filter((row) => sheet.isRowHiddenByUser(row));
    sheet.getRange('2:5').shiftRowGroupDepth(1);
    sheet.getRange('3:4').shiftRowGroupDepth(1);
    const [outer, inner] = [sheet.getRowGroup(2, 1)!, sheet.getRowGroup(3, 2)!];
    expect(inner.collapse()).toBe(inner);
    expect(hidden()).toEqual([3, 4]);
    outer.collapse();
    expect(hidden()).toEqual([2, 3, 4, 5]);
    outer.expand();
    expect([hidden(), inner.isCollapsed(), outer.isCollapsed()]).toEqual([[3, 4], true, false]);
  });

  it('goes with its lines', () => {
    const bound = boundScript();
    const { sheet } = bound;
    sheet.getRange('3:4').shiftRowGroupDepth(1);
    sheet.insertRowBefore(1);
    sheet.insertRowAfter(4);
    expect(groups(bound, 'rowGroups')).toEqual(['4-6 @1']);
    sheet.deleteRows(4, 3);
    expect(groups(bound, 'rowGroups')).toEqual([]);
  });

  it('needs a line for its toggle', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    expect(() => sheet.getRange('1:2').shiftRowGroupDepth(1)).toThrow('first row');
    sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.AFTER);
    expect(() => sheet.getRange('Y:Z').shiftColumnGroupDepth(1)).toThrow('last column');
    expect(() => sheet.getRange('2:3').shiftRowGroupDepth('1' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.shiftRowGroupDepth.",
    );
  });
});

describe('folding many', () => {
  const nested = () => {
    const bound = boundScript();
    bound.sheet.getRange('2:5').shiftRowGroupDepth(1);
    bound.sheet.getRange('3:4').shiftRowGroupDepth(1);
    const collapsed = () =>
      [bound.sheet.getRowGroup(2, 1), bound.sheet.getRowGroup(3, 2)].map((one) => one!.isCollapsed());
    return { ...bound, collapsed };
  };

  it.each<readonly [string, (sheet: Sheet) => unknown, readonly [boolean, boolean]]>([
    ['collapseAllRowGroups', (sheet) => sheet.collapseAllRowGroups(), [true, true]],
    ['expandAllRowGroups', (sheet) => sheet.collapseAllRowGroups().expandAllRowGroups(), [false, false]],
    [
      'expandRowGroupsUpToDepth',
      (sheet) => sheet.collapseAllRowGroups().expandRowGroupsUpToDepth(1),
      [false, true],
    ],
    ['collapseGroups around both', (sheet) => sheet.getRange('A1:A9').collapseGroups(), [true, true]],
    ['collapseGroups around one', (sheet) => sheet.getRange('A3:A4').collapseGroups(), [false, true]],
    ['collapseGroups within the deepest', (sheet) => sheet.getRange('A3').collapseGroups(), [false, true]],
    ['collapseGroups within the outer one', (sheet) => sheet.getRange('A2').collapseGroups(), [true, false]],
    [
      'expandGroups at the toggle',
      (sheet) => {
        sheet.collapseAllRowGroups();
        sheet.getRange('A1').expandGroups();
      },
      [false, true],
    ],
  ])('%s', (_name, act, left) => {
    const { sheet, collapsed } = nested();
    act(sheet);
    expect(collapsed()).toEqual(left);
  });
});

test('groups tell the depth of each line, however it was shifted', () => {
  const step = fc.record({
    start: fc.nat(9),
    length: fc.integer({ min: 1, max: 5 }),
    delta: fc.constantFrom(1, -1),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const expected = Array<number>(20).fill(0);
      const made = steps.reduce((before: ReturnType<typeof shiftedGroups>, { start, length, delta }) => {
        for (let line = start; line < start + length; line += 1)
          expected[line] = Math.max(0, (expected[line] ?? 0) + delta);
        return shiftedGroups(before, { start, end: start + length }, delta);
      }, []);
      const told = groupDepths(made);
      expect(expected.map((_, line) => told[line] ?? 0)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});
