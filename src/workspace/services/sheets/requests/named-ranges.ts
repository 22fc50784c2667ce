import { takes, updateMask } from '../field-mask.ts';
import { invalid } from '../invalid.ts';
import { regionOf, requireSheet } from '../model/lookup.ts';
import type { GridRange, NamedRange, Spreadsheet } from '../model/spreadsheet.ts';
import { namedRange as namedRangeShape } from '../schema/sheet.ts';
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
  return { spreadsheet: { ...spreadsheet, namedRanges } };
};

export const deleteNamedRange: Handler<'deleteNamedRange'> = (spreadsheet, { namedRangeId }) => {
  const named = requireNamed(spreadsheet, namedRangeId);
  return {
    spreadsheet: { ...spreadsheet, namedRanges: spreadsheet.namedRanges.filter((other) => other !== named) },
  };
};

function requireNamed(spreadsheet: Spreadsheet, id: string | undefined): NamedRange {
  const named = spreadsheet.namedRanges.find(({ namedRangeId }) => namedRangeId === id);
  if (!named) throw invalid(`No named range with id: ${id}`);
  return named;
}

function requireName(spreadsheet: Spreadsheet, name: string | undefined): string {
  if (!name || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^\$?[A-Za-z]{1,3}\$?\d+$/.test(name)) {
    throw invalid(`Invalid name: ${name ?? ''}`);
  }
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
