import type { Day, Moment } from '../domain/time/day.ts';
import type { Caption } from '../domain/caption.ts';
import { nothingGiven } from './captions.ts';
import { isDay, isoInTokyo, weekdayOf } from '../domain/time/tokyo.ts';

const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A moment as read in Tokyo: `2026年12月1日(火) 10:00`. */
export function momentInWords(moment: Moment): Caption {
  return dayAndTimeInWords(isoInTokyo(moment).slice(0, 16).replace('T', ' '));
}

/** `2026-12-01 10:00`, a time in Tokyo, in words; anything else stays as it is. */
export function dayAndTimeInWords(text: string): Caption {
  const [day = '', time] = text.split(' ');
  if (time === undefined || !isDay(day)) return dayInWords(text);
  const { ja, en } = dayInWords(day);
  return { ja: `${ja} ${time}`, en: `${en}, ${time} (Japan time)` };
}

/** `2026-12-01` in words: `2026年12月1日(火)`; anything else stays as it is. */
export function dayInWords(day: Day): Caption {
  if (!isDay(day)) return { ja: day, en: day };
  const [year, month = 1, dayOfMonth] = day.split('-').map(Number);
  const weekday = weekdayOf(day);
  return {
    ja: `${year}年${month}月${dayOfMonth}日(${weekdays.ja[weekday]})`,
    en: `${weekdays.en[weekday]} ${dayOfMonth} ${months[month - 1]} ${year}`,
  };
}

/** A day in words, or that it is not known. */
export function dayOrNothing(day: Day | undefined): Caption {
  return day ? dayInWords(day) : nothingGiven;
}

/** A moment in words, or that it is not known. */
export function momentOrNothing(moment: Moment | undefined): Caption {
  return moment === undefined ? nothingGiven : momentInWords(moment);
}

/** The day by which a mail asks its reader to act; without one it still reads well. */
export function dueDay(day: Day | ''): Caption {
  return day === '' ? { ja: '期日', en: 'the due date' } : dayInWords(day);
}
