import type { sheets_v4 } from '@googleapis/sheets';
import { facade } from '../../../../runtime/facade.ts';
import { type Region, regionsMeet } from '../../model/grid.ts';
import { gridRangeOf, regionOf } from '../../model/lookup.ts';
import type { BandedRange } from '../../model/spreadsheet.ts';
import { bandingThemes, themeColors } from './banding-themes.ts';
import { colorObject, type ColorStyle, hexOf, rgbStyle, styleOf } from './color.ts';
import type { AppContext } from '../context.ts';
import { nameIn } from '../../../enumeration.ts';
import { namedMembers } from '../../../named-members.ts';
import type { Documented } from '../members.ts';
import { gridOf } from '../range/place.ts';
import { mismatch } from '../signature.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Line = 'Row' | 'Column';
type Part = 'Header' | 'First' | 'Second' | 'Footer';
type Banding = GoogleAppsScript.Spreadsheet.Banding & Documented<`${'get' | 'set'}${Part}${Line}ColorObject`>;

/** Where bandings are, and how ranges of their tab are made. */
export type BandingPlace = {
  readonly context: AppContext;
  readonly sheetId: number;
  readonly rangeOf: (region: Region) => Range;
};

const parts = { Header: 'header', First: 'firstBand', Second: 'secondBand', Footer: 'footer' } as const;
const lines = { Row: 'rowProperties', Column: 'columnProperties' } as const;

export const bandingRoundTrips: readonly string[] = ['applyRowBanding', 'applyColumnBanding', 'getBandings'];

/** Alternating colours of a range: put on it, and found where they meet it. */
export function rangeBandingMembers(place: BandingPlace, region: Region) {
  return {
    applyRowBanding: (...args: readonly unknown[]) => apply(place, region, 'Row', args),
    applyColumnBanding: (...args: readonly unknown[]) => apply(place, region, 'Column', args),
    getBandings: () => {
      const tab = place.context.sheet(place.sheetId);
      return bandingsOf(place, ({ range = {} }) => regionsMeet(regionOf(tab, range), region));
    },
  };
}

/** The bandings of a tab, or those of them that `isMeant`. */
export function bandingsOf(
  place: BandingPlace,
  isMeant: (banding: BandedRange) => boolean = () => true,
): Banding[] {
  return place.context
    .sheet(place.sheetId)
    .bandedRanges.filter(isMeant)
    .map(({ bandedRangeId = 0 }) => bandingObject(place, bandedRangeId));
}

/** `([theme[, showHeader, showFooter]])`: light grey, with a head and no foot, unless told otherwise. */
function apply(place: BandingPlace, region: Region, line: Line, args: readonly unknown[]): Banding {
  const [theme = bandingThemes.LIGHT_GREY, showHeader = true, showFooter = false] = args;
  const name = nameIn(bandingThemes, theme);
  const isFlagged = typeof showHeader === 'boolean' && typeof showFooter === 'boolean';
  if (!name || !isFlagged || args.length > 3 || args.length === 2) {
    throw mismatch(`Range.apply${line}Banding`, args);
  }
  const { header, first, second, footer } = themeColors[name];
  const properties: sheets_v4.Schema$BandingProperties = {
    ...(showHeader && { headerColorStyle: apiStyle(header) }),
    firstBandColorStyle: apiStyle(first),
    secondBandColorStyle: apiStyle(second),
    ...(showFooter && { footerColorStyle: apiStyle(footer) }),
  };
  return add(place, { range: gridRangeOf(place.sheetId, region), [lines[line]]: properties });
}

function add(place: BandingPlace, bandedRange: sheets_v4.Schema$BandedRange): Banding {
  const [reply] = place.context.request({ addBanding: { bandedRange } });
  return bandingObject(place, reply?.addBanding?.bandedRange?.bandedRangeId ?? 0);
}

function bandingObject(place: BandingPlace, id: number): Banding {
  const { context, sheetId, rangeOf } = place;
  const read = (): BandedRange => {
    const found = context.sheet(sheetId).bandedRanges.find(({ bandedRangeId }) => bandedRangeId === id);
    if (!found) throw new Error(`No banding with id: ${id}`);
    return found;
  };
  const change = (part: sheets_v4.Schema$BandedRange, fields: string): Banding => {
    context.request({ updateBanding: { bandedRange: { bandedRangeId: id, ...part }, fields } });
    return banding;
  };
  const members = {
    ...colorMembers({ context, read, change }),
    getRange: () => rangeOf(regionOf(context.sheet(sheetId), read().range ?? {})),
    setRange: (range: unknown) => change({ range: gridOf(range, 'Banding.setRange') }, 'range'),
    copyTo: (range: unknown) => {
      const { bandedRangeId: _id, ...copied } = read();
      return add(place, {
        ...copied,
        range: gridOf(range, 'Banding.copyTo'),
      } as sheets_v4.Schema$BandedRange);
    },
    remove: () => void context.request({ deleteBanding: { bandedRangeId: read().bandedRangeId ?? id } }),
  } satisfies Partial<Banding>;
  const banding: Banding = facade<Banding>(
    context.execution,
    'SpreadsheetApp.Banding',
    members,
    Object.keys(members) as (keyof Banding & string)[],
  );
  return banding;
}

type Change = (part: sheets_v4.Schema$BandedRange, fields: string) => Banding;
type Handle = { readonly context: AppContext; readonly read: () => BandedRange; readonly change: Change };

/** Eight colours, each as CSS and as an object. */
function colorMembers(banding: Handle) {
  return { ...lineColorMembers(banding, 'Row'), ...lineColorMembers(banding, 'Column') };
}

function lineColorMembers<Name extends Line>(banding: Handle, line: Name) {
  return {
    ...partColorMembers(banding, 'Header', line),
    ...partColorMembers(banding, 'First', line),
    ...partColorMembers(banding, 'Second', line),
    ...partColorMembers(banding, 'Footer', line),
  };
}

/** The colour is null where there is none, and only head and foot may have none. */
function partColorMembers<PartName extends Part, LineName extends Line>(
  { context, read, change }: Handle,
  part: PartName,
  line: LineName,
) {
  const field = parts[part];
  const properties = lines[line];
  const style = (): ColorStyle | undefined => {
    const bands = read()[properties];
    const color = bands?.[`${field}Color`];
    return bands?.[`${field}ColorStyle`] ?? (color && { rgbColor: color });
  };
  const set = (given: ColorStyle | null): Banding => {
    if (given === null && field.endsWith('Band')) {
      throw new Error(`${part} ${line.toLowerCase()} color should not be null.`);
    }
    const both = `${properties}.${field}ColorStyle,${properties}.${field}Color`;
    return change({ [properties]: given === null ? {} : { [`${field}ColorStyle`]: given } }, both);
  };
  return namedMembers(`${part}${line}`, {
    'get*Color': () => hexOf(style() ?? {}) ?? null,
    'get*ColorObject': () => {
      const found = style();
      return found ? colorObject(context.execution, found) : null;
    },
    'set*Color': (css: unknown) => set(css === null ? null : rgbStyle(String(css))),
    'set*ColorObject': (color: unknown) =>
      set(color === null ? null : styleOf(color, `Banding.set${part}${line}ColorObject`)),
  });
}

function apiStyle(css: string): sheets_v4.Schema$ColorStyle {
  return rgbStyle(css) as sheets_v4.Schema$ColorStyle;
}
