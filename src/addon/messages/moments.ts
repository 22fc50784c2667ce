import type { Caption } from '../domain/image-request/vocabulary.ts';

/** Tokyo is nine hours ahead of UTC all year. */
const TOKYO_OFFSET_MS = 9 * 60 * 60 * 1_000;

const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A moment (milliseconds since the epoch) as read in Tokyo: `2026年12月1日(火) 10:00`. */
export function momentInWords(moment: number): Caption {
  return dayAndTimeInWords(new Date(moment + TOKYO_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' '));
}

/** `2026-12-01 10:00`, a time in Tokyo, in words; anything else stays as it is. */
export function dayAndTimeInWords(text: string): Caption {
  const [day = '', time] = text.split(' ');
  const { ja, en } = dayInWords(day);
  return time === undefined ? { ja, en } : { ja: `${ja} ${time}`, en: `${en}, ${time} (Japan time)` };
}

/** `2026-12-01` in words: `2026年12月1日(火)`; anything else stays as it is. */
export function dayInWords(day: string): Caption {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return { ja: day, en: day };
  const [year, month, dayOfMonth, weekday] = [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCDay(),
  ];
  return {
    ja: `${year}年${month + 1}月${dayOfMonth}日(${weekdays.ja[weekday]})`,
    en: `${weekdays.en[weekday]} ${dayOfMonth} ${months[month]} ${year}`,
  };
}
