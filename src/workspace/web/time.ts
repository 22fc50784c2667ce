const timeZone = 'Asia/Tokyo';

const dateTimeFormat = new Intl.DateTimeFormat('ja-JP', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const secondsFormat = new Intl.DateTimeFormat('ja-JP', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const longFormat = new Intl.DateTimeFormat('ja-JP', { timeZone, dateStyle: 'long', timeStyle: 'short' });
const dayFormat = new Intl.DateTimeFormat('ja-JP', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const monthDayFormat = new Intl.DateTimeFormat('ja-JP', { timeZone, month: 'long', day: 'numeric' });
const clockFormat = new Intl.DateTimeFormat('ja-JP', { timeZone, hour: '2-digit', minute: '2-digit' });

/** `2026/07/01 14:05`, in Japan's time. */
export function dateTime(milliseconds: number): string {
  return dateTimeFormat.format(milliseconds);
}

/** `2026/07/01 14:05:09`, in Japan's time. */
export function dateTimeSeconds(milliseconds: number): string {
  return secondsFormat.format(milliseconds);
}

/** `2026年7月1日 14:05`, in Japan's time. */
export function longDateTime(milliseconds: number): string {
  return longFormat.format(milliseconds);
}

/** As a mail list says it: `14:05` today, `7月1日` this year, `2025/07/01` before. */
export function shortDate(milliseconds: number, now: number): string {
  const [day, today] = [dayFormat.format(milliseconds), dayFormat.format(now)];
  if (day === today) return clockFormat.format(milliseconds);
  return day.slice(0, 4) === today.slice(0, 4) ? monthDayFormat.format(milliseconds) : day;
}

/** `0.4 秒`, `12 秒`, `3 分 5 秒`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ミリ秒`;
  if (milliseconds < 60_000) return `${(milliseconds / 1_000).toFixed(1)} 秒`;
  return `${Math.floor(milliseconds / 60_000)} 分 ${Math.round((milliseconds % 60_000) / 1_000)} 秒`;
}
