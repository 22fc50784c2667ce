import { beginningOf, dayAfter } from './days.ts';
import { formatDate } from '../../utilities/format-date.ts';

/** What a script has said of a recurrence so far; both of its classes write into it. */
export type Builder = {
  timeZone?: string;
  readonly rules: Rule[];
  readonly dates: { readonly kind: 'RDATE' | 'EXDATE'; readonly instant: number }[];
};

export type Rule = {
  readonly kind: 'RRULE' | 'EXRULE';
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly parts: Map<string, string>;
  /** The last day, of which only the date counts; milliseconds since the epoch. */
  until?: number;
};

/** When the first event begins, and the zone by whose clocks days are counted. */
export type First =
  { readonly instant: number; readonly zone: string } | { readonly day: string; readonly zone: string };

const builders = new WeakMap<object, Builder>();

export function newBuilder(): Builder {
  return { rules: [], dates: [] };
}

/** Lets the object of a script stand for what was said with it. */
export function rememberBuilder(object: object, builder: Builder): void {
  builders.set(object, builder);
}

export function addRule(builder: Builder, kind: Rule['kind'], frequency: Rule['frequency']): Rule {
  const rule: Rule = { kind, frequency, parts: new Map() };
  builder.rules.push(rule);
  return rule;
}

export function addDate(builder: Builder, kind: 'RDATE' | 'EXDATE', instant: number): void {
  builder.dates.push({ kind, instant });
}

export function recurrenceZone(recurrence: object): string | undefined {
  return builderOf(recurrence).timeZone;
}

/** The lines of RFC 5545 that a recurrence stands for. */
export function recurrenceLines(recurrence: object, first: First): string[] {
  const { rules, dates } = builderOf(recurrence);
  return [
    ...rules.map((rule) => {
      const parts = [`FREQ=${rule.frequency}`, ...[...rule.parts].map(([name, value]) => `${name}=${value}`)];
      if (rule.until !== undefined) parts.push(`UNTIL=${lastMoment(rule.until, first)}`);
      return `${rule.kind}:${parts.join(';')}`;
    }),
    ...dates.map(({ kind, instant }) => dateLine(kind, instant, first)),
  ];
}

/** The end of the last day; of a series of whole days, the day. */
function lastMoment(instant: number, first: First): string {
  const day = formatDate(instant, first.zone, 'yyyy-MM-dd');
  if ('day' in first) return day.replaceAll('-', '');
  return formatDate(beginningOf(dayAfter(day), first.zone) - 1_000, 'UTC', "yyyyMMdd'T'HHmmss'Z'");
}

/** An event on that date has the time of day of the first one. */
function dateLine(kind: string, instant: number, first: First): string {
  const day = formatDate(instant, first.zone, 'yyyyMMdd');
  if ('day' in first) return `${kind};VALUE=DATE:${day}`;
  return `${kind};TZID=${first.zone}:${day}T${formatDate(first.instant, first.zone, 'HHmmss')}`;
}

function builderOf(recurrence: object): Builder {
  const builder = builders.get(recurrence);
  if (!builder) throw new Error('Invalid argument: recurrence');
  return builder;
}
