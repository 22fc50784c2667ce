/** `YYYY-MM-DD` that the calendar knows. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `MM-DD` of some year. */
export function isYearlessDate(text: string): boolean {
  return isDate(`2000-${text}`);
}

/** `YYYY-MM-DD HH:MM`, or without the year. */
export function isDateTime(text: string, withoutYear = false): boolean {
  const [date = '', time = '', ...more] = text.split(' ');
  return more.length === 0 && (withoutYear ? isYearlessDate(date) : isDate(date)) && isTime(time);
}

/** `HH:MM` of a day. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** `HH:MM:SS`, up to 72 hours, which is as long as a form's durations are (Apps Script, DurationItem). */
export function isDuration(text: string): boolean {
  const [, hours] = /^(\d{2}):[0-5]\d:[0-5]\d$/.exec(text) ?? [];
  return hours !== undefined && Number(hours) <= 72;
}

export function timeText(hour: number, minute: number): string {
  return `${padded(hour)}:${padded(minute)}`;
}

export function durationText(hours: number, minutes: number, seconds: number): string {
  return `${padded(hours)}:${padded(minutes)}:${padded(seconds)}`;
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

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
