import { serialOf } from '../formats/serial-date.ts';

/** What a text is read by: the year meant when none is typed, and the spreadsheet's locale. */
export type Reading = { readonly year: number; readonly locale: string };

export type Moment = {
  readonly value: number;
  readonly numberFormat: { readonly type: 'DATE' | 'TIME' | 'DATE_TIME'; readonly pattern: string };
};

type Day = { readonly year: number; readonly month: number; readonly day: number; readonly pattern: string };

/** A date, a time, or both, as a person types them; English locales have their own order, names of months among it. */
export function parseMoment(text: string, reading: Reading | undefined): Moment | undefined {
  const [, dateText = '', hour, minute, second, half] =
    /^(.*?)(?:[ T]*(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(am|pm))?)?$/i.exec(text) ?? [];
  const time = { hour: hourOf(hour, half), minute: Number(minute ?? 0), second: Number(second ?? 0) };
  const clock = `h:mm${second === undefined ? '' : ':ss'}${half === undefined ? '' : ' am/pm'}`;
  if (dateText === '') {
    if (hour === undefined || time.hour === undefined || time.minute > 59 || time.second > 59)
      return undefined;
    const value = (time.hour * 3_600 + time.minute * 60 + time.second) / 86_400;
    return { value, numberFormat: { type: 'TIME', pattern: clock } };
  }
  const day = dayIn(dateText, reading);
  const value = day && time.hour !== undefined ? serialOf(day, { ...time, hour: time.hour }) : undefined;
  if (!day || value === undefined) return undefined;
  const { pattern } = day;
  return hour === undefined
    ? { value, numberFormat: { type: 'DATE', pattern } }
    : { value, numberFormat: { type: 'DATE_TIME', pattern: `${pattern} ${clock}` } };
}

function hourOf(hour: string | undefined, half: string | undefined): number | undefined {
  const typed = Number(hour ?? 0);
  if (half === undefined) return typed;
  return typed < 1 || typed > 12 ? undefined : (typed % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function dayIn(text: string, reading: Reading | undefined): Day | undefined {
  const whole = /^(\d{4})([/年.-])(\d{1,2})[/月.-](\d{1,2})日?$/.exec(text);
  if (whole) {
    const [, year, sign, month, day] = whole;
    const pattern =
      sign === '年' || text.includes('月') ? japanese : sign === '-' ? 'yyyy-mm-dd' : 'yyyy/mm/dd';
    return { year: Number(year), month: Number(month), day: Number(day), pattern };
  }
  if (!reading) return undefined;
  return reading.locale.startsWith('en')
    ? (dayInFigures(text, reading) ?? dayWithName(text, reading))
    : dayOfTheYear(text, reading);
}

const japanese = 'yyyy"年"m"月"d"日"';

/** A bare 1.2 is no date: only slashes, hyphens and 月日 stand without a year, or with two figures of it. */
function dayOfTheYear(text: string, { year }: Reading): Day | undefined {
  const [, short, month, day] = /^(?:(\d{2})[/-])?(\d{1,2})[/月-](\d{1,2})日?$/.exec(text) ?? [];
  if (month === undefined) return undefined;
  const pattern = text.includes('月') ? japanese : 'yyyy/mm/dd';
  return {
    year: short === undefined ? year : fullYear(short),
    month: Number(month),
    day: Number(day),
    pattern,
  };
}

/** Two figures of a year: up to 29 they are of this century. */
function fullYear(figures: string): number {
  const year = Number(figures);
  return figures.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

/** Months come first in the United States, days elsewhere. */
function dayInFigures(text: string, { year, locale }: Reading): Day | undefined {
  const [, first, , second, typed] = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [month, day] = locale === 'en_US' ? [first, second] : [second, first];
  const pattern = locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy';
  return {
    year: typed === undefined ? year : fullYear(typed),
    month: Number(month),
    day: Number(day),
    pattern,
  };
}

/** `Jan 5, 2026`, `January 5`, `5 Jan 2026`, `5-Jan`. */
function dayWithName(text: string, { year }: Reading): Day | undefined {
  const [, name = '', day, named] = /^([a-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/i.exec(text) ?? [];
  const [, dayBefore, , nameAfter = '', yearAfter] =
    /^(\d{1,2})([ -])([a-z]{3,9})(?:\2(\d{4}))?$/i.exec(text) ?? [];
  const written = name || nameAfter;
  const month = months.findIndex((candidate) => isNamed(candidate, written)) + 1;
  if (month === 0) return undefined;
  const letters = written.length > 3 ? 'mmmm' : 'mmm';
  const pattern = name ? `${letters} d, yyyy` : `d-${letters}-yyyy`;
  return { year: Number(named ?? yearAfter ?? year), month, day: Number(day ?? dayBefore), pattern };
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

function isNamed(month: string, name: string): boolean {
  const typed = name.toLowerCase();
  return typed !== '' && (typed === month || typed === month.slice(0, 3));
}
