import type { CellResult } from '../formulas/results.ts';
import { dateHeading, type RuledHeading } from './date-rule.ts';
import type { Group } from './parts.ts';
import type { Source } from './source.ts';

type Rule = NonNullable<Group['groupRule']>;
type HistogramRule = NonNullable<Rule['histogramRule']>;
type ManualRule = NonNullable<Rule['manualRule']>;
type Item = NonNullable<NonNullable<NonNullable<ManualRule['groups']>[number]['items']>[number]>;

/** Under which heading of a group a source row stands. */
export type Heading = {
  readonly result: CellResult | undefined;
  /** Where it stands among the others, unless by its value. */
  readonly rank?: number;
};

/** The heading of a group that a row of the source is under: what its cell holds, or what the group's rule makes of that. */
export function headingAt(
  source: Source,
  { groupRule, sourceColumnOffset = 0 }: Group,
  row: number,
): Heading {
  const result = source.at(row, sourceColumnOffset);
  const ruled = groupRule && result && ruledHeading(source, groupRule, result);
  if (!ruled) return { result };
  const { value, rank } = ruled;
  return { result: { kind: 'value', value }, ...(rank !== undefined && { rank }) };
}

/** The heading as it is shown: like the cell that it came from, unless a rule made it. */
export function shownHeading(
  source: Source,
  group: Group,
  row: number,
): { readonly result: CellResult | undefined; readonly text: string } {
  const { result } = headingAt(source, group, row);
  const { groupRule, sourceColumnOffset = 0 } = group;
  const isOwn = !groupRule || valueKey(result) === valueKey(source.at(row, sourceColumnOffset));
  if (!isOwn) return { result, text: result?.kind === 'value' ? String(result.value) : '' };
  const numberFormat = source.numberFormat(row, sourceColumnOffset);
  return {
    result: result?.kind === 'value' && numberFormat ? { ...result, numberFormat } : result,
    text: source.text(row, sourceColumnOffset),
  };
}

/** What makes two headings the same: their value, of whatever format. */
export function valueKey(result: CellResult | undefined): string {
  if (!result) return '';
  return result.kind === 'error' ? result.code : JSON.stringify(result.value);
}

/** A value as v4 gives it, compared with headings. */
export function keyOfGiven({ stringValue, numberValue, boolValue }: Item): string {
  const value = stringValue ?? numberValue ?? boolValue;
  return value === undefined || value === '' ? '' : JSON.stringify(value);
}

/** Undefined for what the rule does not put anywhere: it stands on its own. */
function ruledHeading(
  { locale }: Source,
  { dateTimeRule, histogramRule, manualRule }: Rule,
  result: CellResult,
): (Omit<RuledHeading, 'rank'> & Partial<RuledHeading>) | undefined {
  const number = result.kind === 'value' && typeof result.value === 'number' ? result.value : undefined;
  if (manualRule) return manualHeading(manualRule, valueKey(result));
  if (number === undefined) return undefined;
  return dateTimeRule ? dateHeading(dateTimeRule.type, number, locale) : bucketHeading(histogramRule, number);
}

function manualHeading({ groups = [] }: ManualRule, key: string): { value: string } | undefined {
  const group = groups.find(({ items = [] }) => items.some((item) => keyOfGiven(item) === key));
  return group && { value: group.groupName?.stringValue ?? '' };
}

/** Buckets count from the start, or from zero; the last holds the end itself, and what is beyond an end is one more. */
function bucketHeading({ interval = 1, start, end }: HistogramRule = {}, number: number): RuledHeading {
  if (start !== undefined && number < start) return { value: `< ${start}`, rank: -Infinity };
  if (end !== undefined && number > end) return { value: `> ${end}`, rank: Infinity };
  const base = start ?? 0;
  const place = Math.floor((number - base) / interval);
  const isEnd = number === end && place > 0 && base + place * interval >= end;
  const first = base + (isEnd ? place - 1 : place) * interval;
  const next = first + interval;
  // Whole numbers are shown up to the last that is in the bucket.
  const last = Number.isInteger(interval) ? next - 1 : next;
  return { value: `${first} - ${end !== undefined && next >= end ? end : last}`, rank: first };
}
