import { invalid } from '../../api-error.ts';
import type { Condition } from '../conditions.ts';
import type { PivotTable } from '../model/cell.ts';
import { regionOf, requireSheet } from '../model/lookup.ts';
import { without } from '../model/without.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import type { Group, PivotValue } from './parts.ts';

/** The conditions that filters may have; Google's reference marks the others as those of validation, or of data sources. */
const filterConditions: ReadonlySet<string | undefined> = new Set(
  (
    'NUMBER_GREATER NUMBER_GREATER_THAN_EQ NUMBER_LESS NUMBER_LESS_THAN_EQ NUMBER_EQ NUMBER_NOT_EQ NUMBER_BETWEEN ' +
    'NUMBER_NOT_BETWEEN TEXT_CONTAINS TEXT_NOT_CONTAINS TEXT_STARTS_WITH TEXT_ENDS_WITH TEXT_EQ DATE_EQ ' +
    'DATE_BEFORE DATE_AFTER BLANK NOT_BLANK CUSTOM_FORMULA'
  ).split(' '),
);

/** A pivot table as it is kept; what is wrong with it is a 400, in the order in which Google looks. */
export function checkedPivot(spreadsheet: Spreadsheet, table: PivotTable): PivotTable {
  const { source, rows = [], columns = [], values = [] } = table;
  if (!source) throw invalid('At least one source data must be specified');
  regionOf(requireSheet(spreadsheet, source.sheetId), source);
  [...rows, ...columns].forEach(checkGroup);
  values.forEach(checkValue);
  [...rows, ...columns].forEach(checkRule);
  const filterSpecs = filtersOf(table);
  for (const { filterCriteria } of filterSpecs ?? []) checkCondition(filterCriteria?.condition);
  return { ...without(table, 'criteria'), ...(filterSpecs && { filterSpecs }) };
}

function checkGroup({ sortOrder }: Group): void {
  if (sortOrder !== 'ASCENDING' && sortOrder !== 'DESCENDING') throw invalid('No sort order specified.');
}

function checkRule({ groupRule = {} }: Group): void {
  const { histogramRule, manualRule } = groupRule;
  const { interval = 0, start = -Infinity, end = Infinity } = histogramRule ?? {};
  if (histogramRule && interval <= 0) {
    throw invalid('Histogram group rules require a positive value for interval.');
  }
  if (start >= end) throw invalid('Start must be less than end.');
  const names = manualRule?.groups?.map(({ groupName = {} }) => groupName) ?? [];
  for (const { stringValue, numberValue } of names) {
    if (stringValue !== undefined) continue;
    const type = numberValue === undefined ? 'boolean' : 'number';
    throw invalid(`Found a manual group name of type ${type}. Manual group names must be strings.`);
  }
  if (new Set(names.map(({ stringValue }) => stringValue)).size < names.length) {
    throw invalid('Each group in a given ManualRule must have a unique group name.');
  }
}

function checkValue({ summarizeFunction }: PivotValue): void {
  if (!summarizeFunction || summarizeFunction === 'PIVOT_STANDARD_VALUE_FUNCTION_UNSPECIFIED') {
    throw invalid('No PivotValue.summarizeFunction specified.');
  }
  if (summarizeFunction === 'CUSTOM') {
    throw invalid(
      '"CUSTOM" may not be used in PivotValue.summarizeFunction unless PivotValue.calculatedField is set.',
    );
  }
}

function checkCondition(condition: Condition | undefined): void {
  if (!condition) return;
  const { type, values = [] } = condition;
  if (!filterConditions.has(type))
    throw invalid(`ConditionType '${type ?? ''}' is not supported in filters.`);
  if (type === 'CUSTOM_FORMULA' || values.some(({ userEnteredValue }) => userEnteredValue?.startsWith('='))) {
    throw new Error('not emulated: Sheets pivot table filter by formula');
  }
}

/** The list of the API is the newer form of its map, and goes before it. */
function filtersOf({ filterSpecs, criteria }: PivotTable): PivotTable['filterSpecs'] {
  if (filterSpecs) return filterSpecs;
  return (
    criteria &&
    Object.entries(criteria).map(([column, filterCriteria]) => ({
      columnOffsetIndex: Number(column),
      filterCriteria: filterCriteria ?? {},
    }))
  );
}
