import { facade } from '../../../../runtime/facade.ts';
import type { PivotTable } from '../../model/cell.ts';
import { conditionOf, criterionOf } from '../rules/criteria.ts';
import { criteriaObject, criteriaStateOf } from '../rules/filter-criteria.ts';
import { mismatch } from '../signature.ts';
import { type PivotPlace, readPivot, withItem, writePivot } from './place.ts';

type PivotFilter = GoogleAppsScript.Spreadsheet.PivotFilter;
type Spec = NonNullable<PivotTable['filterSpecs']>[number];
type Criteria = NonNullable<Spec['filterCriteria']>;

/** The API's criteria of a script's FilterCriteria; throws in the words of `member` where it is none. */
export function pivotCriteria(
  { context }: PivotPlace,
  criteria: unknown,
  member: string,
  args: readonly unknown[],
): Criteria {
  const state = criteriaStateOf(criteria);
  if (!state) throw mismatch(member, args);
  const { hidden, visible, criterion } = state;
  // Pivot tables know what is shown only.
  if (hidden.length > 0) throw new Error(`not emulated: SpreadsheetApp.${member} with hidden values`);
  const { timeZone } = context.read().spreadsheet;
  return {
    ...(visible.length > 0 ? { visibleValues: [...visible] } : { visibleByDefault: true }),
    ...(criterion && { condition: conditionOf(criterion, timeZone) as NonNullable<Criteria['condition']> }),
  };
}

/** A filter of the source's rows as a script sees it. */
export function pivotFilter(place: PivotPlace, index: number): PivotFilter {
  const specs = () => readPivot(place).filterSpecs ?? [];
  const read = (): Spec => {
    const spec = specs()[index];
    if (!spec) throw new Error('The pivot filter does not exist.');
    return spec;
  };
  const replace = (item: Spec | undefined): PivotFilter => {
    writePivot(place, { ...readPivot(place), filterSpecs: withItem(specs(), index, item) });
    return object;
  };

  const members = {
    getPivotTable: place.object,
    getSourceDataColumn: () => (read().columnOffsetIndex ?? 0) + 1,
    getFilterCriteria: () => {
      const { visibleValues = [], visibleByDefault, condition } = read().filterCriteria ?? {};
      const { timeZone } = place.context.read().spreadsheet;
      const criterion = condition && criterionOf(condition, timeZone);
      const visible = visibleByDefault ? [] : visibleValues;
      return criteriaObject(place.context.execution, {
        hidden: [],
        visible,
        ...(criterion && { criterion }),
      });
    },
    setFilterCriteria: (criteria: unknown) => {
      const filterCriteria = pivotCriteria(place, criteria, 'PivotFilter.setFilterCriteria', [criteria]);
      return replace({ ...read(), filterCriteria });
    },
    remove: () => {
      read();
      replace(undefined);
    },
  } satisfies Partial<PivotFilter>;
  const object: PivotFilter = facade<PivotFilter>(
    place.context.execution,
    'SpreadsheetApp.PivotFilter',
    members,
    Object.keys(members) as (keyof PivotFilter & string)[],
  );
  return object;
}
