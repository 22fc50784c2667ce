import type { Day } from '../image-request/request.ts';
import { publicHolidays } from './holidays.generated.ts';
import { addDays, weekdayOf } from './tokyo.ts';

/** Whether the centre works on a day: weekdays that are not public holidays (guide, 相談受付時間 平日). */
export function isBusinessDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !publicHolidays.has(day);
}

/** The `count`th business day after `day`. */
export function businessDaysAfter(day: Day, count: number): Day {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isBusinessDay(reached)) left -= 1;
  }
  return reached;
}
