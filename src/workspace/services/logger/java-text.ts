import { isDate } from '../signature.ts';
import { classNameOf, isOpaque } from '../../runtime/realm-values.ts';
import { offsetAt } from '../../runtime/time-zone.ts';
import { formatDate } from '../utilities/format-date.ts';

/**
 * A value as `Logger.log` writes it. The service turns values into Java's before it writes them: `1` is `1.0`, an array
 * `[1.0, a]`, an object `{a=1.0}`; dates tell the script's time.
 */
export function javaText(value: unknown, timeZone: string): string {
  if (typeof value === 'number') return doubleText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isOpaque(value)) return String(value) || (classNameOf(value) ?? '');
  if (isDate(value)) return dateText(value.getTime(), timeZone);
  if (Array.isArray(value)) return `[${value.map((one) => javaText(one, timeZone)).join(', ')}]`;
  const { message, name, stack } = value as Partial<Error>;
  if (stack !== undefined && message !== undefined) return `${name ?? 'Error'}: ${message}`;
  const entries = Object.entries(value).map(([key, one]) => `${key}=${javaText(one, timeZone)}`);
  return `{${entries.join(', ')}}`;
}

/** Java's `Double.toString`. */
function doubleText(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return String(value);
  if (size !== 0 && (size >= 1e7 || size < 1e-3)) {
    const [digits = '', power = '0'] = value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(power)}`;
  }
  return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value);
}

/** Java's `Date.toString` in a zone that has no short name there: `Mon Jan 05 00:00:00 GMT+09:00 2026`. */
function dateText(instant: number, timeZone: string): string {
  if (Number.isNaN(instant)) return 'Invalid Date';
  const zone = offsetAt(instant, timeZone) === 0 ? "'GMT'" : "'GMT'XXX";
  return formatDate(instant, timeZone, `EEE MMM dd HH:mm:ss ${zone} yyyy`);
}

/** The format with its `%s` and their like replaced by the values, in their order; values beyond them are left out. */
export function javaFormat(template: string, values: readonly unknown[], timeZone: string): string {
  let next = 0;
  return template.replace(/%[sdif%]/g, (place) => {
    if (place === '%%') return '%';
    if (next >= values.length) return place;
    const value = values[next];
    next += 1;
    return place === '%s' ? javaText(value, timeZone) : String(Number(value));
  });
}
