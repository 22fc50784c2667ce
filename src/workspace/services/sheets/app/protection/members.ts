import { nameIn } from '../../../enumeration.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import type { AppContext } from '../context.ts';
import { isOfSheet, protectionObject, type ProtectionPlace, protectionTypes } from './protection.ts';
import type { RangePlace } from '../range/place.ts';
import { mismatch } from '../signature.ts';

export const rangeProtectionRoundTrips: readonly string[] = ['protect'];

/** `protect()` of a range: each call makes a protection of its own. */
export function rangeProtectionMembers(place: RangePlace) {
  const { sheetId, region } = place;
  return {
    protect: () => protectionObject(place, addProtection(place.context, gridRangeOf(sheetId, region))),
  };
}

/** `protect()` of a tab, which gives back the one that is there, and what protects parts of it. */
export function sheetProtectionMembers(place: ProtectionPlace) {
  const { context, sheetId } = place;
  return {
    protect: () => {
      const found = context.sheet(sheetId).protectedRanges.find(isOfSheet);
      return protectionObject(place, found?.protectedRangeId ?? addProtection(context, { sheetId }));
    },
    getProtections: (type: unknown) => protectionsOf(place, type, 'Sheet.getProtections'),
  };
}

/** The protections of one kind in a tab, as objects. */
export function protectionsOf(place: ProtectionPlace, type: unknown, member: string) {
  const name = nameIn(protectionTypes, type);
  if (!name) throw mismatch(member, [type]);
  return place.context
    .sheet(place.sheetId)
    .protectedRanges.filter((protection) => isOfSheet(protection) === (name === 'SHEET'))
    .map(({ protectedRangeId }) => protectionObject(place, protectedRangeId));
}

/** All who may edit the spreadsheet may at first edit what is protected (Apps Script, Range.protect). */
function addProtection(
  context: AppContext,
  range: { readonly sheetId: number } | ReturnType<typeof gridRangeOf>,
): number {
  const { permissions, general = [] } = context.read().file;
  const users = permissions
    .filter(({ role }) => role === 'owner' || role === 'writer')
    .map(({ email }) => email);
  const domainUsersCanEdit = general.some(({ kind, role }) => kind === 'domain' && role === 'writer');
  const [reply] = context.request({
    addProtectedRange: { protectedRange: { range, editors: { users, domainUsersCanEdit } } },
  });
  const id = reply?.addProtectedRange?.protectedRange?.protectedRangeId;
  if (typeof id !== 'number') throw new Error('The protection that was added has no number.');
  return id;
}
