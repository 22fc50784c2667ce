import type { sheets_v4 } from '@googleapis/sheets';
import { facade } from '../../../../runtime/facade.ts';
import type { Region } from '../../model/grid.ts';
import { gridRangeOf, regionOf } from '../../model/lookup.ts';
import type { BasicFilter } from '../../model/spreadsheet.ts';
import { filterCriteriaByColumn } from '../../read/hidden-rows.ts';
import type { AppContext } from '../context.ts';
import { conditionOf, criterionOf } from './criteria.ts';
import { criteriaObject, criteriaStateOf, type CriteriaState } from './filter-criteria.ts';
import { mismatch } from '../signature.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Filter = GoogleAppsScript.Spreadsheet.Filter;
type ApiCriteria = sheets_v4.Schema$FilterCriteria;

/** Where a filter is, and how ranges of its tab are made. */
export type FilterPlace = {
  readonly context: AppContext;
  readonly sheetId: number;
  readonly rangeOf: (region: Region) => Range;
};

/** `getFilter()` of a tab and of its ranges; a tab has one filter at most. */
export function filterReader(place: FilterPlace) {
  return {
    getFilter: () => (place.context.sheet(place.sheetId).basicFilter ? filterObject(place) : null),
  };
}

/** `createFilter()` of a range. */
export function filterCreator(place: FilterPlace, region: Region) {
  return {
    createFilter: () => {
      const { context, sheetId } = place;
      if (context.sheet(sheetId).basicFilter) {
        throw new Error("You can't create a filter in a sheet that already has a filter.");
      }
      context.request({ setBasicFilter: { filter: { range: gridRangeOf(sheetId, region) } } });
      return filterObject(place);
    },
  };
}

function filterObject({ context, sheetId, rangeOf }: FilterPlace): Filter {
  const read = (): BasicFilter => {
    const { basicFilter } = context.sheet(sheetId);
    if (!basicFilter) throw new Error('The filter does not exist.');
    return basicFilter;
  };
  const region = () => regionOf(context.sheet(sheetId), read().range ?? {});
  const columnOf = (position: unknown, member: string): number => {
    if (typeof position !== 'number') throw mismatch(`Filter.${member}`, [position]);
    const { startColumn, endColumn } = region();
    if (position <= startColumn || position > endColumn) {
      throw new Error(`The column ${position} is not within the range of the filter.`);
    }
    return position - 1;
  };
  const setCriteria = (column: number, criteria: ApiCriteria | undefined): Filter => {
    const { filterSpecs: _specs, ...filter } = read();
    const kept = filterCriteriaByColumn(read()).filter(([other]) => other !== column);
    const all = [...kept, ...(criteria ? [[column, criteria] as const] : [])];
    const given = { ...filter, criteria: Object.fromEntries(all) } as sheets_v4.Schema$BasicFilter;
    context.request({ setBasicFilter: { filter: given } });
    return object;
  };
  const zone = () => context.read().spreadsheet.timeZone;

  const members = {
    getRange: () => rangeOf(region()),
    getColumnFilterCriteria: (position: unknown) => {
      const column = columnOf(position, 'getColumnFilterCriteria');
      const found = filterCriteriaByColumn(read()).find(([other]) => other === column)?.[1];
      if (!found) return null;
      const criterion = found.condition && criterionOf(found.condition, zone());
      const hidden = found.hiddenValues ?? [];
      return criteriaObject(context.execution, { hidden, visible: [], ...(criterion && { criterion }) });
    },
    setColumnFilterCriteria: (position: unknown, criteria: unknown) => {
      const column = columnOf(position, 'setColumnFilterCriteria');
      if (criteria === null) return setCriteria(column, undefined);
      const state = criteriaStateOf(criteria);
      if (!state) throw mismatch('Filter.setColumnFilterCriteria', [position, criteria]);
      return setCriteria(column, apiCriteriaOf(state, zone()));
    },
    removeColumnFilterCriteria: (position: unknown) =>
      setCriteria(columnOf(position, 'removeColumnFilterCriteria'), undefined),
    sort: (position: unknown, ascending: unknown) => {
      const dimensionIndex = columnOf(position, 'sort');
      const { startRow, ...rest } = region();
      // The first row is the heading, which stays.
      const range = gridRangeOf(sheetId, { ...rest, startRow: startRow + 1 });
      const sortOrder = ascending ? 'ASCENDING' : 'DESCENDING';
      if (startRow + 1 < rest.endRow) {
        context.request({ sortRange: { range, sortSpecs: [{ dimensionIndex, sortOrder }] } });
      }
      return object;
    },
    remove: () => {
      read();
      context.request({ clearBasicFilter: { sheetId } });
    },
  } satisfies Partial<Filter>;
  const object: Filter = facade<Filter>(
    context.execution,
    'SpreadsheetApp.Filter',
    members,
    Object.keys(members) as (keyof Filter & string)[],
  );
  return object;
}

function apiCriteriaOf({ hidden, visible, criterion }: CriteriaState, timeZone: string): ApiCriteria {
  // Only filters of pivot tables name what is shown.
  if (visible.length > 0) throw new Error('Visible values are not currently supported.');
  return {
    ...(hidden.length > 0 && { hiddenValues: [...hidden] }),
    ...(criterion && { condition: conditionOf(criterion, timeZone) }),
  };
}
