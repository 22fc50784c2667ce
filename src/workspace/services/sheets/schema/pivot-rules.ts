import type { sheets_v4 } from '@googleapis/sheets';
import { extendedValue } from './conditions.ts';
import { list, message, oneOf } from './shape.ts';

/** What a group of a pivot table puts under one heading instead of each value. */
export const pivotGroupRule = message<sheets_v4.Schema$PivotGroupRule>({
  manualRule: message<sheets_v4.Schema$ManualRule>({
    groups: list(
      message<sheets_v4.Schema$ManualRuleGroup>({ groupName: extendedValue, items: list(extendedValue) }),
    ),
  }),
  histogramRule: message<sheets_v4.Schema$HistogramRule>({
    interval: 'number',
    start: 'number',
    end: 'number',
  }),
  dateTimeRule: message<sheets_v4.Schema$DateTimeRule>({
    type: oneOf(
      'DateTimeRuleType',
      'SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER ' +
        'YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY',
    ),
  }),
});
