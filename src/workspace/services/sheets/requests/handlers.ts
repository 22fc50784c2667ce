import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectPosition,
} from '../charts/requests.ts';
import type { RequestKind } from '../schema/requests.ts';
import { autoFill } from './auto-fill.ts';
import { appendCells, repeatCell, setDataValidation, updateCells } from './cells.ts';
import type { Handler } from './change.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats.ts';
import { updateBorders } from './borders.ts';
import { copyPaste } from './copy-paste.ts';
import { cutPaste } from './cut-paste.ts';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions.ts';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './dimension-groups.ts';
import { duplicateSheet } from './duplicate-sheet.ts';
import {
  addBanding,
  clearBasicFilter,
  deleteBanding,
  setBasicFilter,
  updateBanding,
} from './filters-and-bands.ts';
import { addFilterView, deleteFilterView, duplicateFilterView, updateFilterView } from './filter-views.ts';
import { findReplace } from './find-replace.ts';
import { mergeCells, unmergeCells } from './merges.ts';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './metadata.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-ranges.ts';
import { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheets.ts';
import { pasteData } from './paste-data.ts';
import { deleteRange, insertRange } from './shift-range.ts';
import { sortRange } from './sort.ts';
import { textToColumns } from './text-to-columns.ts';
import { deleteDuplicates, randomizeRange, trimWhitespace } from './tidy-range.ts';

/** Every emulated kind of request, and what carries it out. */
export const handlers: { readonly [Kind in RequestKind]: Handler<Kind> } = {
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
  updateCells,
  appendCells,
  repeatCell,
  copyPaste,
  cutPaste,
  pasteData,
  updateBorders,
  findReplace,
  insertRange,
  deleteRange,
  trimWhitespace,
  deleteDuplicates,
  randomizeRange,
  textToColumns,
  autoFill,
  sortRange,
  mergeCells,
  unmergeCells,
  setDataValidation,
  appendDimension,
  insertDimension,
  deleteDimension,
  moveDimension,
  updateDimensionProperties,
  autoResizeDimensions,
  addDimensionGroup,
  updateDimensionGroup,
  deleteDimensionGroup,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
  addBanding,
  updateBanding,
  deleteBanding,
  setBasicFilter,
  clearBasicFilter,
  addFilterView,
  updateFilterView,
  duplicateFilterView,
  deleteFilterView,
  addChart,
  updateChartSpec,
  updateEmbeddedObjectPosition,
  deleteEmbeddedObject,
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
};
