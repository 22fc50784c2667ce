import { takes, updateMask } from '../field-mask.ts';
import { regionOf, requireSheet } from '../model/lookup.ts';
import { without } from '../model/without.ts';
import type { GridRange, NamedRange, ProtectedRange, Spreadsheet } from '../model/spreadsheet.ts';
import { namedRange as namedRangeShape } from '../schema/sheet.ts';
import { invalid } from '../../api-error.ts';
import type { Handler } from './change.ts';

export const addNamedRange: Handler<'addNamedRange'> = (spreadsheet, { namedRange = {} }, context) => {
  const added: NamedRange = {
    namedRangeId: namedRange.namedRangeId ?? context.newId(),
    name: requireName(spreadsheet, namedRange.name),
    range: requireRange(spreadsheet, namedRange.range),
  };
  if (spreadsheet.namedRanges.some(({ namedRangeId }) => namedRangeId === added.namedRangeId)) {
    throw invalid(`Named range with ID ${added.namedRangeId} already exists.`);
  }
  return {
    spreadsheet: { ...spreadsheet, namedRanges: [...spreadsheet.namedRanges, added] },
    reply: { addNamedRange: { namedRange: added as never } },
  };
};

export const updateNamedRange: Handler<'updateNamedRange'> = (spreadsheet, { namedRange = {}, fields }) => {
  const before = requireNamed(spreadsheet, namedRange.namedRangeId);
  const mask = updateMask(fields, namedRangeShape);
  const others = { ...spreadsheet, namedRanges: spreadsheet.namedRanges.filter((other) => other !== before) };
  const changed: NamedRange = {
    ...before,
    ...(takes(mask, 'name') && { name: requireName(others, namedRange.name) }),
    ...(takes(mask, 'range') && { range: requireRange(spreadsheet, namedRange.range) }),
  };
  const namedRanges = spreadsheet.namedRanges.map((other) => (other === before ? changed : other));
  const moved = withProtections(spreadsheet, changed.namedRangeId, (protection) => ({
    ...protection,
    range: changed.range,
  }));
  return { spreadsheet: { ...moved, namedRanges } };
};

export const deleteNamedRange: Handler<'deleteNamedRange'> = (spreadsheet, { namedRangeId }) => {
  const named = requireNamed(spreadsheet, namedRangeId);
  const namedRanges = spreadsheet.namedRanges.filter((other) => other !== named);
  const freed = withProtections(spreadsheet, named.namedRangeId, (protection) =>
    without(protection, 'namedRangeId'),
  );
  return { spreadsheet: { ...freed, namedRanges } };
};

/** A protection that covers a named range follows it, and stays where it is when the name goes. */
function withProtections(
  spreadsheet: Spreadsheet,
  namedRangeId: string,
  change: (protection: ProtectedRange) => ProtectedRange,
): Spreadsheet {
  const sheets = spreadsheet.sheets.map((sheet) => {
    const isMeant = (protection: ProtectedRange) => protection.namedRangeId === namedRangeId;
    if (!sheet.protectedRanges.some(isMeant)) return sheet;
    const protectedRanges = sheet.protectedRanges.map((one) => (isMeant(one) ? change(one) : one));
    return { ...sheet, protectedRanges };
  });
  return { ...spreadsheet, sheets };
}

/** Cells in either notation, and truth values, are no names. */
const meaningSomethingElse = /^(?:\$?[a-z]{1,3}\$?\d+|r\d+c\d+|true|false)$/i;
const longestName = 250;

function requireNamed(spreadsheet: Spreadsheet, id: string | undefined): NamedRange {
  const named = spreadsheet.namedRanges.find(({ namedRangeId }) => namedRangeId === id);
  if (!named) throw invalid(`No named range with id: ${id}`);
  return named;
}

function requireName(spreadsheet: Spreadsheet, name: string | undefined): string {
  const isName = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name ?? '') && !meaningSomethingElse.test(name ?? '');
  if (!name || !isName || name.length > longestName) throw invalid(`Invalid name: ${name ?? ''}`);
  if (spreadsheet.namedRanges.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw invalid(`The name ${name} is already in use.`);
  }
  return name;
}

function requireRange(spreadsheet: Spreadsheet, range: GridRange = {}): GridRange {
  const sheet = requireSheet(spreadsheet, range.sheetId);
  regionOf(sheet, range);
  return { ...range, sheetId: sheet.properties.sheetId };
}
