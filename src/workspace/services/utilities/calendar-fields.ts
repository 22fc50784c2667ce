/** Java's week counts where the language is English: weeks begin on Sunday, and the first one may be short. */
export type CalendarFields = {
  readonly weekYear: number;
  readonly weekOfYear: number;
  readonly weekOfMonth: number;
  readonly dayOfYear: number;
  /** Which Monday, say, of its month. */
  readonly weekdayOfMonth: number;
};

const dayMs = 86_400_000;

/** What follows from a day of the calendar; `month` counts from 1. */
export function calendarFields(year: number, month: number, day: number): CalendarFields {
  const at = Date.UTC(year, month - 1, day);
  const dayOfYear = Math.round((at - Date.UTC(year, 0, 1)) / dayMs) + 1;
  const saturday = at + (6 - new Date(at).getUTCDay()) * dayMs;
  // The week that holds the first of January belongs to the year that begins in it.
  const weekYear = new Date(saturday).getUTCFullYear();
  return {
    weekYear,
    weekOfYear: weekOf(at, Date.UTC(weekYear, 0, 1)),
    weekOfMonth: weekOf(at, Date.UTC(year, month - 1, 1)),
    dayOfYear,
    weekdayOfMonth: Math.floor((day - 1) / 7) + 1,
  };
}

function weekOf(at: number, first: number): number {
  const sunday = first - new Date(first).getUTCDay() * dayMs;
  return Math.floor((at - sunday) / (7 * dayMs)) + 1;
}
