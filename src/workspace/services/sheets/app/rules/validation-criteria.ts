import type { sheets_v4 } from '@googleapis/sheets';
import { enumeration, nameIn } from '../../../enumeration.ts';
import { instantOfSerial } from '../../formats/serial-date.ts';
import { parseTyped } from '../../values/typed.ts';
import { conditionValue, relativeDates } from './criteria.ts';
import { numberTypes } from './criteria.ts';

type ApiRule = sheets_v4.Schema$DataValidationRule;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Criteria by SpreadsheetApp's names, and the API's name for each. */
const apiTypes = {
  DATE_AFTER: 'DATE_AFTER',
  DATE_BEFORE: 'DATE_BEFORE',
  DATE_BETWEEN: 'DATE_BETWEEN',
  DATE_EQUAL_TO: 'DATE_EQ',
  DATE_IS_VALID_DATE: 'DATE_IS_VALID',
  DATE_NOT_BETWEEN: 'DATE_NOT_BETWEEN',
  DATE_ON_OR_AFTER: 'DATE_ON_OR_AFTER',
  DATE_ON_OR_BEFORE: 'DATE_ON_OR_BEFORE',
  ...numberTypes,
  TEXT_CONTAINS: 'TEXT_CONTAINS',
  TEXT_DOES_NOT_CONTAIN: 'TEXT_NOT_CONTAINS',
  TEXT_EQUAL_TO: 'TEXT_EQ',
  TEXT_IS_VALID_EMAIL: 'TEXT_IS_EMAIL',
  TEXT_IS_VALID_URL: 'TEXT_IS_URL',
  VALUE_IN_LIST: 'ONE_OF_LIST',
  VALUE_IN_RANGE: 'ONE_OF_RANGE',
  CUSTOM_FORMULA: 'CUSTOM_FORMULA',
  CHECKBOX: 'BOOLEAN',
  DATE_AFTER_RELATIVE: 'DATE_AFTER',
  DATE_BEFORE_RELATIVE: 'DATE_BEFORE',
  DATE_EQUAL_TO_RELATIVE: 'DATE_EQ',
} as const;

export type ValidationName = keyof typeof apiTypes;

const names = Object.keys(apiTypes) as ValidationName[];

type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;
/** Relative days are newer than the type package. */
type Constants = typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria & {
  readonly [Name in Extract<ValidationName, `${string}_RELATIVE`>]: Criteria;
};

/** The enum DataValidationCriteria. */
export const validationCriteria = enumeration<Constants>('SpreadsheetApp.DataValidationCriteria', names);

/** What a rule asks of a cell, as a script puts it: a list and a range have their drop-down as second value. */
export type Demand = { readonly name: ValidationName; readonly values: readonly unknown[] };

/** The API's part of the rule; days are those of the spreadsheet's zone. */
export function apiDemand({ name, values }: Demand, timeZone: string): Partial<ApiRule> {
  const type = apiTypes[name];
  if (name === 'VALUE_IN_LIST' || name === 'VALUE_IN_RANGE') {
    const [source, showsDropDown] = values;
    const userEntered =
      name === 'VALUE_IN_LIST' ? (source as readonly unknown[]) : [addressOf(source as Range)];
    return {
      condition: { type, values: userEntered.map((value) => conditionValue(value, timeZone)) },
      showCustomUi: showsDropDown !== false,
    };
  }
  return {
    condition: {
      type,
      ...(values.length > 0 && { values: values.map((value) => conditionValue(value, timeZone)) }),
    },
  };
}

function addressOf(range: Range): string {
  const title = range.getSheet().getName().replaceAll("'", "''");
  return `='${title}'!${range.getA1Notation()}`;
}

/** How a script reads the API's rule; undefined where SpreadsheetApp has no name for what it asks. */
export function demandOf(
  { condition, showCustomUi }: ApiRule,
  timeZone: string,
  rangeNamed: (a1: string) => Range,
): Demand | undefined {
  const given = condition?.values ?? [];
  const isRelative = given.some(({ relativeDate }) => relativeDate);
  const name = names.find(
    (candidate) => apiTypes[candidate] === condition?.type && candidate.endsWith('_RELATIVE') === isRelative,
  );
  if (!name) return undefined;
  const texts = given.map(({ userEnteredValue }) => userEnteredValue ?? '');
  const [first = ''] = texts;
  if (name === 'VALUE_IN_LIST') return { name, values: [texts, showCustomUi ?? true] };
  if (name === 'VALUE_IN_RANGE') {
    return { name, values: [rangeNamed(first.replace(/^=/, '')), showCustomUi ?? true] };
  }
  if (isRelative) {
    const dates = given.map(({ relativeDate }) => relativeDates[relativeDate as keyof typeof relativeDates]);
    return { name, values: dates };
  }
  return { name, values: texts.map((text) => scriptValue(name, text, timeZone)) };
}

/** Whether `value` is one of the enumeration's constants, and which. */
export function validationName(value: unknown): ValidationName | undefined {
  return nameIn(validationCriteria, value);
}

function scriptValue(name: ValidationName, text: string, timeZone: string): unknown {
  const { value } = parseTyped(text);
  if (name === 'CHECKBOX') return value ?? text;
  if (typeof value !== 'number') return text;
  if (name.startsWith('NUMBER')) return value;
  return name.startsWith('DATE') ? new Date(instantOfSerial(value, timeZone)) : text;
}
