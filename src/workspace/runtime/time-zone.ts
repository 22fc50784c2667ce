/** Clocks are moved at full quarters of an hour only: so far an offset holds. */
const QUARTER_MS = 15 * 60_000;
const KEPT_OFFSETS = 10_000;

type Known = { readonly format: Intl.DateTimeFormat; readonly offsets: Map<number, number> };

const zones = new Map<string, Known>();
const names = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which clocks in the zone are ahead of UTC at an instant (ms). */
export function offsetAt(instant: number, timeZone: string): number {
  if (!Number.isFinite(instant)) return NaN;
  const { format, offsets } = knownZone(timeZone);
  const quarter = Math.floor(instant / QUARTER_MS);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  if (offsets.size >= KEPT_OFFSETS) offsets.clear();
  const at = quarter * QUARTER_MS;
  const offset = wallTime(format, at) - at;
  offsets.set(quarter, offset);
  return offset;
}

/** What the zone's time is called at an instant (ms), in English: `Japan Standard Time`. */
export function zoneNameAt(instant: number, timeZone: string): string {
  const known = names.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' });
  if (!known) names.set(timeZone, format);
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function knownZone(timeZone: string): Known {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const made = { format, offsets: new Map<number, number>() };
  zones.set(timeZone, made);
  return made;
}

function wallTime(format: Intl.DateTimeFormat, instant: number): number {
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (name: string) => Number(parts[name]);
  const year = parts['era'] === 'BC' ? 1 - part('year') : part('year');
  const day = new Date(0).setUTCFullYear(year, part('month') - 1, part('day'));
  return day + ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1_000;
}
