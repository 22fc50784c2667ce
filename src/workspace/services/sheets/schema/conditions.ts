import type { sheets_v4 } from '@googleapis/sheets';
import { list, message, oneOf } from './shape.ts';

export const extendedValue = message<sheets_v4.Schema$ExtendedValue>({
  numberValue: 'number',
  stringValue: 'string',
  boolValue: 'boolean',
  formulaValue: 'string',
  errorValue: 'not emulated',
});

export const booleanCondition = message<sheets_v4.Schema$BooleanCondition>({
  type: oneOf(
    'ConditionType',
    'NUMBER_GREATER NUMBER_GREATER_THAN_EQ NUMBER_LESS NUMBER_LESS_THAN_EQ NUMBER_EQ NUMBER_NOT_EQ ' +
      'NUMBER_BETWEEN NUMBER_NOT_BETWEEN TEXT_CONTAINS TEXT_NOT_CONTAINS TEXT_STARTS_WITH TEXT_ENDS_WITH ' +
      'TEXT_EQ TEXT_NOT_EQ TEXT_IS_EMAIL TEXT_IS_URL DATE_EQ DATE_NOT_EQ DATE_BEFORE DATE_AFTER DATE_ON_OR_BEFORE ' +
      'DATE_ON_OR_AFTER DATE_BETWEEN DATE_NOT_BETWEEN DATE_IS_VALID ONE_OF_RANGE ONE_OF_LIST BLANK NOT_BLANK ' +
      'CUSTOM_FORMULA BOOLEAN',
    'FILTER_EXPRESSION',
  ),
  values: list(
    message<sheets_v4.Schema$ConditionValue>({
      relativeDate: oneOf('RelativeDate', 'PAST_YEAR PAST_MONTH PAST_WEEK YESTERDAY TODAY TOMORROW'),
      userEnteredValue: 'string',
    }),
  ),
});
