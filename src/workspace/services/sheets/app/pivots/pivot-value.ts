import { facade } from '../../../../runtime/facade.ts';
import { without } from '../../model/without.ts';
import type { PivotValue as Value } from '../../pivots/parts.ts';
import { nameGiven } from '../../../enumeration.ts';
import { type DisplayType, pivotEnums, type SummarizeFunction } from './enums.ts';
import { type PivotPlace, readPivot, withItem, writePivot } from './place.ts';

const { PivotTableSummarizeFunction, PivotValueDisplayType } = pivotEnums;

type PivotValue = GoogleAppsScript.Spreadsheet.PivotValue;

/** Values by the object that a script holds: what `PivotGroup.sortBy` is given. */
const indexes = new WeakMap<object, number>();

/** The place of a script's PivotValue in its table; undefined for anything else. */
export function valueIndexOf(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null ? indexes.get(value) : undefined;
}

/** A summarized column as a script sees it. */
export function pivotValue(place: PivotPlace, index: number): PivotValue {
  const read = (): Value => {
    const value = readPivot(place).values?.[index];
    if (!value) throw new Error('The pivot value does not exist.');
    return value;
  };
  const replace = (item: Value): PivotValue => {
    const table = readPivot(place);
    writePivot(place, { ...table, values: withItem(table.values ?? [], index, item) });
    return object;
  };

  const members = {
    getPivotTable: place.object,
    // Null for what is no calculated field (PivotValue.getFormula), and there are none.
    getFormula: () => {
      read();
      return null;
    },
    getSummarizedBy: () =>
      PivotTableSummarizeFunction[(read().summarizeFunction ?? 'CUSTOM') as SummarizeFunction],
    summarizeBy: (summarizeFunction: unknown) => {
      const name = nameGiven(
        PivotTableSummarizeFunction,
        summarizeFunction,
        'SpreadsheetApp.PivotValue.summarizeBy',
      );
      return replace({ ...read(), summarizeFunction: name });
    },
    getDisplayType: () => PivotValueDisplayType[(read().calculatedDisplayType ?? 'DEFAULT') as DisplayType],
    showAs: (displayType: unknown) => {
      const name = nameGiven(PivotValueDisplayType, displayType, 'SpreadsheetApp.PivotValue.showAs');
      const plain = without(read(), 'calculatedDisplayType');
      return replace(name === 'DEFAULT' ? plain : { ...plain, calculatedDisplayType: name });
    },
    setDisplayName: (name: unknown) => replace({ ...read(), name: String(name) }),
  } satisfies Partial<PivotValue>;
  const object: PivotValue = facade<PivotValue>(
    place.context.execution,
    'SpreadsheetApp.PivotValue',
    members,
    Object.keys(members) as (keyof PivotValue & string)[],
  );
  indexes.set(object, index);
  return object;
}
