const day = 86_400_000;

/**
 * What the event of a clock trigger tells of its time (ms since the epoch), in UTC; Monday is day 1 and weeks are those of
 * ISO 8601 (guide on event objects, time-driven events).
 */
export function clockEvent(now: number) {
  const at = new Date(now);
  const weekday = at.getUTCDay() || 7;
  const thursday = new Date(Math.floor(now / day) * day + (4 - weekday) * day);
  const yearsStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': weekday,
    'week-of-year': Math.floor((thursday.getTime() - yearsStart) / (7 * day)) + 1,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: 'UTC',
  };
}
