import * as z from 'zod/mini';
import { refuse, type Facts, type Refusal, type RefusalCode } from '../domain/refusal.ts';
import type { Caption } from '../domain/caption.ts';
import { isDay } from '../domain/time/tokyo.ts';
import type { ChoiceQuestion, DateQuestion, NumberQuestion, TextQuestion } from './definition.ts';

// Apps Script forbids building functions from text, which zod would try in order to be faster.
z.config({ jitless: true });

/** How one question's answer, as typed, becomes a value: zod collects the refusals. */
export type Reading<Value> = z.ZodMiniType<Value, string>;

const SHOWN_VALUE = 40;
const LARGEST_COUNT = 9_999_999;

/** The text as typed, without blanks around it; a short text is one line. Nothing else is changed: `=1+1` stays `=1+1`. */
export function text(question: TextQuestion): Reading<string> {
  return reading((typed, no) => {
    const value = question.kind === 'text' ? oneLine(typed) : plainParagraph(typed);
    if (value === '' && question.required) return no('missing-answer', question);
    const length = [...value].length;
    return length > question.limit ? no('text-too-long', question, { limit: question.limit, length }) : value;
  });
}

/** A count, however it is typed: `12`, full-width `12`, `1,200`, `12件`; `undefined` when left empty. */
export function wholeNumber(question: NumberQuestion): Reading<number | undefined> {
  return reading((typed, no) => {
    const value = typed.normalize('NFKC').trim();
    if (value === '') return question.required ? no('missing-answer', question) : undefined;
    const digits = /^(\d+|\d{1,3}(?:,\d{3})+)\s*(?:件|検査|例)?$/.exec(value)?.[1]?.replaceAll(',', '');
    const count = digits === undefined ? NaN : Number(digits);
    return count <= LARGEST_COUNT ? count : no('not-a-count', question, { value: shown(typed) });
  });
}

/** The key of the chosen caption, which may be in one language or both, and re-spaced by whoever edited the form. */
export function choice<Key extends string>(
  question: ChoiceQuestion & { readonly choices: Readonly<Record<Key, Caption>> },
): Reading<Key> {
  return reading((typed, no) => {
    if (oneLine(typed) === '') return no('missing-answer', question);
    const heard = [typed, ...typed.normalize('NFKC').split('/')].map(comparable);
    const key = (Object.keys(question.choices) as Key[]).find((candidate) =>
      spellings(question.choices[candidate]).some((spelling) => heard.includes(spelling)),
    );
    return key ?? no('not-a-choice', question, { value: shown(typed) });
  });
}

/** Whether a confirmation was given; what its absence means is a rule of the domain. */
export function confirmation(question: ChoiceQuestion): Reading<boolean> {
  const { safeParse } = choice(question);
  return reading((typed) => safeParse(typed).success);
}

/** A day, `2026-12-01`; the calendar's: 30 February is refused. */
export function day(question: DateQuestion): Reading<string> {
  return reading((typed, no) => {
    const value = typed.normalize('NFKC').trim();
    if (value === '') return no('missing-answer', question);
    return isoDay(value) ?? no('not-a-date', question, { value: shown(typed) });
  });
}

/** A day and a time of day, `2026-12-01 10:00`; `undefined` when left empty. */
export function dayAndTime(question: DateQuestion): Reading<string | undefined> {
  return reading((typed, no) => {
    const value = typed.normalize('NFKC').trim();
    if (value === '') return question.required ? no('missing-answer', question) : undefined;
    const [, date = '', hour = '', minute = '00'] =
      /^(.+?)[\sT]+(\d{1,2})(?::|時)(?:(\d{2})分?)?(?::\d{2})?$/.exec(value) ?? [];
    const onDay = isoDay(date);
    const at = `${hour.padStart(2, '0')}:${minute}`;
    return onDay && /^([01]\d|2[0-3]):[0-5]\d$/.test(at)
      ? `${onDay} ${at}`
      : no('not-a-date', question, { value: shown(typed) });
  });
}

/** The first refusal among what zod found wrong; questions are read in the form's order. */
export function firstRefusal(error: z.core.$ZodError): Refusal {
  for (const issue of error.issues) {
    if (issue.code === 'custom' && issue.params?.['refusal']) return issue.params['refusal'] as Refusal;
  }
  throw new Error(`Cannot read the answers of a form: ${z.prettifyError(error)}`);
}

type No = (code: RefusalCode, question: { readonly title: Caption }, facts?: Facts) => typeof z.NEVER;

function reading<Value>(read: (typed: string, no: No) => Value): Reading<Value> {
  return z.pipe(
    z.string(),
    z.transform((typed, context) =>
      read(typed, (code, { title }, facts) => {
        const refusal = refuse(code, { question: title.ja, questionEn: title.en, ...facts });
        context.issues.push({ code: 'custom', input: typed, params: { refusal } });
        return z.NEVER;
      }),
    ),
  );
}

/** Years with a digit too few or too many are slips of the finger: only this and the neighbouring centuries count. */
function isoDay(value: string): string | undefined {
  const [, year = '', month = '', date = ''] =
    /^((?:19|20|21)\d{2})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?$/.exec(value) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

function oneLine(typed: string): string {
  return typed.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function plainParagraph(typed: string): string {
  return typed
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

function spellings({ ja, en }: Caption): string[] {
  return [ja, en, `${ja}/${en}`].map(comparable);
}

function comparable(caption: string): string {
  return caption.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

function shown(typed: string): string {
  const characters = [...oneLine(typed)];
  return characters.length > SHOWN_VALUE
    ? `${characters.slice(0, SHOWN_VALUE - 1).join('')}…`
    : characters.join('');
}
