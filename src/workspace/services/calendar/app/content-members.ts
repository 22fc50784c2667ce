import { nameIn, type NameOf } from '../../enumeration.ts';
import { EventColor, EventType, Visibility } from './enums.ts';
import type { EventHandle } from './event-handle.ts';

type CalendarVisibility = GoogleAppsScript.Calendar.Visibility;

/** Members of CalendarEvent and CalendarEventSeries about what an event is; `self` is what chaining goes on with. */
export function contentMembers<Self>(handle: EventHandle, self: () => Self) {
  const set =
    <Value>(patch: (value: Value) => object) =>
    (value: Value): Self => {
      handle.change(patch(value));
      return self();
    };
  const tags = () => handle.read().extendedProperties?.shared ?? {};
  return {
    getId: () => handle.iCalUID(),
    getTitle: () => handle.read().summary ?? '',
    setTitle: set((title: string) => ({ summary: String(title) })),
    getDescription: () => handle.read().description ?? '',
    setDescription: set((description: string) => ({ description: String(description) })),
    getLocation: () => handle.read().location ?? '',
    setLocation: set((location: string) => ({ location: String(location) })),
    getColor: () => handle.read().colorId ?? '',
    setColor: set((color: unknown) => ({ colorId: requireColor(color) })),
    getVisibility: () => Visibility[upper(handle.read().visibility ?? 'default')],
    setVisibility: set((visibility: CalendarVisibility) => ({ visibility: requireVisibility(visibility) })),
    getTag: (key: string) => {
      const found = tags();
      // Google gives null for a key that is not set, which its types do not say.
      return Object.hasOwn(found, key) ? (found[key] ?? '') : (null as unknown as string);
    },
    setTag: (key: string, value: string): Self => {
      handle.change({ extendedProperties: { shared: { [key]: String(value) } } });
      return self();
    },
    deleteTag: set((key: string) => ({ extendedProperties: { shared: { [key]: null } } })),
    getAllTagKeys: () => Object.keys(tags()),
    getCreators: () => [handle.read().creator?.email ?? ''],
    getDateCreated: () => new Date(handle.read().created ?? ''),
    getLastUpdated: () => new Date(handle.read().updated ?? ''),
    getOriginalCalendarId: () => handle.read().organizer?.email ?? '',
    getEventType: () => EventType.DEFAULT,
    isOwnedByMe: () => handle.isOwned(),
    anyoneCanAddSelf: () => handle.read().anyoneCanAddSelf === true,
    setAnyoneCanAddSelf: set((anyoneCanAddSelf: boolean) => ({ anyoneCanAddSelf })),
    guestsCanInviteOthers: () => handle.read().guestsCanInviteOthers !== false,
    setGuestsCanInviteOthers: set((guestsCanInviteOthers: boolean) => ({ guestsCanInviteOthers })),
    guestsCanModify: () => handle.read().guestsCanModify === true,
    setGuestsCanModify: set((guestsCanModify: boolean) => ({ guestsCanModify })),
    guestsCanSeeGuests: () => handle.read().guestsCanSeeOtherGuests !== false,
    setGuestsCanSeeGuests: set((guestsCanSeeOtherGuests: boolean) => ({ guestsCanSeeOtherGuests })),
  };
}

function requireColor(color: unknown): string {
  const number = String(color);
  if (!Object.values(EventColor).some((known) => known === number))
    throw new Error('Invalid argument: color');
  return number;
}

function upper(visibility: string): NameOf<typeof Visibility> {
  return visibility.toUpperCase() as NameOf<typeof Visibility>;
}

function requireVisibility(visibility: unknown): string {
  const name = nameIn(Visibility, visibility);
  if (!name) throw new Error('Invalid argument: visibility');
  return name.toLowerCase();
}
