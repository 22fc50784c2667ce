import type { Moment } from '../domain/time/day.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { isDay } from '../domain/time/tokyo.ts';
import type { Field } from './dialogs/step.types.ts';

/** What was filled in, read by key. */
export type Values = {
  readonly acknowledged: boolean;
  text(key: string): string;
  /** What was chosen where several things can be. */
  lines(key: string): readonly string[];
  moment(key: string): Moment;
  /** Integer yen, however they are typed: `12800`, `12,800円`; `undefined` for an empty answer. */
  yen(key: string): number | undefined;
};

/** Reads what a page sent against the form that it was given; refuses the first answer that does not fit. */
export function valuesIn(
  fields: readonly Field[],
  given: Readonly<Record<string, string>>,
  acknowledged: boolean,
): Values | Refusal {
  const no = fields.map((field) => problemOf(field, (given[field.key] ?? '').trim())).find((found) => found);
  if (no) return no;
  const text = (key: string) => (given[key] ?? '').trim();
  return {
    acknowledged,
    text,
    lines: (key) =>
      text(key)
        .split('\n')
        .filter((line) => line !== ''),
    moment: (key) => momentOf(text(key)),
    yen: (key) => (text(key) === '' ? undefined : yenOf(text(key))),
  };
}

function problemOf(field: Field, value: string): Refusal | undefined {
  const question = { question: field.label, questionEn: field.label };
  if (value === '') return field.required ? refuse('missing-answer', question) : undefined;
  switch (field.kind) {
    case 'yen':
      return yenOf(value) === undefined ? refuse('not-yen', { ...question, value }) : undefined;
    case 'text':
    case 'paragraph': {
      const { length } = [...value];
      return length > field.limit
        ? refuse('text-too-long', { ...question, limit: field.limit, length })
        : undefined;
    }
    case 'day':
      return isDay(value) ? undefined : refuse('not-a-date', { ...question, value });
    case 'moment':
      return Number.isNaN(momentOf(value)) ? refuse('not-a-date', { ...question, value }) : undefined;
    case 'choices':
      // What is on offer depends on the request: the rules of the procedure say what of it counts.
      return undefined;
    case 'choice':
      return field.options.some((option) => option.value === value)
        ? undefined
        : refuse('not-a-choice', { ...question, value });
  }
}

/** `2026-12-01T10:00` in Tokyo; NaN for anything else. */
function momentOf(value: string): Moment {
  const [date = '', time = ''] = value.split('T');
  return isDay(date) && /^\d{2}:\d{2}$/.test(time) ? Date.parse(`${value}:00+09:00`) : Number.NaN;
}

function yenOf(value: string): number | undefined {
  const digits = /^[¥\\]?(\d{1,3}(?:,\d{3})+|\d+)円?$/.exec(value.normalize('NFKC').replace(/\s/g, ''))?.[1];
  const amount = digits === undefined ? Number.NaN : Number(digits.replaceAll(',', ''));
  return Number.isSafeInteger(amount) ? amount : undefined;
}
