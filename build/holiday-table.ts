import holidayJp from '@holiday-jp/holiday_jp';

const FIRST_YEAR = 2026;
const LAST_YEAR = 2040;

/** Source text of the table of Japanese public holidays: the bundle needs the days only, not the whole library. */
export function holidayTable(): string {
  const days = Object.keys(holidayJp.holidays).filter((day) => {
    const year = Number(day.slice(0, 4));
    return FIRST_YEAR <= year && year <= LAST_YEAR;
  });
  const rows = days.sort().map((day) => `  '${day}',`);
  return [
    `/** Public holidays of Japan, ${FIRST_YEAR}–${LAST_YEAR}; made from @holiday-jp/holiday_jp by \`npm run holidays\`. */`,
    'export const publicHolidays: ReadonlySet<string> = new Set([',
    ...rows,
    ']);',
    '',
  ].join('\n');
}
