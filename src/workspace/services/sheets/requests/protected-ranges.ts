import { without } from '../model/without.ts';
import { patched, takes, updateMask } from '../field-mask.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { ProtectedRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { mayEdit, protectedCell } from '../protection.ts';
import { protectedRange as protectedRangeShape } from '../schema/sheet.ts';
import { invalid } from '../../api-error.ts';
import type { BatchContext, Handler, Requests } from './change.ts';

type GivenProtection = NonNullable<Requests['addProtectedRange']>['protectedRange'] & object;

export const addProtectedRange: Handler<'addProtectedRange'> = (spreadsheet, request, context) => {
  const protectedRange = withNamedRange(spreadsheet, request.protectedRange ?? {});
  const range = protectedRange.range ?? {};
  const sheet = requireSheet(spreadsheet, range.sheetId);
  regionOf(sheet, range);
  const known = (id: number) => findProtection(spreadsheet, id) !== undefined;
  const protectedRangeId = protectedRange.protectedRangeId ?? context.newNumber(known);
  if (known(protectedRangeId)) throw invalid(`Protected range with ID ${protectedRangeId} already exists.`);
  const given = without(protectedRange, 'requestingUserCanEdit');
  const added = withEditors(
    { ...given, protectedRangeId, range: { ...range, sheetId: sheet.properties.sheetId } },
    context,
  );
  const protectedRanges = [...sheet.protectedRanges, added];
  return {
    spreadsheet: replaceSheet(spreadsheet, { ...sheet, protectedRanges }),
    reply: { addProtectedRange: { protectedRange: { ...added, requestingUserCanEdit: true } as never } },
  };
};

export const updateProtectedRange: Handler<'updateProtectedRange'> = (spreadsheet, request, context) => {
  const { protectedRange = {}, fields } = request;
  const { sheet, protection } = requireProtection(spreadsheet, protectedRange.protectedRangeId, context);
  const mask = updateMask(fields, protectedRangeShape);
  const { protectedRangeId } = protection;
  const before = takes(mask, 'range') ? without(protection, 'namedRangeId') : protection;
  const patch = { ...protectedRange, protectedRangeId };
  const named = takes(mask, 'namedRangeId') ? withNamedRange(spreadsheet, patch).range : undefined;
  const changed = withEditors(
    { ...patched<ProtectedRange>(before, patch, mask), protectedRangeId, ...(named && { range: named }) },
    context,
  );
  if ((changed.range?.sheetId ?? 0) !== sheet.properties.sheetId) {
    throw new Error('not emulated: Sheets updateProtectedRange that moves the range to another tab');
  }
  regionOf(sheet, changed.range ?? {});
  const protectedRanges = sheet.protectedRanges.map((other) => (other === protection ? changed : other));
  return { spreadsheet: replaceSheet(spreadsheet, { ...sheet, protectedRanges }) };
};

export const deleteProtectedRange: Handler<'deleteProtectedRange'> = (spreadsheet, request, context) => {
  const { sheet, protection } = requireProtection(spreadsheet, request.protectedRangeId, context);
  const protectedRanges = sheet.protectedRanges.filter((other) => other !== protection);
  return { spreadsheet: replaceSheet(spreadsheet, { ...sheet, protectedRanges }) };
};

/** A protection that names a named range covers its cells; only one of the two may be given. */
function withNamedRange(spreadsheet: Spreadsheet, given: GivenProtection): GivenProtection {
  if (given.namedRangeId === undefined) return given;
  const named = spreadsheet.namedRanges.find(({ namedRangeId }) => namedRangeId === given.namedRangeId);
  if (!named) throw invalid(`No named range with id: ${given.namedRangeId}`);
  if (given.range) throw invalid('Only one of range or namedRangeId may be set.');
  return { ...given, range: named.range };
}

/** The owner, and whoever protects, are always among the editors; a warning only has none. */
function withEditors(protection: ProtectedRange, { actor, owner }: BatchContext): ProtectedRange {
  const { editors, ...rest } = protection;
  if (editors?.groups?.length) {
    throw new Error('not emulated: Sheets protected range with groups as editors');
  }
  if (protection.warningOnly) return rest;
  const users = [...new Set([...(editors?.users ?? []), actor, owner].map((user) => user.toLowerCase()))];
  return { ...rest, editors: { users, ...(editors?.domainUsersCanEdit && { domainUsersCanEdit: true }) } };
}

function findProtection(spreadsheet: Spreadsheet, id: number | undefined) {
  for (const sheet of spreadsheet.sheets) {
    const protection = sheet.protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id);
    if (protection) return { sheet, protection };
  }
  return undefined;
}

function requireProtection(
  spreadsheet: Spreadsheet,
  id: number | undefined,
  context: BatchContext,
): { sheet: Sheet; protection: ProtectedRange } {
  const found = findProtection(spreadsheet, id);
  if (!found) throw invalid(`No protected range with id: ${id}`);
  if (!found.protection.warningOnly && !mayEdit(found.protection, context)) throw protectedCell();
  return found;
}
