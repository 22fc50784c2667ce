import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import { criteriaConstant, type Criterion } from './criteria.ts';
import { criteriaMembers, filterCriteriaMembers } from './criteria-members.ts';
import type { Documented } from '../members.ts';
import { orNull } from '../../../or-null.ts';
import { mismatch } from '../signature.ts';

type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder &
  Documented<'whenDateNotEqualTo' | 'whenTextNotEqualTo'>;

const builderName = 'FilterCriteriaBuilder';

/** What a filter lets through: values named, values left out, and a condition. */
export type CriteriaState = {
  readonly hidden: readonly string[];
  readonly visible: readonly string[];
  readonly criterion?: Criterion;
};

/** Criteria by the object that a script holds: what `setColumnFilterCriteria` is given. */
const states = new WeakMap<object, CriteriaState>();

/** What a script's FilterCriteria say; undefined for anything else. */
export function criteriaStateOf(criteria: unknown): CriteriaState | undefined {
  return typeof criteria === 'object' && criteria !== null ? states.get(criteria) : undefined;
}

/** Criteria as a script reads them. */
export function criteriaObject(execution: Execution, state: CriteriaState): Criteria {
  const members = {
    ...readers(() => state),
    copy: () => criteriaBuilder(execution, state),
  } satisfies Partial<Criteria>;
  const criteria = facade<Criteria>(execution, 'SpreadsheetApp.FilterCriteria', members);
  states.set(criteria, state);
  return criteria;
}

/** `SpreadsheetApp.newFilterCriteria()`. */
export function criteriaBuilder(
  execution: Execution,
  begun: CriteriaState = { hidden: [], visible: [] },
): Builder {
  let state = begun;
  const change = (part: Partial<CriteriaState>): Builder => {
    state = { ...state, ...part };
    return builder;
  };
  const demand = (criterion: Criterion) => change({ criterion });
  const members = {
    ...readers(() => state),
    ...criteriaMembers(builderName, demand),
    ...filterCriteriaMembers(builderName, demand),
    // Naming values of one kind takes back those of the other (FilterCriteriaBuilder).
    setHiddenValues: (values: unknown) => change({ hidden: textsOf(values, 'setHiddenValues'), visible: [] }),
    setVisibleValues: (values: unknown) =>
      change({ visible: textsOf(values, 'setVisibleValues'), hidden: [] }),
    build: () => criteriaObject(execution, state),
    copy: () => criteriaBuilder(execution, state),
  } satisfies Partial<Builder>;
  const builder: Builder = facade<Builder>(execution, `SpreadsheetApp.${builderName}`, members);
  return builder;
}

function readers(state: () => CriteriaState) {
  return {
    getCriteriaType: () => orNull(criteriaConstant(state().criterion)),
    getCriteriaValues: () => [...(state().criterion?.values ?? [])],
    getHiddenValues: () => [...state().hidden],
    getVisibleValues: () => [...state().visible],
  };
}

function textsOf(values: unknown, member: string): string[] {
  if (!Array.isArray(values)) throw mismatch(`${builderName}.${member}`, [values]);
  return values.map(String);
}
