import type { sheets_v4 } from '@googleapis/sheets';
import { patched, updateMask } from '../field-mask.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { FilterView, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { filterView as filterViewShape } from '../schema/sheet.ts';
import { invalid } from '../../api-error.ts';
import type { BatchContext, Handler } from './change.ts';

export const addFilterView: Handler<'addFilterView'> = (spreadsheet, { filter = {} }, context) => {
  const view = placed(spreadsheet, filter);
  const sheet = requireSheet(spreadsheet, view.range?.sheetId);
  const filterViewId = view.filterViewId ?? newNumber(spreadsheet, context);
  if (sheetOf(spreadsheet, filterViewId))
    throw invalid(`Filter view with ID ${filterViewId} already exists.`);
  const title = view.title ?? freeTitle(spreadsheet);
  const added = { ...view, filterViewId, title };
  return {
    spreadsheet: withViews(spreadsheet, sheet, [...viewsOf(sheet), added]),
    reply: { addFilterView: { filter: added as sheets_v4.Schema$FilterView } },
  };
};

export const updateFilterView: Handler<'updateFilterView'> = (spreadsheet, { filter = {}, fields }) => {
  const { sheet, view } = requireView(spreadsheet, filter.filterViewId);
  const mask = updateMask(fields, filterViewShape);
  const after = {
    ...placed(spreadsheet, patched<Omit<FilterView, 'filterViewId'>>(view, filter, mask) ?? {}),
    filterViewId: view.filterViewId,
  };
  if ((after.range?.sheetId ?? 0) !== sheet.properties.sheetId) {
    throw new Error('not emulated: Sheets updateFilterView that moves the range to another tab');
  }
  const views = viewsOf(sheet).map((other) => (other === view ? after : other));
  return { spreadsheet: withViews(spreadsheet, sheet, views) };
};

export const duplicateFilterView: Handler<'duplicateFilterView'> = (spreadsheet, { filterId }, context) => {
  const { sheet, view } = requireView(spreadsheet, filterId);
  const copy = {
    ...view,
    filterViewId: newNumber(spreadsheet, context),
    title: copyTitle(spreadsheet, view.title ?? ''),
  };
  return {
    spreadsheet: withViews(spreadsheet, sheet, [...viewsOf(sheet), copy]),
    reply: { duplicateFilterView: { filter: copy as sheets_v4.Schema$FilterView } },
  };
};

export const deleteFilterView: Handler<'deleteFilterView'> = (spreadsheet, { filterId }) => {
  const { sheet, view } = requireView(spreadsheet, filterId);
  const views = viewsOf(sheet).filter((other) => other !== view);
  return { spreadsheet: withViews(spreadsheet, sheet, views) };
};

/** A view lies where its range, or the named range that it is of, lies. */
function placed(spreadsheet: Spreadsheet, view: Partial<FilterView>): Partial<FilterView> {
  const named =
    view.namedRangeId === undefined
      ? undefined
      : spreadsheet.namedRanges.find(({ namedRangeId }) => namedRangeId === view.namedRangeId);
  if (view.namedRangeId !== undefined && !named)
    throw invalid(`No named range with id: ${view.namedRangeId}`);
  const range = named?.range ?? view.range ?? {};
  regionOf(requireSheet(spreadsheet, range.sheetId), range);
  return { ...view, range };
}

function requireView(spreadsheet: Spreadsheet, id: number | undefined): { sheet: Sheet; view: FilterView } {
  const sheet = sheetOf(spreadsheet, id ?? 0);
  const view = sheet && viewsOf(sheet).find(({ filterViewId }) => filterViewId === (id ?? 0));
  if (!sheet || !view) throw invalid(`No filter view with id: ${id ?? 0}`);
  return { sheet, view };
}

function sheetOf(spreadsheet: Spreadsheet, id: number): Sheet | undefined {
  return spreadsheet.sheets.find((sheet) => viewsOf(sheet).some(({ filterViewId }) => filterViewId === id));
}

function newNumber(spreadsheet: Spreadsheet, context: BatchContext): number {
  return context.newNumber((candidate) => sheetOf(spreadsheet, candidate) !== undefined);
}

function withViews(spreadsheet: Spreadsheet, sheet: Sheet, filterViews: readonly FilterView[]): Spreadsheet {
  return replaceSheet(spreadsheet, { ...sheet, filterViews });
}

function viewsOf({ filterViews = [] }: Sheet): readonly FilterView[] {
  return filterViews;
}

/** `フィルタ 1`, `フィルタ 2`: the first that no view of the spreadsheet has. */
function freeTitle(spreadsheet: Spreadsheet): string {
  const word = spreadsheet.locale.startsWith('ja') ? 'フィルタ' : 'Filter';
  return firstFree(spreadsheet, (count) => `${word} ${count}`);
}

function copyTitle(spreadsheet: Spreadsheet, title: string): string {
  const copy = spreadsheet.locale.startsWith('ja') ? `「${title}」のコピー` : `Copy of ${title}`;
  return firstFree(spreadsheet, (count) => (count === 1 ? copy : `${copy} ${count}`));
}

function firstFree(spreadsheet: Spreadsheet, titled: (count: number) => string): string {
  const taken = spreadsheet.sheets.flatMap((sheet) => viewsOf(sheet).map(({ title }) => title));
  for (let count = 1; ; count += 1) if (!taken.includes(titled(count))) return titled(count);
}
