import { patched, updateMask } from '../field-mask.ts';
import { regionsMeet } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { BandedRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { without } from '../model/without.ts';
import { bandedRange as bandedRangeShape } from '../schema/sheet.ts';
import { invalid } from '../../api-error.ts';
import type { Handler } from './change.ts';

export const setBasicFilter: Handler<'setBasicFilter'> = (spreadsheet, { filter = {} }) => {
  const sheet = requireSheet(spreadsheet, filter.range?.sheetId);
  regionOf(sheet, filter.range ?? {});
  return { spreadsheet: replaceSheet(spreadsheet, { ...sheet, basicFilter: filter }) };
};

export const clearBasicFilter: Handler<'clearBasicFilter'> = (spreadsheet, { sheetId }) => {
  const sheet = without(requireSheet(spreadsheet, sheetId), 'basicFilter');
  return { spreadsheet: replaceSheet(spreadsheet, sheet) };
};

export const addBanding: Handler<'addBanding'> = (spreadsheet, { bandedRange = {} }, context) => {
  const sheet = requireSheet(spreadsheet, bandedRange.range?.sheetId);
  requireFreeOfBands(sheet, bandedRange);
  const known = (id: number) => sheetOfBanding(spreadsheet, id) !== undefined;
  const bandedRangeId = bandedRange.bandedRangeId ?? context.newNumber(known);
  if (known(bandedRangeId)) throw invalid(`Banded range with ID ${bandedRangeId} already exists.`);
  const added = { ...bandedRange, bandedRangeId };
  return {
    spreadsheet: replaceSheet(spreadsheet, { ...sheet, bandedRanges: [...sheet.bandedRanges, added] }),
    reply: { addBanding: { bandedRange: added as never } },
  };
};

export const deleteBanding: Handler<'deleteBanding'> = (spreadsheet, { bandedRangeId }) => {
  const sheet = sheetOfBanding(spreadsheet, bandedRangeId);
  if (!sheet) throw invalid(`No banding with id: ${bandedRangeId}`);
  const bandedRanges = sheet.bandedRanges.filter((banding) => banding.bandedRangeId !== bandedRangeId);
  return { spreadsheet: replaceSheet(spreadsheet, { ...sheet, bandedRanges }) };
};

export const updateBanding: Handler<'updateBanding'> = (spreadsheet, { bandedRange = {}, fields }) => {
  const { bandedRangeId } = bandedRange;
  const sheet = sheetOfBanding(spreadsheet, bandedRangeId);
  const before = sheet?.bandedRanges.find((banding) => banding.bandedRangeId === bandedRangeId);
  if (!sheet || !before) throw invalid(`No banding with id: ${bandedRangeId}`);
  const mask = updateMask(fields, bandedRangeShape);
  const after = { ...patched<BandedRange>(before, bandedRange, mask), bandedRangeId: bandedRangeId ?? 0 };
  if ((after.range?.sheetId ?? 0) !== sheet.properties.sheetId) {
    throw new Error('not emulated: Sheets updateBanding that moves the range to another tab');
  }
  const others = sheet.bandedRanges.filter((banding) => banding !== before);
  requireFreeOfBands({ ...sheet, bandedRanges: others }, after);
  const bandedRanges = sheet.bandedRanges.map((banding) => (banding === before ? after : banding));
  return { spreadsheet: replaceSheet(spreadsheet, { ...sheet, bandedRanges }) };
};

function requireFreeOfBands(sheet: Sheet, { range = {} }: BandedRange): void {
  const region = regionOf(sheet, range);
  if (sheet.bandedRanges.some((other) => regionsMeet(regionOf(sheet, other.range ?? {}), region))) {
    throw invalid(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
}

function sheetOfBanding(spreadsheet: Spreadsheet, id: number | undefined) {
  return spreadsheet.sheets.find(({ bandedRanges }) =>
    bandedRanges.some(({ bandedRangeId }) => bandedRangeId === id),
  );
}
