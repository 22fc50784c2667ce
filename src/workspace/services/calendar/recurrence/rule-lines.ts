import * as loaded from 'rrule';
import type { Options, RRuleSet } from 'rrule';
import { invalid } from '../errors.ts';
import { type EventTime, isDay, wallInstant } from '../times.ts';
import { instantOnWall, type Wall, wallOf } from './wall.ts';

/** Node gives the members of a CommonJS package below `default`, jest beside it. */
const library = (loaded as { readonly default?: typeof loaded }).default ?? loaded;

const line = /^(RRULE|EXRULE|RDATE|EXDATE)((?:;[A-Z-]+=[^:;]+)*):(.+)$/i;

/** The lines of an event's `recurrence` as RFC 5545 writes them; Google's refusal of one that it cannot read. */
export function readRecurrence(lines: readonly string[] | undefined, start: EventTime): readonly string[] {
  if (!lines || lines.length === 0) return [];
  try {
    ruleSet(lines, start);
  } catch {
    throw invalid('Invalid recurrence rule.');
  }
  return lines;
}

/** The lines as a set of wall-clock times, told as if clocks ran on UTC: so rules keep to the hour through summer time. */
export function ruleSet(lines: readonly string[], start: EventTime): RRuleSet {
  const set = new library.RRuleSet();
  const wall = wallOf(start);
  const read = lines.map((text) => {
    const [, kind = '', parameters = '', value = ''] = line.exec(text) ?? refuse(text);
    return { kind: kind.toUpperCase(), parameters, value };
  });
  for (const { kind, parameters, value } of read) {
    switch (kind) {
      case 'RRULE':
        set.rrule(new library.RRule(ruleOptions(value, start, wall)));
        break;
      case 'EXRULE':
        set.exrule(new library.RRule(ruleOptions(value, start, wall)));
        break;
      case 'RDATE':
        for (const date of dates(value, parameters, start)) set.rdate(date);
        break;
      case 'EXDATE':
        for (const date of dates(value, parameters, start)) set.exdate(date);
    }
  }
  // A list of dates goes on from the first event; a rule contains it.
  if (!read.some(({ kind }) => kind === 'RRULE')) set.rdate(wall);
  return set;
}

function ruleOptions(value: string, start: EventTime, dtstart: Wall): Partial<Options> {
  const options = library.RRule.parseString(value);
  if (options.freq === undefined || options.freq > library.Frequency.DAILY) refuse(value);
  const until = /(?:^|;)UNTIL=(\w+)/i.exec(value)?.[1];
  return { ...options, dtstart, ...(until && { until: lastWall(until, start) }) };
}

/** UNTIL names the last moment that counts; of a day alone, its end. */
function lastWall(text: string, start: EventTime): Wall {
  const wall = wallOfText(text, undefined, start);
  return /^\d{8}$/.test(text) ? new Date(wall.getTime() + 86_399_000) : wall;
}

/** Of a day alone, in a series of moments, the event on that day. */
function dates(value: string, parameters: string, start: EventTime): Wall[] {
  const zone = /;TZID=([^;]+)/i.exec(parameters)?.[1];
  const timeOfDay = wallOf(start).getTime() % 86_400_000;
  return value.split(',').map((text) => {
    const wall = wallOfText(text, zone, start);
    return /^\d{8}$/.test(text) ? new Date(wall.getTime() + timeOfDay) : wall;
  });
}

/** `20260710T010000Z`, `20260710T100000` of a zone, or `20260710`. */
function wallOfText(text: string, zone: string | undefined, start: EventTime): Wall {
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/i.exec(text) ?? refuse(text);
  if (!isDay(`${year}-${month}-${day}`)) refuse(text);
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  if ('date' in start) return new Date(`${wall.slice(0, 10)}T00:00:00Z`);
  if (utc) return instantOnWall(Date.parse(`${wall}Z`), start.timeZone);
  if (zone) return instantOnWall(wallInstant(wall, zone), start.timeZone);
  return new Date(`${wall}Z`);
}

function refuse(text: string): never {
  throw new Error(`Cannot read the recurrence ${text}.`);
}
