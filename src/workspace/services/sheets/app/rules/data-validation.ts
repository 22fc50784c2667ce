import type { sheets_v4 } from '@googleapis/sheets';
import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import type { ValidationRule } from '../../model/cell.ts';
import { enumeration, type NameOf } from '../../../enumeration.ts';
import { mismatch } from '../signature.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Criteria = typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;
type ApiRule = sheets_v4.Schema$DataValidationRule;
type Members = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Conditions by the API's names, and SpreadsheetApp's name for each. */
const criteria: Readonly<Record<string, NameOf<Criteria>>> = {
  ONE_OF_LIST: 'VALUE_IN_LIST',
  ONE_OF_RANGE: 'VALUE_IN_RANGE',
  BOOLEAN: 'CHECKBOX',
  CUSTOM_FORMULA: 'CUSTOM_FORMULA',
  NUMBER_BETWEEN: 'NUMBER_BETWEEN',
  NUMBER_NOT_BETWEEN: 'NUMBER_NOT_BETWEEN',
  NUMBER_EQ: 'NUMBER_EQUAL_TO',
  NUMBER_NOT_EQ: 'NUMBER_NOT_EQUAL_TO',
  NUMBER_GREATER: 'NUMBER_GREATER_THAN',
  NUMBER_GREATER_THAN_EQ: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  NUMBER_LESS: 'NUMBER_LESS_THAN',
  NUMBER_LESS_THAN_EQ: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  TEXT_CONTAINS: 'TEXT_CONTAINS',
  TEXT_NOT_CONTAINS: 'TEXT_DOES_NOT_CONTAIN',
  TEXT_EQ: 'TEXT_EQUAL_TO',
  TEXT_IS_EMAIL: 'TEXT_IS_VALID_EMAIL',
  TEXT_IS_URL: 'TEXT_IS_VALID_URL',
  DATE_IS_VALID: 'DATE_IS_VALID_DATE',
};

/** The enum DataValidationCriteria. */
export const validationCriteria = enumeration<Criteria>('SpreadsheetApp.DataValidationCriteria', [
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
]);

/** Builder methods whose arguments are the condition's values as they stand. */
const requirements: Readonly<Record<string, string>> = {
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQ',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQ',
  requireNumberGreaterThan: 'NUMBER_GREATER',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_EQ',
  requireNumberLessThan: 'NUMBER_LESS',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_EQ',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_NOT_CONTAINS',
  requireTextEqualTo: 'TEXT_EQ',
  requireTextIsEmail: 'TEXT_IS_EMAIL',
  requireTextIsUrl: 'TEXT_IS_URL',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireDate: 'DATE_IS_VALID',
};

/** Rules as the API has them, by the object that a script holds: what `setDataValidation` is given. */
const rules = new WeakMap<object, ApiRule>();

/** The API's rule behind a script's object; throws, as SpreadsheetApp does, for anything else. */
export function apiRuleOf(rule: unknown): ApiRule | undefined {
  if (rule === null || rule === undefined) return undefined;
  const found = typeof rule === 'object' ? rules.get(rule) : undefined;
  if (!found) throw mismatch('Range.setDataValidation', [rule]);
  return found;
}

/** `SpreadsheetApp.newDataValidation()`. */
export function validationBuilder(execution: Execution, begun: ApiRule = {}): Builder {
  let rule: ApiRule = { strict: true, ...begun };
  const change = (part: ApiRule): Builder => {
    rule = { ...rule, ...part };
    return builder;
  };
  const demand = (type: string, values: readonly unknown[] = []): Builder =>
    change({
      condition: { type, values: values.map((value) => ({ userEnteredValue: String(value) })) },
    });
  const simple = Object.fromEntries(
    Object.entries(requirements).map(([member, type]) => [
      member,
      (...values: unknown[]) => demand(type, values),
    ]),
  );
  const members: Members = {
    ...simple,
    requireCheckbox: (...values: unknown[]) => demand('BOOLEAN', values),
    requireValueInList: (values: readonly unknown[], showDropdown = true) => {
      demand('ONE_OF_LIST', values);
      return change({ showCustomUi: showDropdown });
    },
    requireValueInRange: (range: Range, showDropdown = true) => {
      const title = range.getSheet().getName().replaceAll("'", "''");
      demand('ONE_OF_RANGE', [`='${title}'!${range.getA1Notation()}`]);
      return change({ showCustomUi: showDropdown });
    },
    setAllowInvalid: (allow: boolean) => change({ strict: !allow }),
    setHelpText: (text: string) => change({ inputMessage: text }),
    build: () => validationFacade(execution, rule),
  };
  const builder: Builder = facade<Builder>(execution, 'SpreadsheetApp.DataValidationBuilder', members);
  return builder;
}

/** A rule as a script reads it. */
export function validationFacade(execution: Execution, rule: ApiRule | ValidationRule): Rule {
  const { condition, inputMessage, strict, showCustomUi } = rule as ApiRule;
  const values = (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  const isList = condition?.type === 'ONE_OF_LIST';
  const object = facade<Rule>(execution, 'SpreadsheetApp.DataValidation', {
    getAllowInvalid: () => strict !== true,
    // Google gives null where there is none, which its types do not say.
    getHelpText: () => (inputMessage ?? null) as string,
    getCriteriaType: () => criteriaConstant(condition?.type),
    getCriteriaValues: () => (isList ? [values, showCustomUi ?? true] : values),
    copy: () => validationBuilder(execution, rule as ApiRule),
  });
  rules.set(object, rule as ApiRule);
  return object;
}

/** Conditions that no member of the builder makes come from elsewhere: days, and what only conditional formats know. */
function criteriaConstant(
  type: string | null | undefined,
): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
  const name = criteria[type ?? ''];
  if (!name)
    throw new Error(`not emulated: SpreadsheetApp.DataValidation.getCriteriaType of ${String(type)}`);
  return validationCriteria[name];
}
