/** `YYYY-MM-DD` that the calendar knows. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `YYYY-MM-DD HH:MM`. */
export function isDateTime(text: string): boolean {
  const [date = '', time = '', ...more] = text.split(' ');
  return more.length === 0 && isDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}

/** An instant as `YYYY-MM-DD` on the calendar of `timeZone`. */
export function dateText(time: number, timeZone: string): string {
  return dateTimeText(time, timeZone).slice(0, 10);
}

/** An instant as `YYYY-MM-DD HH:MM` on the clock of `timeZone`. */
export function dateTimeText(time: number, timeZone: string): string {
  // The Swedish way of writing a time is the one that a form uses.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(time);
}
