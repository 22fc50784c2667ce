import { offsetAt, zoneNameAt } from './time-zone.ts';

/** What the realm's dates ask of the Workspace; none of it can be reached by a script. */
export type DateSource = {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly timeZone: string;
  /** Milliseconds by which clocks in the zone are ahead of UTC at an instant. */
  readonly offsetAt: (instant: number) => number;
  /** `Japan Standard Time`. */
  readonly zoneNameAt: (instant: number) => string;
};

export function dateSource(now: () => number, timeZone: string): DateSource {
  return {
    now,
    timeZone,
    offsetAt: (instant) => offsetAt(instant, timeZone),
    zoneNameAt: (instant) => zoneNameAt(instant, timeZone),
  };
}

/**
 * Evaluated inside: dates ask the Workspace's clock what time it is, and tell and take local time in the script's zone, as
 * Apps Script's do. All else is the realm's own.
 */
export const dateOfTheWorkspace = `({ now, timeZone, offsetAt, zoneNameAt }) => {
  const Real = Date;
  const { prototype } = Real;
  const real = Object.fromEntries(Object.getOwnPropertyNames(prototype).map((name) => [name, prototype[name]]));
  const day = 86400000;

  const toWall = (instant) => instant + offsetAt(instant);
  /** Of a time that clocks show twice the first one; of one that they pass over, as if they had not been moved. */
  const fromWall = (wall) => {
    if (Number.isNaN(wall)) return NaN;
    const [before, after] = [offsetAt(wall - day), offsetAt(wall + day)];
    if (before === after || offsetAt(wall - before) === before) return wall - before;
    return offsetAt(wall - after) === after ? wall - after : wall - before;
  };
  const timeOf = (date) => real.getTime.call(date);
  const wallOf = (date) => new Real(toWall(timeOf(date)));
  const isZoned = (text) =>
    /^\\s*[+-]?\\d{4,6}(?:-\\d\\d){0,2}\\s*$/.test(text) ||
    /\\dZ\\s*$|\\b(?:GMT|UTC|UT|[ECMP][SD]T)\\b|\\d:\\d\\d(?::\\d\\d(?:[.]\\d+)?)?\\s*[+-]\\d\\d:?\\d\\d/i.test(text);
  /** A text without a zone is read by the machine's clocks, and what those show then is meant of the script's. */
  const parse = (given) => {
    const text = String(given);
    const instant = Real.parse(text);
    if (Number.isNaN(instant) || isZoned(text)) return instant;
    const read = new Real(instant);
    const offset = real.getTimezoneOffset.call(read) * 60000;
    return fromWall(instant - offset);
  };
  const instantOf = (value) => {
    if (Object.prototype.toString.call(value) === '[object Date]') return timeOf(value);
    const primitive =
      typeof value === 'object' && value !== null
        ? (value[Symbol.toPrimitive]?.('default') ?? (typeof value.valueOf() === 'object' ? String(value) : value.valueOf()))
        : value;
    return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  };

  function WorkspaceDate(...parts) {
    if (!new.target) return new WorkspaceDate().toString();
    const instant =
      parts.length === 0 ? now() : parts.length === 1 ? instantOf(parts[0]) : fromWall(Real.UTC(...parts));
    return Reflect.construct(Real, [instant], new.target);
  }
  Object.defineProperty(WorkspaceDate, 'name', { value: 'Date' });
  Object.defineProperty(WorkspaceDate, 'length', { value: 7 });
  Object.setPrototypeOf(WorkspaceDate, Real);
  WorkspaceDate.prototype = prototype;
  WorkspaceDate.now = () => now();
  WorkspaceDate.parse = parse;

  const members = {};
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const [get, set] = [real['getUTC' + part], real['setUTC' + part]];
    members['get' + part] = function () { return get.call(wallOf(this)); };
    if (set) members['set' + part] = function (...values) {
      const isNone = Number.isNaN(timeOf(this));
      const wall = part === 'FullYear' && isNone ? new Real(0) : wallOf(this);
      set.apply(wall, values);
      return real.setTime.call(this, fromWall(timeOf(wall)));
    };
  }
  members.getTimezoneOffset = function () { return -offsetAt(timeOf(this)) / 60000; };
  members.getYear = function () { return this.getFullYear() - 1900; };

  const invalid = 'Invalid Date';
  const two = (number) => String(number).padStart(2, '0');
  const dayText = (wall) => real.toUTCString.call(wall).replace(/^(\\w+), (\\d+) (\\w+) (-?\\d+) .*$/, '$1 $3 $2 $4');
  const clockText = (date) => {
    const minutes = offsetAt(timeOf(date)) / 60000;
    const ahead = Math.abs(minutes);
    const offset = (minutes < 0 ? '-' : '+') + two(Math.floor(ahead / 60)) + two(Math.floor(ahead % 60));
    const clock = real.toISOString.call(wallOf(date)).match(/T(.*)[.]/)[1];
    return clock + ' GMT' + offset + ' (' + zoneNameAt(timeOf(date)) + ')';
  };
  const isNone = (date) => Number.isNaN(timeOf(date));
  members.toDateString = function () { return isNone(this) ? invalid : dayText(wallOf(this)); };
  members.toTimeString = function () { return isNone(this) ? invalid : clockText(this); };
  members.toString = function () { return isNone(this) ? invalid : dayText(wallOf(this)) + ' ' + clockText(this); };
  const zoned = (options) => (options?.timeZone === undefined ? { ...options, timeZone } : options);
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'])
    members[name] = function (locales, options) { return real[name].call(this, locales, zoned(options)); };
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(value, 'name', { value: name });
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true, enumerable: false });
  }
  prototype.constructor = WorkspaceDate;
  Object.defineProperty(globalThis, 'Date', { value: WorkspaceDate, writable: true, configurable: true });

  const RealFormat = Intl.DateTimeFormat;
  function DateTimeFormat(locales, options) {
    return Reflect.construct(RealFormat, [locales, zoned(options)], new.target ?? DateTimeFormat);
  }
  Object.setPrototypeOf(DateTimeFormat, RealFormat);
  DateTimeFormat.prototype = RealFormat.prototype;
  DateTimeFormat.prototype.constructor = DateTimeFormat;
  Object.defineProperty(Intl, 'DateTimeFormat', { value: DateTimeFormat, writable: true, configurable: true });
}`;
