import { without } from '../model/without.ts';
import { invalid } from '../invalid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
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
  regionOf(sheet, bandedRange.range ?? {});
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

function sheetOfBanding(spreadsheet: Spreadsheet, id: number | undefined) {
  return spreadsheet.sheets.find(({ bandedRanges }) =>
    bandedRanges.some(({ bandedRangeId }) => bandedRangeId === id),
  );
}
