import type { Day } from './day.ts';
import { publicHolidays } from './holidays.generated.ts';
import { addDays, weekdayOf } from './tokyo.ts';

/**
 * Whether the centre works on a day: weekdays that are neither public holidays (guide, 相談受付時間 平日) nor among the
 * centre's own `closedDays`.
 */
export function isBusinessDay(day: Day, closedDays: readonly Day[]): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !publicHolidays.has(day) && !closedDays.includes(day);
}

/** The `count`th business day after `day`. */
export function businessDaysAfter(day: Day, count: number, closedDays: readonly Day[]): Day {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isBusinessDay(reached, closedDays)) left -= 1;
  }
  return reached;
}
