import { booleanCriteria, type Criterion, type CriteriaName, relativeDates } from './criteria.ts';
import { nameIn } from '../../../enumeration.ts';
import { mismatch } from '../signature.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Kind = 'number' | 'string' | 'date';

/** What each of a builder's members asks for, and the condition that it makes. */
const demands = {
  whenCellEmpty: ['CELL_EMPTY'],
  whenCellNotEmpty: ['CELL_NOT_EMPTY'],
  whenDateAfter: ['DATE_AFTER', 'date'],
  whenDateBefore: ['DATE_BEFORE', 'date'],
  whenDateEqualTo: ['DATE_EQUAL_TO', 'date'],
  whenFormulaSatisfied: ['CUSTOM_FORMULA', 'string'],
  whenNumberBetween: ['NUMBER_BETWEEN', 'number', 'number'],
  whenNumberEqualTo: ['NUMBER_EQUAL_TO', 'number'],
  whenNumberGreaterThan: ['NUMBER_GREATER_THAN', 'number'],
  whenNumberGreaterThanOrEqualTo: ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number'],
  whenNumberLessThan: ['NUMBER_LESS_THAN', 'number'],
  whenNumberLessThanOrEqualTo: ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'number'],
  whenNumberNotBetween: ['NUMBER_NOT_BETWEEN', 'number', 'number'],
  whenNumberNotEqualTo: ['NUMBER_NOT_EQUAL_TO', 'number'],
  whenTextContains: ['TEXT_CONTAINS', 'string'],
  whenTextDoesNotContain: ['TEXT_DOES_NOT_CONTAIN', 'string'],
  whenTextEndsWith: ['TEXT_ENDS_WITH', 'string'],
  whenTextEqualTo: ['TEXT_EQUAL_TO', 'string'],
  whenTextStartsWith: ['TEXT_STARTS_WITH', 'string'],
} as const satisfies { readonly [Member in keyof Rule]?: readonly [CriteriaName, ...Kind[]] };

/** What only filters can ask for. */
const filterDemands = {
  whenDateNotEqualTo: ['DATE_NOT_EQUAL_TO', 'date'],
  whenTextNotEqualTo: ['TEXT_NOT_EQUAL_TO', 'string'],
} as const satisfies Readonly<Record<string, readonly [CriteriaName, ...Kind[]]>>;

type Demanding<Names extends string, Builder> = {
  readonly [Name in Names]: (...values: unknown[]) => Builder;
};

/** The `when…` members of a builder of the class `className`; each sets the one condition. */
export function criteriaMembers<Builder>(
  className: string,
  set: (criterion: Criterion) => Builder,
): Demanding<keyof typeof demands | 'withCriteria', Builder> {
  return {
    ...demanding(demands, className, set),
    withCriteria: (criteria: unknown, values: unknown) => {
      const name = nameIn(booleanCriteria, criteria);
      if (!name || !Array.isArray(values)) throw mismatch(`${className}.withCriteria`, [criteria, values]);
      return set({ name, values });
    },
  };
}

/** The further ones that builders of filters have. */
export function filterCriteriaMembers<Builder>(
  className: string,
  set: (criterion: Criterion) => Builder,
): Demanding<keyof typeof filterDemands, Builder> {
  return demanding(filterDemands, className, set);
}

function demanding<Names extends string, Builder>(
  table: Readonly<Record<Names, readonly [CriteriaName, ...Kind[]]>>,
  className: string,
  set: (criterion: Criterion) => Builder,
): Demanding<Names, Builder> {
  const members = Object.entries<readonly [CriteriaName, ...Kind[]]>(table).map(
    ([member, [name, ...kinds]]) => [
      member,
      (...values: unknown[]) => {
        const fits = values.length === kinds.length && kinds.every((kind, at) => isOf(kind, values[at]));
        if (!fits) throw mismatch(`${className}.${member}`, values);
        const isRelative = nameIn(relativeDates, values[0]) !== undefined;
        return set({ name: isRelative ? (`${name}_RELATIVE` as CriteriaName) : name, values });
      },
    ],
  );
  return Object.fromEntries(members) as Demanding<Names, Builder>;
}

function isOf(kind: Kind, value: unknown): boolean {
  if (kind !== 'date') return typeof value === kind;
  return value instanceof Date || nameIn(relativeDates, value) !== undefined;
}
