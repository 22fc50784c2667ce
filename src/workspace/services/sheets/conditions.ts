import type { sheets_v4 } from '@googleapis/sheets';
import type { Literal } from './model/cell.ts';
import type { Given } from './schema/given.ts';
import { parseTyped } from './values/typed.ts';

export type Condition = Given<sheets_v4.Schema$BooleanCondition>;
type ConditionValue = Given<sheets_v4.Schema$ConditionValue>;

const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const urlPattern = /^(?:https?:\/\/)?[^\s/]+\.[^\s/]+(?:\/\S*)?$/;

/**
 * Whether a value meets a condition that looks at nothing but the value. `today` is a serial number.
 * Conditions on ranges, and formulas, are their callers' business: they throw here.
 */
export function meetsCondition(condition: Condition, value: Literal | undefined, today: number): boolean {
  const isEmpty = value === undefined || value === '';
  const numbers = (condition.values ?? []).map((each) => numberOf(each, today));
  const [first = NaN, second = NaN] = numbers;
  const number = typeof value === 'number' ? value : NaN;
  const text = String(value ?? '').toLowerCase();
  const wanted = (condition.values?.[0]?.userEnteredValue ?? '').toLowerCase();
  switch (condition.type) {
    case 'BLANK':
      return isEmpty;
    case 'NOT_BLANK':
      return !isEmpty;
    case 'BOOLEAN':
      return (
        typeof value === 'boolean' || (condition.values ?? []).some((each) => each.userEnteredValue === value)
      );
    case 'ONE_OF_LIST':
      return (condition.values ?? []).some((each) => each.userEnteredValue === String(value ?? ''));
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_NOT_CONTAINS':
      return !text.includes(wanted);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    case 'TEXT_EQ':
      return text === wanted;
    case 'TEXT_NOT_EQ':
      return text !== wanted;
    case 'TEXT_IS_EMAIL':
      return emailPattern.test(text);
    case 'TEXT_IS_URL':
      return urlPattern.test(text);
    case 'NUMBER_GREATER':
    case 'DATE_AFTER':
      return number > first;
    case 'NUMBER_GREATER_THAN_EQ':
    case 'DATE_ON_OR_AFTER':
      return number >= first;
    case 'NUMBER_LESS':
    case 'DATE_BEFORE':
      return number < first;
    case 'NUMBER_LESS_THAN_EQ':
      return number <= first;
    case 'DATE_ON_OR_BEFORE':
      return Math.floor(number) <= first;
    case 'NUMBER_EQ':
      return number === first;
    case 'DATE_EQ':
      return Math.floor(number) === first;
    case 'NUMBER_NOT_EQ':
      return number !== first;
    case 'DATE_NOT_EQ':
      return Math.floor(number) !== first;
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return number >= first && number <= second;
    case 'NUMBER_NOT_BETWEEN':
    case 'DATE_NOT_BETWEEN':
      return number < first || number > second;
    case 'DATE_IS_VALID':
      return Number.isFinite(number);
    default:
      throw new Error(`not emulated: Sheets condition ${condition.type ?? ''}`);
  }
}

function numberOf({ userEnteredValue, relativeDate }: ConditionValue, today: number): number {
  switch (relativeDate) {
    case 'TODAY':
      return today;
    case 'YESTERDAY':
      return today - 1;
    case 'TOMORROW':
      return today + 1;
    case 'PAST_WEEK':
      return today - 7;
    case 'PAST_MONTH':
      return today - 30;
    case 'PAST_YEAR':
      return today - 365;
  }
  const typed = parseTyped(userEnteredValue ?? '').value;
  return typeof typed === 'number' ? typed : NaN;
}
