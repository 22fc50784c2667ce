import { facade } from '../../../../runtime/facade.ts';
import type { PivotTable as Table } from '../../model/cell.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import type { Documented } from '../members.ts';
import { mismatch } from '../signature.ts';
import { nameGiven, nameIn } from '../../../enumeration.ts';
import { cellEnums } from '../enums.ts';
import { pivotEnums } from './enums.ts';
import { pivotCriteria, pivotFilter } from './pivot-filter.ts';
import { type Axis, pivotGroup } from './pivot-group.ts';
import { pivotValue } from './pivot-value.ts';
import { type PivotPlace, readPivot, writePivot } from './place.ts';

type PivotTable = GoogleAppsScript.Spreadsheet.PivotTable &
  Documented<'asDataSourcePivotTable' | 'getSourceDataRange'>;

/** Whether values stand beside each other or below each other, by SpreadsheetApp's names. */
const layouts = { COLUMNS: 'HORIZONTAL', ROWS: 'VERTICAL' } as const;

/** A pivot table as a script sees it. Columns of the source are counted from one. */
export function pivotTable(at: Omit<PivotPlace, 'object'>): PivotTable {
  const place: PivotPlace = { ...at, object: () => table };
  const read = () => readPivot(place);
  const write = (part: Table): PivotTable => {
    writePivot(place, { ...read(), ...part });
    return table;
  };
  const offsetOf = (column: unknown, member: string, args: readonly unknown[]): number => {
    if (typeof column !== 'number') throw mismatch(`PivotTable.${member}`, args);
    return Math.trunc(column) - 1;
  };
  const addGroup = (axis: Axis, member: string, column: unknown) => {
    const groups = read()[axis] ?? [];
    // As the editor of Sheets adds one.
    const added = {
      sourceColumnOffset: offsetOf(column, member, [column]),
      showTotals: true,
      sortOrder: 'ASCENDING',
    };
    write({ [axis]: [...groups, added] });
    return pivotGroup(place, axis, groups.length);
  };

  const members = {
    addRowGroup: (column: unknown) => addGroup('rows', 'addRowGroup', column),
    addColumnGroup: (column: unknown) => addGroup('columns', 'addColumnGroup', column),
    addPivotValue: (column: unknown, summarizeFunction: unknown) => {
      const args = [column, summarizeFunction];
      const sourceColumnOffset = offsetOf(column, 'addPivotValue', args);
      const name = nameIn(pivotEnums.PivotTableSummarizeFunction, summarizeFunction);
      if (!name) throw mismatch('PivotTable.addPivotValue', args);
      const values = read().values ?? [];
      write({ values: [...values, { sourceColumnOffset, summarizeFunction: name }] });
      return pivotValue(place, values.length);
    },
    addFilter: (column: unknown, criteria: unknown) => {
      const columnOffsetIndex = offsetOf(column, 'addFilter', [column, criteria]);
      const filterCriteria = pivotCriteria(place, criteria, 'PivotTable.addFilter', [column, criteria]);
      const filterSpecs = read().filterSpecs ?? [];
      write({ filterSpecs: [...filterSpecs, { columnOffsetIndex, filterCriteria }] });
      return pivotFilter(place, filterSpecs.length);
    },
    getRowGroups: () => (read().rows ?? []).map((_, index) => pivotGroup(place, 'rows', index)),
    getColumnGroups: () => (read().columns ?? []).map((_, index) => pivotGroup(place, 'columns', index)),
    getPivotValues: () => (read().values ?? []).map((_, index) => pivotValue(place, index)),
    getFilters: () => (read().filterSpecs ?? []).map((_, index) => pivotFilter(place, index)),
    getAnchorCell: () => {
      const { row, column, sheetId, rangeOf } = place;
      return rangeOf(
        gridRangeOf(sheetId, { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 }),
      );
    },
    getSourceDataRange: () => {
      const { source } = read();
      if (!source) throw new Error('Range not found');
      return place.rangeOf(source);
    },
    asDataSourcePivotTable: () => null,
    getValuesDisplayOrientation: () =>
      cellEnums.Dimension[read().valueLayout === layouts.ROWS ? 'ROWS' : 'COLUMNS'],
    setValuesDisplayOrientation: (dimension: unknown) => {
      const name = nameGiven(
        cellEnums.Dimension,
        dimension,
        'SpreadsheetApp.PivotTable.setValuesDisplayOrientation',
      );
      return write({ valueLayout: layouts[name] });
    },
    remove: () => {
      read();
      writePivot(place);
    },
  } satisfies Partial<PivotTable>;
  const table: PivotTable = facade<PivotTable>(
    place.context.execution,
    'SpreadsheetApp.PivotTable',
    members,
    Object.keys(members) as (keyof PivotTable & string)[],
  );
  return table;
}
