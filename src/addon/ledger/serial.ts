/** A date in a cell: days since 1899-12-30 in the spreadsheet's own zone, which is Tokyo's. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const TOKYO_MS = 9 * 3_600_000;

export function serialOfMoment(moment: number): number {
  return (moment + TOKYO_MS - EPOCH_MS) / DAY_MS;
}

/** To the millisecond: a serial number holds less than two thousandths of one. */
export function momentOfSerial(serial: number): number {
  return Math.round(serial * DAY_MS) + EPOCH_MS - TOKYO_MS;
}

export function serialOfDay(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH_MS) / DAY_MS;
}

export function dayOfSerial(serial: number): string {
  return new Date(Math.floor(serial) * DAY_MS + EPOCH_MS).toISOString().slice(0, 10);
}
