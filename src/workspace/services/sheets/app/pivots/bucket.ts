import { serialOfInstant } from '../../formats/serial-date.ts';
import type { Group } from '../../pivots/parts.ts';
import { isDate } from '../../../signature.ts';

export type Bucket = NonNullable<NonNullable<Group['valueBucket']>['buckets']>[number];

/** A value of the source as a script names it, for the API; days are those of the spreadsheet's zone. */
export function bucketOf(value: unknown, timeZone: string): Bucket {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (isDate(value)) return { numberValue: serialOfInstant(value.getTime(), timeZone) };
  return { stringValue: String(value) };
}
