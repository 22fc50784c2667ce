import { describe, expect, it, test } from '@jest/globals';
import { pivotEnums } from '../../../../../../src/workspace/services/sheets/app/pivots/enums.ts';
import { boundScript, tab } from '../script.ts';

type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;

const rows = [
  ['地域', '商品', '数'],
  ['東', '紙', 3],
  ['西', '筆', 1],
  ['東', '筆', 5],
];

/** A pivot table at D1 over A1:C4, of regions and the sum of their numbers. */
function aPivotTable() {
  const script = boundScript();
  const { sheet, SpreadsheetApp } = script;
  const source = sheet.getRange('A1:C4').setValues(rows);
  const table = sheet.getRange('E1').createPivotTable(source);
  const group = table.addRowGroup(1);
  const value = table.addPivotValue(3, SpreadsheetApp.PivotTableSummarizeFunction.SUM);
  const shown = () => {
    const lines = sheet.getRange('E1:J9').getDisplayValues();
    return lines.map((line) => line.join(' ').trimEnd()).filter((line) => line !== '');
  };
  return { ...script, source, table, group, value, shown };
}

const drawn = ['地域 数 の SUM', '西 1', '東 8', '総計 9'];

describe('Range.createPivotTable', () => {
  it('makes a table that draws nothing yet, then what is added to it', () => {
    const { sheet, shown } = aPivotTable();
    expect(shown()).toEqual(drawn);
    expect(sheet.getRange('F3').getValue()).toBe(8);
  });

  it('takes the place of one that is there, as recorded macros count on', () => {
    const { sheet, source, shown } = aPivotTable();
    const again = sheet.getRange('E1').createPivotTable(source);
    expect(again.getRowGroups()).toEqual([]);
    expect(shown()).toEqual([]);
    expect(sheet.getPivotTables()).toHaveLength(1);
  });

  it('may read another tab', () => {
    const { spreadsheet, source } = aPivotTable();
    const other = spreadsheet.insertSheet('集計');
    const table = other.getRange('A1').createPivotTable(source);
    table.addRowGroup(2);
    expect(other.getRange('A1:A4').getValues()).toEqual([['商品'], ['紙'], ['筆'], ['総計']]);
    const { getSourceDataRange } = table as unknown as { getSourceDataRange(): typeof source };
    expect(getSourceDataRange().getSheet().getName()).toBe(tab);
    expect(getSourceDataRange().getA1Notation()).toBe('A1:C4');
  });

  it('takes nothing but a range', () => {
    const { sheet } = aPivotTable();
    expect(() => sheet.getRange('E1').createPivotTable('A1:C4' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.createPivotTable.",
    );
  });

  it('counts as data of its tab', () => {
    const { sheet, spreadsheet, source } = aPivotTable();
    const other = spreadsheet.insertSheet('集計');
    other.getRange('B2').createPivotTable(source).addRowGroup(1);
    expect([other.getLastRow(), other.getLastColumn()]).toEqual([5, 2]);
    expect(other.getDataRange().getA1Notation()).toBe('A1:B5');
    other.appendRow(['下']);
    expect(other.getRange('A6').getValue()).toBe('下');
    expect(sheet.getLastColumn()).toBe(6);
  });

  test.each(['clear', 'clearContents'])('goes with Sheet.%s', (member) => {
    const { sheet } = aPivotTable();
    (sheet as unknown as Loose)[member]!();
    expect(sheet.getPivotTables()).toEqual([]);
  });
});

describe('PivotTable', () => {
  it('knows its parts', () => {
    const { table, SpreadsheetApp } = aPivotTable();
    table.addColumnGroup(2);
    table.addFilter(1, SpreadsheetApp.newFilterCriteria().setVisibleValues(['東']).build());
    expect(table.getAnchorCell().getA1Notation()).toBe('E1');
    expect(table.getRowGroups().map((each) => each.getSourceDataColumn())).toEqual([1]);
    expect(table.getColumnGroups().map((each) => each.getSourceDataColumn())).toEqual([2]);
    expect(table.getPivotValues().map((each) => String(each.getSummarizedBy()))).toEqual(['SUM']);
    expect(table.getFilters().map((each) => each.getSourceDataColumn())).toEqual([1]);
    expect((table as unknown as Loose).asDataSourcePivotTable!()).toBeNull();
    expect(String(table)).toBe('PivotTable');
  });

  it('lays several values out as columns, or as rows', () => {
    const { table, SpreadsheetApp, shown } = aPivotTable();
    table.addPivotValue(3, SpreadsheetApp.PivotTableSummarizeFunction.MAX);
    expect(table.getValuesDisplayOrientation()).toBe(SpreadsheetApp.Dimension.COLUMNS);
    expect(shown()[1]).toBe('西 1 1');
    expect(table.setValuesDisplayOrientation(SpreadsheetApp.Dimension.ROWS)).toBe(table);
    expect(table.getValuesDisplayOrientation()).toBe(SpreadsheetApp.Dimension.ROWS);
    expect(shown().slice(1, 3)).toEqual(['西 数 の SUM 1', ' 数 の MAX 1']);
  });

  it('is gone once it is removed', () => {
    const { table, sheet, shown } = aPivotTable();
    table.remove();
    expect(shown()).toEqual([]);
    expect(sheet.getPivotTables()).toEqual([]);
    expect(() => table.getRowGroups()).toThrow('The pivot table does not exist.');
  });

  test.each([
    ['addRowGroup', ['地域'], 'String'],
    ['addColumnGroup', [null], 'null'],
    ['addPivotValue', [3, 'TOTAL'], 'number,String'],
    ['addFilter', [1, '東'], 'number,String'],
    ['setValuesDisplayOrientation', ['DOWN'], 'String'],
  ])('%s(%j) has no such signature', (member, args, types) => {
    const { table } = aPivotTable();
    expect(() => (table as unknown as Loose)[member]!(...args)).toThrow(
      `The parameters (${types}) don't match the method signature for SpreadsheetApp.PivotTable.${member}.`,
    );
  });

  it('has no calculated fields yet', () => {
    const { table } = aPivotTable();
    expect(() => table.addCalculatedPivotValue('比', '=数/2')).toThrow(
      'not emulated: SpreadsheetApp.PivotTable.addCalculatedPivotValue',
    );
  });
});

describe('PivotGroup', () => {
  test.each<readonly [string, readonly unknown[], string, unknown, readonly string[]]>([
    ['sortDescending', [], 'isSortAscending', false, [drawn[0]!, '東 8', '西 1', '総計 9']],
    ['sortAscending', [], 'isSortAscending', true, drawn],
    ['showTotals', [false], 'totalsAreShown', false, drawn.slice(0, 3)],
    ['setDisplayName', ['方角'], 'getIndex', 0, ['方角 数 の SUM', ...drawn.slice(1)]],
    ['showRepeatedLabels', [], 'areLabelsRepeated', true, drawn],
    ['hideRepeatedLabels', [], 'areLabelsRepeated', false, drawn],
  ])('%s(%j) is chained, and read by %s', (member, args, reader, read, expected) => {
    const { group, shown } = aPivotTable();
    expect((group as unknown as Loose)[member]!(...args)).toBe(group);
    expect((group as unknown as Loose)[reader]!()).toBe(read);
    expect(shown()).toEqual(expected);
  });

  it('is sorted by a value, in a bucket of the groups across, until that is cleared', () => {
    const { table, group, value, shown } = aPivotTable();
    table.addColumnGroup(2).showTotals(false);
    const headings = () =>
      shown()
        .slice(2, 4)
        .map((line) => line[0]);
    expect(group.sortBy(value, ['筆']).sortDescending()).toBe(group);
    expect(headings()).toEqual(['東', '西']);
    group.sortBy(value, ['紙']).sortAscending();
    expect(headings()).toEqual(['西', '東']);
    group.sortBy(value, []).sortDescending();
    expect(headings()).toEqual(['東', '西']);
    expect(group.clearSort()).toBe(group);
    expect(headings()).toEqual(['西', '東']);
  });

  it('takes its own name back', () => {
    const { group, shown } = aPivotTable();
    group.setDisplayName('方角').resetDisplayName();
    expect(shown()).toEqual(drawn);
  });

  it('has a place among those of its axis', () => {
    const { table, group, SpreadsheetApp, shown } = aPivotTable();
    const inner = table.addRowGroup(2).showTotals(false);
    expect([group.getIndex(), inner.getIndex()]).toEqual([0, 1]);
    expect(inner.getDimension()).toBe(SpreadsheetApp.Dimension.ROWS);
    expect(inner.moveToIndex(0)).toBe(inner);
    expect(inner.getIndex()).toBe(0);
    expect(shown()[0]).toBe('商品 地域 数 の SUM');
    inner.remove();
    expect(shown()).toEqual(drawn);
    expect(table.addColumnGroup(2).getDimension()).toBe(SpreadsheetApp.Dimension.COLUMNS);
  });

  test.each([
    ['setHistogramGroupingRule', [0, 4, 2], 3, ['数 数 の COUNTA', '0 - 1 1', '2 - 4 1', '> 4 1', '総計 3']],
    ['addManualGroupingRule', ['少', [1, 3]], 3, ['数 数 の COUNTA', '5 1', '少 2', '総計 3']],
    [
      'setDateTimeGroupingRule',
      [pivotEnums.DateTimeGroupingRuleType.YEAR],
      4,
      ['日付 数 の COUNTA', '2025 1', '2026 2', '総計 3'],
    ],
  ])('%s(%j) is taken back by clearGroupingRule', (member, args, column, expected) => {
    const { sheet, table, group, value, SpreadsheetApp, shown } = aPivotTable();
    sheet.getRange('D1:D4').setValues([['日付'], ['2026/01/02'], ['2025/04/01'], ['2026/04/01']]);
    group.remove();
    value.summarizeBy(SpreadsheetApp.PivotTableSummarizeFunction.COUNTA);
    const source = sheet.getRange('A1:D4');
    const again = sheet.getRange('F1').createPivotTable(source);
    table.remove();
    again.addPivotValue(3, SpreadsheetApp.PivotTableSummarizeFunction.COUNTA);
    const ruled = again.addRowGroup(column);
    const plain = shown();
    expect((ruled as unknown as Loose)[member]!(...args)).toBe(ruled);
    expect(shown().map((line) => line.trim())).toEqual(expected);
    expect(ruled.clearGroupingRule()).toBe(ruled);
    expect(shown()).toEqual(plain);
  });

  it('tells by which part of dates it groups', () => {
    const { group, SpreadsheetApp } = aPivotTable();
    const { DateTimeGroupingRuleType } = SpreadsheetApp as unknown as {
      DateTimeGroupingRuleType: Readonly<Record<string, object>>;
    };
    const loose = group as unknown as Loose;
    expect(loose.getDateTimeGroupingRule!()).toBeNull();
    loose.setDateTimeGroupingRule!(DateTimeGroupingRuleType.YEAR_MONTH);
    const rule = loose.getDateTimeGroupingRule!() as { getRuleType(): object };
    expect(rule.getRuleType()).toBe(DateTimeGroupingRuleType.YEAR_MONTH);
  });

  it('takes groups by hand away one by one', () => {
    const { group, shown } = aPivotTable();
    group.addManualGroupingRule('両', ['東', '西']).addManualGroupingRule('他', ['北']);
    expect(shown()).toEqual([drawn[0], '両 9', '総計 9']);
    expect(group.removeManualGroupingRule('両')).toBe(group);
    expect(shown()).toEqual(drawn);
    group.removeManualGroupingRule('他');
    expect(shown()).toEqual(drawn);
  });

  test.each([
    ['setHistogramGroupingRule', [1, 2], 'number,number'],
    ['setDateTimeGroupingRule', ['CENTURY'], 'String'],
    ['addManualGroupingRule', ['両', '東'], 'String,String'],
    ['showTotals', ['yes'], 'String'],
    ['sortBy', ['数', []], 'String,Object[]'],
    ['moveToIndex', [5], 'number'],
  ])('%s(%j) has no such signature', (member, args, types) => {
    const { group } = aPivotTable();
    expect(() => (group as unknown as Loose)[member]!(...args)).toThrow(
      `The parameters (${types}) don't match the method signature for SpreadsheetApp.PivotGroup.${member}.`,
    );
  });
});

describe('PivotValue', () => {
  it.each([
    'COUNTA',
    'COUNT',
    'COUNTUNIQUE',
    'AVERAGE',
    'MAX',
    'MIN',
    'MEDIAN',
    'PRODUCT',
    'STDEV',
    'STDEVP',
    'VAR',
    'VARP',
  ] as const)('may summarize by %s', (name) => {
    const { value, SpreadsheetApp, shown } = aPivotTable();
    const constant = SpreadsheetApp.PivotTableSummarizeFunction[name];
    expect(value.summarizeBy(constant)).toBe(value);
    expect(value.getSummarizedBy()).toBe(constant);
    expect(shown()[0]).toBe(`地域 数 の ${name}`);
  });

  it('is no calculated field', () => {
    const { value, SpreadsheetApp } = aPivotTable();
    expect(value.getFormula()).toBeNull();
    expect(() => value.summarizeBy(SpreadsheetApp.PivotTableSummarizeFunction.CUSTOM)).toThrow(
      '"CUSTOM" may not be used in PivotValue.summarizeFunction unless PivotValue.calculatedField is set.',
    );
    expect(() => value.setFormula('=数')).toThrow('not emulated: SpreadsheetApp.PivotValue.setFormula');
  });

  test.each([
    ['PERCENT_OF_GRAND_TOTAL', '東 88.89%'],
    ['PERCENT_OF_ROW_TOTAL', '東 100.00%'],
    ['PERCENT_OF_COLUMN_TOTAL', '東 88.89%'],
    ['DEFAULT', '東 8'],
  ] as const)('is shown as %s', (name, expected) => {
    const { value, SpreadsheetApp, shown } = aPivotTable();
    const constant = SpreadsheetApp.PivotValueDisplayType[name];
    expect(value.showAs(constant)).toBe(value);
    expect(value.getDisplayType()).toBe(constant);
    expect(shown()[2]).toBe(expected);
  });

  it('has a name', () => {
    const { value, table, shown } = aPivotTable();
    expect(value.setDisplayName('合計')).toBe(value);
    expect(shown()[0]).toBe('地域 合計');
    expect(value.getPivotTable()).toBe(table);
  });
});

describe('PivotFilter', () => {
  it('shows what its criteria name, or what meets their condition', () => {
    const { table, SpreadsheetApp, shown } = aPivotTable();
    const east = SpreadsheetApp.newFilterCriteria().setVisibleValues(['東']).build();
    const filter = table.addFilter(1, east);
    expect(shown()).toEqual([drawn[0], '東 8', '総計 8']);
    expect(filter.getFilterCriteria().getVisibleValues()).toEqual(['東']);
    const small = SpreadsheetApp.newFilterCriteria().whenTextEqualTo('西').build();
    expect(filter.setFilterCriteria(small)).toBe(filter);
    expect(shown()).toEqual([drawn[0], '西 1', '総計 1']);
    expect(filter.getFilterCriteria().getCriteriaType()).toBe(SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO);
    expect(filter.getPivotTable()).toBe(table);
    filter.remove();
    expect(shown()).toEqual(drawn);
  });

  it('names no hidden values', () => {
    const { table, SpreadsheetApp } = aPivotTable();
    const hidden = SpreadsheetApp.newFilterCriteria().setHiddenValues(['東']).build();
    expect(() => table.addFilter(1, hidden)).toThrow(
      'not emulated: SpreadsheetApp.PivotTable.addFilter with hidden values',
    );
  });
});
