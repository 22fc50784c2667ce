import type { sheets_v4 } from '@googleapis/sheets';
import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import { orNull } from '../../../or-null.ts';
import { isDate } from '../../../signature.ts';
import { mismatch } from '../signature.ts';
import {
  apiDemand,
  type Demand,
  validationCriteria,
  validationName,
  type ValidationName,
} from './validation-criteria.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;
type Range = GoogleAppsScript.Spreadsheet.Range;
type ApiRule = sheets_v4.Schema$DataValidationRule;
type Kind = 'number' | 'string' | 'date';

/** A rule as scripts build it. */
export type RuleDraft = {
  readonly demand?: Demand;
  readonly allowsInvalid: boolean;
  readonly helpText?: string;
};

/** What each of the builder's members asks for, and the criteria that it makes. */
const demands = {
  requireDate: ['DATE_IS_VALID_DATE'],
  requireDateAfter: ['DATE_AFTER', 'date'],
  requireDateBefore: ['DATE_BEFORE', 'date'],
  requireDateBetween: ['DATE_BETWEEN', 'date', 'date'],
  requireDateEqualTo: ['DATE_EQUAL_TO', 'date'],
  requireDateNotBetween: ['DATE_NOT_BETWEEN', 'date', 'date'],
  requireDateOnOrAfter: ['DATE_ON_OR_AFTER', 'date'],
  requireDateOnOrBefore: ['DATE_ON_OR_BEFORE', 'date'],
  requireFormulaSatisfied: ['CUSTOM_FORMULA', 'string'],
  requireNumberBetween: ['NUMBER_BETWEEN', 'number', 'number'],
  requireNumberEqualTo: ['NUMBER_EQUAL_TO', 'number'],
  requireNumberGreaterThan: ['NUMBER_GREATER_THAN', 'number'],
  requireNumberGreaterThanOrEqualTo: ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number'],
  requireNumberLessThan: ['NUMBER_LESS_THAN', 'number'],
  requireNumberLessThanOrEqualTo: ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'number'],
  requireNumberNotBetween: ['NUMBER_NOT_BETWEEN', 'number', 'number'],
  requireNumberNotEqualTo: ['NUMBER_NOT_EQUAL_TO', 'number'],
  requireTextContains: ['TEXT_CONTAINS', 'string'],
  requireTextDoesNotContain: ['TEXT_DOES_NOT_CONTAIN', 'string'],
  requireTextEqualTo: ['TEXT_EQUAL_TO', 'string'],
  requireTextIsEmail: ['TEXT_IS_VALID_EMAIL'],
  requireTextIsUrl: ['TEXT_IS_VALID_URL'],
} as const satisfies { readonly [Member in keyof Builder]?: readonly [ValidationName, ...Kind[]] };

type Demanding = { readonly [Name in keyof typeof demands]: (...values: unknown[]) => Builder };

/** Rules by the object that a script holds: what `setDataValidation` is given. */
const drafts = new WeakMap<object, RuleDraft>();

/** The API's rule behind a script's object; throws, as SpreadsheetApp does, for anything else. */
export function apiRuleOf(rule: unknown, timeZone: string): ApiRule | undefined {
  if (rule === null || rule === undefined) return undefined;
  const draft = typeof rule === 'object' ? drafts.get(rule) : undefined;
  if (!draft) throw mismatch('Range.setDataValidation', [rule]);
  const { demand, allowsInvalid, helpText } = draft;
  return {
    ...(demand && apiDemand(demand, timeZone)),
    strict: !allowsInvalid,
    ...(helpText !== undefined && { inputMessage: helpText }),
  };
}

/** `SpreadsheetApp.newDataValidation()`; a new rule warns only (Apps Script, DataValidationBuilder.setAllowInvalid). */
export function validationBuilder(execution: Execution, begun: RuleDraft = { allowsInvalid: true }): Builder {
  let draft = begun;
  const change = (part: Partial<RuleDraft>): Builder => {
    draft = { ...draft, ...part };
    return builder;
  };
  const demand = (name: ValidationName, values: readonly unknown[]) => change({ demand: { name, values } });
  const builder: Builder = facade<Builder>(execution, 'SpreadsheetApp.DataValidationBuilder', {
    ...demanding(demand),
    ...readers(() => draft),
    requireCheckbox: (...values: unknown[]) => demand('CHECKBOX', values),
    requireValueInList: (values: unknown, showsDropDown: unknown = true) => {
      if (!Array.isArray(values)) throw mismatch('DataValidationBuilder.requireValueInList', [values]);
      return demand('VALUE_IN_LIST', [values.map(String), showsDropDown]);
    },
    requireValueInRange: (range: Range, showsDropDown: unknown = true) =>
      demand('VALUE_IN_RANGE', [range, showsDropDown]),
    withCriteria: (criteria: unknown, values: unknown) => {
      const name = validationName(criteria);
      if (!name || !Array.isArray(values)) {
        throw mismatch('DataValidationBuilder.withCriteria', [criteria, values]);
      }
      return demand(name, values);
    },
    setAllowInvalid: (allowsInvalid) => change({ allowsInvalid }),
    setHelpText: (helpText) => change({ helpText }),
    build: () => validationFacade(execution, draft),
    copy: () => validationBuilder(execution, draft),
  });
  return builder;
}

/** A rule as a script reads it. */
export function validationFacade(execution: Execution, draft: RuleDraft): Rule {
  const object = facade<Rule>(execution, 'SpreadsheetApp.DataValidation', {
    ...readers(() => draft),
    copy: () => validationBuilder(execution, draft),
  });
  drafts.set(object, draft);
  return object;
}

function readers(draft: () => RuleDraft) {
  return {
    getAllowInvalid: () => draft().allowsInvalid,
    getHelpText: () => orNull(draft().helpText ?? null),
    getCriteriaType: (): Criteria => {
      const { demand } = draft();
      return orNull(demand ? validationCriteria[demand.name] : null);
    },
    getCriteriaValues: (): unknown[] => [...(draft().demand?.values ?? [])],
  };
}

function demanding(demand: (name: ValidationName, values: readonly unknown[]) => Builder): Demanding {
  const members = Object.entries<readonly [ValidationName, ...Kind[]]>(demands).map(
    ([member, [name, ...kinds]]) => [
      member,
      (...values: unknown[]) => {
        const fits = values.length === kinds.length && kinds.every((kind, at) => isOf(kind, values[at]));
        if (!fits) throw mismatch(`DataValidationBuilder.${member}`, values);
        return demand(name, values);
      },
    ],
  );
  // Each is made of the table's entry of its name.
  return Object.fromEntries(members) as Demanding;
}

function isOf(kind: Kind, value: unknown): boolean {
  return kind === 'date' ? isDate(value) : typeof value === kind;
}
