type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Members of a spreadsheet that do what its active tab does by the same name. */
const delegated = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getColumnWidth',
  'getDataRange',
  'getDataSourceTables',
  'getFrozenColumns',
  'getFrozenRows',
  'getImages',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
] as const satisfies readonly (keyof Sheet & keyof Spreadsheet)[];

type Delegated = (typeof delegated)[number];

/** Those members, carried out by the tab that is active when they are called; their signatures are the tab's. */
export function delegatedMembers(active: () => Sheet): Pick<Sheet, Delegated> {
  const members = delegated.map((member) => [
    member,
    (...args: readonly unknown[]) => (active()[member] as (...given: readonly unknown[]) => unknown)(...args),
  ]);
  // Their names are a list, whose members the compiler takes one by one.
  return Object.fromEntries(members) as Pick<Sheet, Delegated>;
}
