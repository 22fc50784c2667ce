/** Most threads that one call gives (Apps Script, GmailApp.search). */
const MOST = 500;
/** Most threads or messages that one call changes (Apps Script, GmailApp.markThreadsRead). */
const MOST_CHANGED = 100;

/** The part of a list that `start` and `max` name; all of it without them. */
export function paged<T>(all: readonly T[], start?: number, max?: number): T[] {
  if (start === undefined && max === undefined) return [...all];
  if (!isCount(start)) throw new Error('Invalid argument: start');
  if (!isCount(max)) throw new Error('Invalid argument: max');
  if (max > MOST) throw new Error(`Argument max cannot exceed ${MOST}.`);
  return all.slice(start, start + max);
}

/** Refuses to change more `things` in one call than Google does. */
export function checkCount(count: number, things: 'threads' | 'messages'): void {
  if (count > MOST_CHANGED) {
    throw new Error(`This operation can only be applied to at most ${MOST_CHANGED} ${things}.`);
  }
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}
