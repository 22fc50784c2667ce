import { copiedCharts } from '../charts/follow.ts';
import { requireCellCount } from '../limits.ts';
import { findSheet, requireTab } from '../model/lookup.ts';
import type { Metadata, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { pivotsOfCopy } from '../pivots/follow.ts';
import { sheetPropertiesResource } from '../read/properties.ts';
import type { BatchContext, Handler } from './change.ts';
import { copyTitle, inserted, requireFreeId, requireFreeTitle } from './tabs.ts';

export const duplicateSheet: Handler<'duplicateSheet'> = (spreadsheet, request, context) => {
  const source = requireTab(spreadsheet, request.sourceSheetId);
  const sheetId = request.newSheetId ?? context.newNumber((id) => findSheet(spreadsheet, id) !== undefined);
  requireFreeId(spreadsheet, sheetId);
  const title = request.newSheetName ?? copyTitle(spreadsheet, source.properties.title);
  requireFreeTitle(spreadsheet, title);

  const copy = onSheet(source, sheetId, title, context);
  const sheet = spreadsheet.hasPivots ? pivotsOfCopy(copy, source.properties.sheetId, sheetId) : copy;
  const index = request.insertSheetIndex ?? spreadsheet.sheets.indexOf(source) + 1;
  const next = {
    ...spreadsheet,
    sheets: inserted(spreadsheet.sheets, index, sheet),
    metadata: [...spreadsheet.metadata, ...copiedMetadata(spreadsheet, source, sheetId, context)],
  };
  requireCellCount(next);
  return {
    spreadsheet: next,
    reply: { duplicateSheet: { properties: sheetPropertiesResource(next, sheet) } },
  };
};

/** A copy of the tab under another id, with everything in it that names the id. */
export function onSheet(
  source: Sheet,
  sheetId: number,
  title: string,
  context: Pick<BatchContext, 'newNumber'>,
): Sheet {
  const there = <T extends { readonly sheetId?: number }>(range: T) => ({ ...range, sheetId });
  const withRange = <T extends { readonly range?: { readonly sheetId?: number } }>(item: T): T =>
    item.range ? { ...item, range: there(item.range) } : item;
  const { basicFilter, ...rest } = source;
  return {
    ...rest,
    properties: { ...source.properties, sheetId, title, hidden: false },
    merges: source.merges.map(there),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: rule.ranges?.map(there) ?? [],
    })),
    bandedRanges: source.bandedRanges.map((banding) => ({
      ...withRange(banding),
      bandedRangeId: context.newNumber(() => false),
    })),
    protectedRanges: source.protectedRanges.map((protection) => ({
      ...withRange(protection),
      protectedRangeId: context.newNumber(() => false),
    })),
    ...(basicFilter && { basicFilter: withRange(basicFilter) }),
    ...(source.filterViews && {
      filterViews: source.filterViews.map((view) => ({
        ...withRange(view),
        filterViewId: context.newNumber(() => false),
      })),
    }),
    ...copiedCharts(source, sheetId, () => context.newNumber(() => false)),
  };
}

/** Metadata that the whole document may see is copied with its tab; a project's own is not. */
export function copiedMetadata(
  spreadsheet: Spreadsheet,
  source: Sheet,
  sheetId: number,
  context: Pick<BatchContext, 'newNumber'>,
): Metadata[] {
  return spreadsheet.metadata.flatMap((entry) => {
    const { location } = entry;
    if (location.kind === 'spreadsheet' || location.sheetId !== source.properties.sheetId) return [];
    if (entry.visibility !== 'DOCUMENT') return [];
    return [{ ...entry, metadataId: context.newNumber(() => false), location: { ...location, sheetId } }];
  });
}
