import { facade } from '../../../../runtime/facade.ts';
import { without } from '../../model/without.ts';
import type { PivotValue as Value } from '../../pivots/parts.ts';
import type { Members } from '../members.ts';
import { mismatch } from '../signature.ts';
import { isDisplayType, isSummarizeFunction } from './enums.ts';
import { type PivotPlace, readPivot, withItem, writePivot } from './place.ts';

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
    getSummarizedBy: () => read().summarizeFunction,
    summarizeBy: (summarizeFunction: unknown) => {
      if (!isSummarizeFunction(summarizeFunction)) {
        throw mismatch('PivotValue.summarizeBy', [summarizeFunction]);
      }
      return replace({ ...read(), summarizeFunction });
    },
    getDisplayType: () => read().calculatedDisplayType ?? 'DEFAULT',
    showAs: (displayType: unknown) => {
      if (!isDisplayType(displayType)) throw mismatch('PivotValue.showAs', [displayType]);
      const plain = without(read(), 'calculatedDisplayType');
      return replace(displayType === 'DEFAULT' ? plain : { ...plain, calculatedDisplayType: displayType });
    },
    setDisplayName: (name: unknown) => replace({ ...read(), name: String(name) }),
  } satisfies Members<PivotValue>;
  const object: PivotValue = facade<PivotValue>(
    place.context.execution,
    'SpreadsheetApp.PivotValue',
    members as unknown as Partial<PivotValue>,
    Object.keys(members) as (keyof PivotValue & string)[],
  );
  indexes.set(object, index);
  return object;
}
