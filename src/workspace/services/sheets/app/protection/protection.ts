import type { sheets_v4 } from '@googleapis/sheets';
import { facade } from '../../../../runtime/facade.ts';
import type { Region } from '../../model/grid.ts';
import { regionOf } from '../../model/lookup.ts';
import type { ProtectedRange } from '../../model/spreadsheet.ts';
import { mayEdit, protectedCell } from '../../protection.ts';
import type { AppContext } from '../context.ts';
import { enumeration } from '../../../enumeration.ts';
import { namedRangeIdOf } from '../range/named-range.ts';
import { gridOf } from '../range/place.ts';
import { mismatch } from '../signature.ts';
import { userFacade } from '../../../session/user.ts';
import { requireAddress } from './address.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

export const protectionTypes = enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(
  'SpreadsheetApp.ProtectionType',
  ['RANGE', 'SHEET'],
);

/** Where a protection is kept, and how ranges of its tab are made. */
export type ProtectionPlace = {
  readonly context: AppContext;
  readonly sheetId: number;
  readonly rangeOf: (region: Region) => Range;
};

/** Whether it protects the tab as a whole. */
export function isOfSheet({ range = {} }: ProtectedRange): boolean {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((end) => end === undefined);
}

/** A protection as a script sees it; everything but its number is read anew with each call. */
export function protectionObject({ context, sheetId, rangeOf }: ProtectionPlace, id: number): Protection {
  const read = (): ProtectedRange => {
    const found = context
      .sheet(sheetId)
      .protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id);
    if (!found) throw new Error(`No protected range with id: ${id}`);
    return found;
  };
  const isEditor = () => {
    const protection = read();
    return protection.warningOnly === true || mayEdit(protection, context.read().editing);
  };
  const readAsEditor = (): ProtectedRange => {
    if (!isEditor()) throw new Error(protectedCell().message);
    return read();
  };
  const change = (part: sheets_v4.Schema$ProtectedRange, fields: string): Protection => {
    context.request({
      updateProtectedRange: { protectedRange: { protectedRangeId: id, ...part }, fields },
    });
    return protection;
  };
  const setEditors = (users: readonly string[]): Protection =>
    change({ editors: { users: [...users] } }, 'editors.users');
  const editors = () => readAsEditor().editors?.users ?? [];
  const add = (added: readonly string[]) => setEditors([...editors(), ...added]);
  const remove = (removed: readonly string[]) =>
    setEditors(editors().filter((user) => !removed.includes(user.toLowerCase())));

  const members = {
    getDescription: () => read().description ?? '',
    setDescription: (description: string) => change({ description }, 'description'),
    getProtectionType: () => (isOfSheet(read()) ? protectionTypes.SHEET : protectionTypes.RANGE),
    getRange: () => rangeOf(regionOf(context.sheet(sheetId), read().range ?? {})),
    setRange: (range: unknown) => change({ range: gridOf(range, 'Protection.setRange') }, 'range'),
    getRangeName: () => {
      const { namedRangeId } = read();
      const { namedRanges } = context.read().spreadsheet;
      return namedRanges.find((named) => named.namedRangeId === namedRangeId)?.name ?? null;
    },
    setRangeName: (name: string) => {
      const { namedRanges } = context.read().spreadsheet;
      const named = namedRanges.find((one) => one.name.toLowerCase() === String(name).toLowerCase());
      if (!named) throw new Error(`The named range "${name}" does not exist.`);
      return change({ namedRangeId: named.namedRangeId }, 'namedRangeId');
    },
    setNamedRange: (named: unknown) =>
      change({ namedRangeId: namedRangeIdOf(named, 'Protection.setNamedRange') }, 'namedRangeId'),
    getUnprotectedRanges: () => {
      const tab = context.sheet(sheetId);
      return (read().unprotectedRanges ?? []).map((range) => rangeOf(regionOf(tab, range)));
    },
    setUnprotectedRanges: (ranges: unknown) => {
      const member = 'Protection.setUnprotectedRanges';
      if (!Array.isArray(ranges)) throw mismatch(member, [ranges]);
      const unprotectedRanges = ranges.map((range) => gridOf(range, member));
      if (!isOfSheet(read())) throw new Error('Unprotected ranges can only be set on a protected sheet.');
      if (unprotectedRanges.some((range) => range.sheetId !== sheetId)) {
        throw new Error('Unprotected ranges must be on the protected sheet.');
      }
      return change({ unprotectedRanges }, 'unprotectedRanges');
    },
    isWarningOnly: () => read().warningOnly ?? false,
    setWarningOnly: (warningOnly: boolean) => change({ warningOnly }, 'warningOnly'),
    canEdit: isEditor,
    canDomainEdit: () => readAsEditor().editors?.domainUsersCanEdit ?? false,
    setDomainEdit: (editable: boolean) =>
      change({ editors: { domainUsersCanEdit: editable } }, 'editors.domainUsersCanEdit'),
    getEditors: () => editors().map((email) => userFacade(context.execution, email)),
    addEditor: (user: unknown) => add([requireAddress(user, 'Protection.addEditor')]),
    addEditors: (users: unknown) => add(addressesOf(users, 'Protection.addEditors')),
    removeEditor: (user: unknown) => remove([requireAddress(user, 'Protection.removeEditor')]),
    removeEditors: (users: unknown) => remove(addressesOf(users, 'Protection.removeEditors')),
    remove: () => void context.request({ deleteProtectedRange: { protectedRangeId: id } }),
  } satisfies Partial<Protection>;
  const protection: Protection = facade<Protection>(
    context.execution,
    'SpreadsheetApp.Protection',
    members,
    Object.keys(members) as (keyof Protection & string)[],
  );
  return protection;
}

function addressesOf(users: unknown, member: string): string[] {
  if (!Array.isArray(users)) throw mismatch(member, [users]);
  return users.map((user) => requireAddress(user, member));
}
