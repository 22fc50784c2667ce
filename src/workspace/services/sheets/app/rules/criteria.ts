import type { sheets_v4 } from '@googleapis/sheets';
import type { Condition } from '../../conditions.ts';
import { instantOfSerial, partsOf, serialOfInstant } from '../../formats/serial-date.ts';
import { parseTyped } from '../../values/typed.ts';
import { enumeration, nameIn } from '../../../enumeration.ts';

/** What all criteria can ask of numbers, and the API's name for each. */
export const numberTypes = {
  NUMBER_BETWEEN: 'NUMBER_BETWEEN',
  NUMBER_EQUAL_TO: 'NUMBER_EQ',
  NUMBER_GREATER_THAN: 'NUMBER_GREATER',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'NUMBER_GREATER_THAN_EQ',
  NUMBER_LESS_THAN: 'NUMBER_LESS',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'NUMBER_LESS_THAN_EQ',
  NUMBER_NOT_BETWEEN: 'NUMBER_NOT_BETWEEN',
  NUMBER_NOT_EQUAL_TO: 'NUMBER_NOT_EQ',
} as const;

/** Conditions by SpreadsheetApp's names, and the API's name for each. */
const apiTypes = {
  CELL_EMPTY: 'BLANK',
  CELL_NOT_EMPTY: 'NOT_BLANK',
  DATE_AFTER: 'DATE_AFTER',
  DATE_BEFORE: 'DATE_BEFORE',
  DATE_EQUAL_TO: 'DATE_EQ',
  DATE_NOT_EQUAL_TO: 'DATE_NOT_EQ',
  DATE_AFTER_RELATIVE: 'DATE_AFTER',
  DATE_BEFORE_RELATIVE: 'DATE_BEFORE',
  DATE_EQUAL_TO_RELATIVE: 'DATE_EQ',
  ...numberTypes,
  TEXT_CONTAINS: 'TEXT_CONTAINS',
  TEXT_DOES_NOT_CONTAIN: 'TEXT_NOT_CONTAINS',
  TEXT_EQUAL_TO: 'TEXT_EQ',
  TEXT_NOT_EQUAL_TO: 'TEXT_NOT_EQ',
  TEXT_STARTS_WITH: 'TEXT_STARTS_WITH',
  TEXT_ENDS_WITH: 'TEXT_ENDS_WITH',
  CUSTOM_FORMULA: 'CUSTOM_FORMULA',
} as const;

export type CriteriaName = keyof typeof apiTypes;

const criteriaNames = Object.keys(apiTypes) as CriteriaName[];

/** What is not equal is newer than the type package. */
type BooleanCriteria = typeof GoogleAppsScript.Spreadsheet.BooleanCriteria & {
  readonly [
    Name in Exclude<CriteriaName, keyof typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>
  ]: GoogleAppsScript.Spreadsheet.BooleanCriteria;
};

export const booleanCriteria = enumeration<BooleanCriteria>('SpreadsheetApp.BooleanCriteria', criteriaNames);

export const relativeDates = enumeration<typeof GoogleAppsScript.Spreadsheet.RelativeDate>(
  'SpreadsheetApp.RelativeDate',
  ['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR'],
);

/** A condition as a script puts it: numbers, texts, dates, or constants of RelativeDate. */
export type Criterion = { readonly name: CriteriaName; readonly values: readonly unknown[] };

export function criteriaConstant(
  criterion: Criterion | undefined,
): GoogleAppsScript.Spreadsheet.BooleanCriteria | null {
  return criterion ? booleanCriteria[criterion.name] : null;
}

/** The API's condition; days are those of the spreadsheet's zone. */
export function conditionOf(
  { name, values }: Criterion,
  timeZone: string,
): sheets_v4.Schema$BooleanCondition {
  return {
    type: apiTypes[name],
    ...(values.length > 0 && { values: values.map((value) => conditionValue(value, timeZone)) }),
  };
}

/** One of the condition's values for the API. */
export function conditionValue(value: unknown, timeZone: string): sheets_v4.Schema$ConditionValue {
  const relativeDate = nameIn(relativeDates, value);
  if (relativeDate) return { relativeDate };
  if (!(value instanceof Date)) return { userEnteredValue: String(value) };
  const { year, month, day } = partsOf(serialOfInstant(value.getTime(), timeZone));
  const two = (number: number) => String(number).padStart(2, '0');
  return { userEnteredValue: `${year}-${two(month)}-${two(day)}` };
}

/** How a script reads a condition; undefined where SpreadsheetApp has no name for it. */
export function criterionOf({ type, values = [] }: Condition, timeZone: string): Criterion | undefined {
  const isRelative = values.some(({ relativeDate }) => relativeDate !== undefined);
  const name = criteriaNames.find(
    (candidate) => apiTypes[candidate] === type && candidate.endsWith('_RELATIVE') === isRelative,
  );
  if (!name) return undefined;
  return { name, values: values.map((value) => scriptValue(name, value, timeZone)) };
}

type ConditionValue = NonNullable<Condition['values']>[number];

function scriptValue(name: CriteriaName, value: ConditionValue, timeZone: string): unknown {
  const { relativeDate, userEnteredValue = '' } = value;
  if (relativeDate) return relativeDates[relativeDate as keyof typeof relativeDates];
  const read = parseTyped(userEnteredValue).value;
  if (typeof read !== 'number') return userEnteredValue;
  if (name.startsWith('NUMBER')) return read;
  return name.startsWith('DATE') ? new Date(instantOfSerial(read, timeZone)) : userEnteredValue;
}
