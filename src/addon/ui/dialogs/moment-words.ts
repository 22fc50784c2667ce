const day = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
});

/** `2026-12-01T10:00` as `2026年12月1日(火) 10:00`, because the day of the week shows a slip; '' for no time. */
export function momentInWords(local: string): string {
  const [date = '', time = ''] = local.split('T');
  const midnight = new Date(`${date}T00:00:00+09:00`);
  return time === '' || Number.isNaN(midnight.getTime()) ? '' : `${day.format(midnight)} ${time.slice(0, 5)}`;
}
