import { findSheet, sheetByTitle } from '../../model/lookup.ts';
import { orNull } from '../../../or-null.ts';
import type { AppContext } from '../context.ts';
import type { SelectedRanges } from './selection.ts';
import { activateTab, activatingMembers } from '../sheet/contents.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Place = {
  readonly context: AppContext;
  readonly selected: SelectedRanges;
  readonly sheetOf: (sheetId: number) => Sheet;
  readonly rangeNamed: (a1: string) => Range;
};

/** What adds, takes away, orders and activates tabs. */
export function tabMembers({ context, selected, sheetOf, rangeNamed }: Place) {
  const tabs = () => context.read().spreadsheet.sheets;
  const activeId = () => selected.sheet().getSheetId();
  const activated = (sheetId: number): Sheet => {
    activateTab(context, sheetId);
    return sheetOf(sheetId);
  };
  return {
    getSheets: () => tabs().map(({ properties }) => sheetOf(properties.sheetId)),
    getNumSheets: () => tabs().length,
    getSheetByName: (name: string) => {
      const found = sheetByTitle(context.read().spreadsheet, String(name));
      return found ? sheetOf(found.properties.sheetId) : null;
    },
    getSheetById: (id: number) =>
      findSheet(context.read().spreadsheet, Number(id)) ? sheetOf(Number(id)) : null,
    getActiveSheet: selected.sheet,
    setActiveSheet: (sheet: Sheet): Sheet => activated(sheet.getSheetId()),
    insertSheet: (...args: readonly unknown[]): Sheet => activated(insertSheet(context, args)),
    deleteSheet: (sheet: Sheet) => void context.request({ deleteSheet: { sheetId: sheet.getSheetId() } }),
    deleteActiveSheet: (): Sheet => {
      const sheetId = activeId();
      const index = tabs().findIndex(({ properties }) => properties.sheetId === sheetId);
      context.request({ deleteSheet: { sheetId } });
      const next = tabs()[Math.max(0, index - 1)] ?? tabs()[0];
      return activated(next?.properties.sheetId ?? 0);
    },
    duplicateActiveSheet: (): Sheet => {
      const [reply] = context.request({ duplicateSheet: { sourceSheetId: activeId() } });
      return activated(reply?.duplicateSheet?.properties?.sheetId ?? 0);
    },
    renameActiveSheet: (title: string) => void selected.sheet().setName(title),
    moveActiveSheet: (position: number) => {
      const sheetId = activeId();
      const from = tabs().findIndex(({ properties }) => properties.sheetId === sheetId);
      if (position < 1 || position > tabs().length) throw new Error('The sheet index is out of bounds.');
      // The API counts the places before the tab is taken out.
      const index = position - 1 > from ? position : position - 1;
      context.request({ updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } });
    },
    getActiveRange: selected.range,
    getActiveRangeList: selected.ranges,
    getCurrentCell: selected.cell,
    getActiveCell: () => orNull(selected.cell()),
    ...activatingMembers(rangeNamed),
  };
}

type InsertOptions = { readonly template?: Sheet };

/** `(title?, index?, { template }?)`, the index from zero; the new tab's id. */
function insertSheet(context: AppContext, args: readonly unknown[]): number {
  const title = args.find((arg): arg is string => typeof arg === 'string');
  const index = args.find((arg): arg is number => typeof arg === 'number');
  const options = args.find((arg): arg is InsertOptions => typeof arg === 'object' && arg !== null);
  const { spreadsheet } = context.read();
  if (title !== undefined && sheetByTitle(spreadsheet, title)) {
    throw new Error(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
  if (options?.template) {
    const [copied] = context.request({
      duplicateSheet: {
        sourceSheetId: options.template.getSheetId(),
        insertSheetIndex: index ?? spreadsheet.sheets.length,
        ...(title !== undefined && { newSheetName: title }),
      },
    });
    return copied?.duplicateSheet?.properties?.sheetId ?? 0;
  }
  const [added] = context.request({
    addSheet: {
      properties: { ...(title !== undefined && { title }), ...(index !== undefined && { index }) },
    },
  });
  return added?.addSheet?.properties?.sheetId ?? 0;
}
