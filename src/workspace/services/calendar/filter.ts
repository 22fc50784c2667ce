import type { Host } from '../../host.ts';
import { invalid } from './errors.ts';
import type { Properties } from './event.ts';
import type { EventView } from './event-view.ts';
import { findAccount } from './people.ts';

export type EventFilter = {
  /** `name=value`. */
  readonly privateExtendedProperty?: string | readonly string[];
  readonly sharedExtendedProperty?: string | readonly string[];
  readonly iCalUID?: string;
  /** Words, each of which must be found in title, description, place or people. */
  readonly q?: string;
  readonly eventTypes?: string | readonly string[];
};

/** Whether an event is among those that the query's properties and words name. */
export function eventFilter(query: EventFilter): (host: Host, view: EventView) => boolean {
  const own = wanted('privateExtendedProperty', query.privateExtendedProperty);
  const shared = wanted('sharedExtendedProperty', query.sharedExtendedProperty);
  const words = (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const hasDefaults = namesDefault(query.eventTypes);
  return (host, view) => {
    if (!hasDefaults) return false;
    const { extendedProperties } = view.event.content;
    if (own && (view.isGuest || !has(extendedProperties?.private, own))) return false;
    if (shared && !has(extendedProperties?.shared, shared)) return false;
    if (query.iCalUID !== undefined && query.iCalUID !== view.event.iCalUID) return false;
    if (words.length === 0) return true;
    const text = searchedText(host, view);
    return words.every((word) => text.includes(word));
  };
}

const eventTypes = ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'];

/** Whether events of the type `default` are wanted; there are no others. */
function namesDefault(given: string | readonly string[] = []): boolean {
  const types = [given].flat();
  if (types.some((type) => !eventTypes.includes(type))) throw invalid();
  return types.length === 0 || types.includes('default');
}

type Property = { readonly name: string; readonly value: string };

/** Google's guide says that several constraints are joined by OR, its reference by AND: here there is only one. */
function wanted(parameter: string, given: string | readonly string[] | undefined): Property | undefined {
  const [constraint, ...more] = given === undefined ? [] : [given].flat();
  if (more.length > 0) throw new Error(`not emulated: Calendar.Events.list with several ${parameter}`);
  if (constraint === undefined) return undefined;
  const equals = constraint.indexOf('=');
  if (equals < 1) throw invalid();
  return { name: constraint.slice(0, equals), value: constraint.slice(equals + 1) };
}

function has(properties: Properties | undefined, { name, value }: Property): boolean {
  return properties !== undefined && Object.hasOwn(properties, name) && properties[name] === value;
}

function searchedText(host: Host, { event }: EventView): string {
  const { summary = '', description = '', location = '', attendees = [] } = event.content;
  const people = attendees.flatMap(({ email, displayName }) => [
    email,
    displayName ?? findAccount(host, email)?.name ?? '',
  ]);
  return [summary, description, location, event.calendarId, ...people].join('\n').toLowerCase();
}
