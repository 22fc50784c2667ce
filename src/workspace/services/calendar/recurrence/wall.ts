import { instantOfSerial, serialOfInstant } from '../../sheets/formats/serial-date.ts';
import type { EventTime } from '../times.ts';

/** What clocks on the wall show, as the moment at which clocks on UTC would show it. */
export type Wall = Date;

const dayMs = 86_400_000;
const serialEpoch = Date.UTC(1899, 11, 30);

/** A time of an event on the clocks of its own zone. */
export function wallOf(time: EventTime): Wall {
  return 'date' in time
    ? new Date(`${time.date}T00:00:00Z`)
    : instantOnWall(Date.parse(time.dateTime), time.timeZone);
}

/** An instant (ms) on the clocks of a zone. */
export function instantOnWall(instant: number, timeZone: string): Wall {
  return new Date(Math.round(serialOfInstant(instant, timeZone) * dayMs) + serialEpoch);
}

/** The instant (ms) at which clocks of a zone show it. */
export function instantOfWall(wall: Wall, timeZone: string): number {
  return instantOfSerial((wall.getTime() - serialEpoch) / dayMs, timeZone);
}
