import type { sheets_v4 } from '@googleapis/sheets';
import { takes, updateMask } from '../field-mask.ts';
import { deepestGroup, groupDepths, shiftedGroups } from '../model/dimension-groups.ts';
import { replaceSheet } from '../model/lookup.ts';
import type { Dimension, DimensionGroup, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { dimensionGroupResources } from '../read/dimension-groups.ts';
import { dimensionGroup as dimensionGroupShape } from '../schema/sheet.ts';
import { invalid } from '../../api-error.ts';
import type { Change, Handler } from './change.ts';
import { requireLines, withLines } from './dimensions.ts';

export const addDimensionGroup: Handler<'addDimensionGroup'> = (spreadsheet, { range }) => {
  const { sheet, dimension, interval } = requireLines(spreadsheet, range);
  const groups = shiftedGroups(groupsOf(sheet, dimension), interval, 1);
  if (groups.some(({ depth }) => depth > deepestGroup)) {
    throw invalid(`Groups cannot be nested deeper than ${deepestGroup} levels.`);
  }
  return {
    ...changed(spreadsheet, sheet, dimension, groups),
    ...reply('addDimensionGroup', sheet, dimension, groups),
  };
};

export const deleteDimensionGroup: Handler<'deleteDimensionGroup'> = (spreadsheet, { range }) => {
  const { sheet, dimension, interval } = requireLines(spreadsheet, range);
  const before = groupsOf(sheet, dimension);
  const depths = groupDepths(before).slice(interval.start, interval.end);
  if (!depths.some((depth) => depth > 0)) throw invalid('There is no group over the specified range.');
  const groups = shiftedGroups(before, interval, -1);
  return {
    ...changed(spreadsheet, sheet, dimension, groups),
    ...reply('deleteDimensionGroup', sheet, dimension, groups),
  };
};

/** Collapsing hides the lines of a group; expanding shows them, but for those of groups in it that are collapsed. */
export const updateDimensionGroup: Handler<'updateDimensionGroup'> = (spreadsheet, request) => {
  const { dimensionGroup = {}, fields } = request;
  const { sheet, dimension, interval } = requireLines(spreadsheet, dimensionGroup.range);
  const { start, end } = interval;
  const groups = groupsOf(sheet, dimension);
  const found = groups.find(
    (group) => group.depth === dimensionGroup.depth && group.start === start && group.end === end,
  );
  if (!found)
    throw invalid(`There is no group of depth ${dimensionGroup.depth ?? 0} over the specified range.`);
  if (!takes(updateMask(fields, dimensionGroupShape), 'collapsed')) return { spreadsheet };
  const collapsed = dimensionGroup.collapsed ?? false;
  const after = groups.map((group) => (group === found ? { ...group, collapsed } : group));
  const staysHidden = (line: number) =>
    after.some(
      (group) => group.depth > found.depth && group.collapsed && group.start <= line && line < group.end,
    );
  const shown = withLines(sheet, dimension, interval, (line, index) => ({
    ...line,
    hiddenByUser: collapsed || staysHidden(index),
  }));
  return changed(spreadsheet, shown, dimension, after);
};

function groupsOf(sheet: Sheet, dimension: Dimension): readonly DimensionGroup[] {
  return sheet[fieldOf(dimension)] ?? [];
}

function changed(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: Dimension,
  groups: readonly DimensionGroup[],
): Change {
  return { spreadsheet: replaceSheet(spreadsheet, { ...sheet, [fieldOf(dimension)]: groups }) };
}

function fieldOf(dimension: Dimension): 'rowGroups' | 'columnGroups' {
  return dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
}

function reply(
  kind: 'addDimensionGroup' | 'deleteDimensionGroup',
  { properties }: Sheet,
  dimension: Dimension,
  groups: readonly DimensionGroup[],
): { readonly reply: sheets_v4.Schema$Response } {
  const dimensionGroups = dimensionGroupResources(properties.sheetId, dimension, groups);
  return { reply: { [kind]: { dimensionGroups } } };
}
