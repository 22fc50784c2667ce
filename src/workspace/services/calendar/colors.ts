import type { calendar_v3 } from '@googleapis/calendar';
import { selectFields } from '../drive/fields.ts';

type Color = { readonly background: string; readonly foreground: string };

const foreground = '#1d1d1d';

/** Backgrounds of calendars and of events by their numbers, from 1 on (Calendar v3, colors.get). */
const calendarBackgrounds = [
  ...['#ac725e', '#d06b64', '#f83a22', '#fa573c', '#ff7537', '#ffad46', '#42d692', '#16a765'],
  ...['#7bd148', '#b3dc6c', '#fbe983', '#fad165', '#92e1c0', '#9fe1e7', '#9fc6e7', '#4986e7'],
  ...['#9a9cff', '#b99aff', '#c2c2c2', '#cabdbf', '#cca6ac', '#f691b2', '#cd74e6', '#a47ae2'],
];
const eventBackgrounds = [
  ...['#a4bdfc', '#7ae7bf', '#dbadff', '#ff887c', '#fbd75b', '#ffb878'],
  ...['#46d6db', '#e1e1e1', '#5484ed', '#51b749', '#dc2127'],
];

export const calendarColors: Readonly<Record<string, Color>> = numbered(calendarBackgrounds);
const eventColors = numbered(eventBackgrounds);

/** Numbers of the colours that a calendar has until somebody chooses one. */
export const ownColor = '14';
export const otherColor = '17';

/** Calendar v3 `colors.get`. */
export function getColors({ fields = '*' }: { readonly fields?: string } = {}): calendar_v3.Schema$Colors {
  const colors = {
    kind: 'calendar#colors',
    updated: '2012-02-14T00:00:00.000Z',
    calendar: calendarColors,
    event: eventColors,
  };
  return selectFields(colors, fields, { kind: true, updated: true, calendar: true, event: true });
}

function numbered(backgrounds: readonly string[]): Record<string, Color> {
  return Object.fromEntries(
    backgrounds.map((background, index) => [String(index + 1), { background, foreground }]),
  );
}
