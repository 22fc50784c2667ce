import type { sheets_v4 } from '@googleapis/sheets';
import { facade } from '../../../../runtime/facade.ts';
import type { Metadata } from '../../model/spreadsheet.ts';
import { nameIn } from '../../../enumeration.ts';
import {
  locationTypeOf,
  locationTypes,
  metadataObject,
  type MetadataPlace,
  visibilities,
} from './metadata.ts';
import { isAt, isWithin, meets, type Scope } from './scope.ts';
import { mismatch } from '../signature.ts';

type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

/** What holds metadata: a spreadsheet, a tab or a range. */
export type MetadataHolder<Holder> = {
  readonly place: MetadataPlace;
  readonly scope: Scope;
  /** Where the API keeps what is added; throws where Google keeps none. */
  readonly location: () => sheets_v4.Schema$DeveloperMetadataLocation;
  readonly holder: () => Holder;
  /** `Range`, `Sheet` or `Spreadsheet`. */
  readonly className: string;
};

export const metadataRoundTrips: readonly string[] = ['addDeveloperMetadata', 'getDeveloperMetadata'];

export function metadataMembers<Holder>({
  place,
  scope,
  location,
  holder,
  className,
}: MetadataHolder<Holder>) {
  const { context } = place;
  return {
    addDeveloperMetadata: (...args: readonly unknown[]): Holder => {
      const { value, visibility } = addedOf(args, className);
      context.request({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: String(args[0]),
            ...(value !== undefined && { metadataValue: value }),
            visibility,
            location: location(),
          },
        },
      });
      return holder();
    },
    getDeveloperMetadata: () =>
      context
        .read()
        .spreadsheet.metadata.filter((entry) => isAt(entry.location, scope))
        .map(({ metadataId }) => metadataObject(place, metadataId)),
    createDeveloperMetadataFinder: () => finder(place, scope),
  };
}

/** `(key)`, `(key, visibility)`, `(key, value)`, `(key, value, visibility)`; the whole document sees it unless told. */
function addedOf(args: readonly unknown[], className: string) {
  const [key, second, third] = args;
  const refused = mismatch(`${className}.addDeveloperMetadata`, args);
  if (typeof key !== 'string' || args.length > 3) throw refused;
  if (args.length === 1) return { visibility: 'DOCUMENT' };
  if (args.length === 2) {
    const visibility = nameIn(visibilities, second);
    if (visibility) return { visibility };
  }
  const visibility = args.length === 3 ? nameIn(visibilities, third) : 'DOCUMENT';
  if (typeof second !== 'string' || !visibility) throw refused;
  return { value: second, visibility };
}

/** Finds what belongs to the scope, or to what meets it; each condition narrows the search. */
function finder(place: MetadataPlace, scope: Scope): Finder {
  let belongs = isWithin;
  const conditions: ((entry: Metadata) => boolean)[] = [];
  const narrow = (condition: (entry: Metadata) => boolean): Finder => {
    conditions.push(condition);
    return object;
  };
  const members = {
    find: () =>
      place.context
        .read()
        .spreadsheet.metadata.filter((entry) => belongs(entry.location, scope))
        .filter((entry) => conditions.every((condition) => condition(entry)))
        .map(({ metadataId }) => metadataObject(place, metadataId)),
    onIntersectingLocations: (): Finder => {
      belongs = meets;
      return object;
    },
    withId: (id: unknown) => narrow(({ metadataId }) => metadataId === id),
    withKey: (key: unknown) => narrow(({ metadataKey }) => metadataKey === key),
    withValue: (value: unknown) => narrow(({ metadataValue }) => metadataValue === value),
    withLocationType: (type: unknown) => {
      const name = nameIn(locationTypes, type);
      if (!name) throw mismatch('DeveloperMetadataFinder.withLocationType', [type]);
      return narrow(({ location }) => locationTypeOf(location) === name);
    },
    withVisibility: (visibility: unknown) => {
      const name = nameIn(visibilities, visibility);
      if (!name) throw mismatch('DeveloperMetadataFinder.withVisibility', [visibility]);
      return narrow((entry) => entry.visibility === name);
    },
  } satisfies Partial<Finder>;
  const object: Finder = facade<Finder>(
    place.context.execution,
    'SpreadsheetApp.DeveloperMetadataFinder',
    members,
    ['find'],
  );
  return object;
}
