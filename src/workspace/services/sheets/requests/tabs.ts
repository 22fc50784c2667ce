import { findSheet, sheetByTitle } from '../model/lookup.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import { invalid } from '../../api-error.ts';

export function requireFreeId(spreadsheet: Spreadsheet, sheetId: number): void {
  if (sheetId < 0) throw invalid('sheetId must be non-negative.');
  if (findSheet(spreadsheet, sheetId)) {
    throw invalid(`A sheet with the ID ${sheetId} already exists. Please enter another ID.`);
  }
}

export function requireFreeTitle(spreadsheet: Spreadsheet, title: string): void {
  if (sheetByTitle(spreadsheet, title)) {
    throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

export function freeTitle(spreadsheet: Spreadsheet): string {
  let number = spreadsheet.sheets.length + 1;
  while (sheetByTitle(spreadsheet, `シート${number}`)) number += 1;
  return `シート${number}`;
}

export function copyTitle(spreadsheet: Spreadsheet, title: string): string {
  const first = `${title} のコピー`;
  let candidate = first;
  for (let number = 2; sheetByTitle(spreadsheet, candidate); number += 1) candidate = `${first} ${number}`;
  return candidate;
}

export function inserted<T>(list: readonly T[], index: number, item: T): T[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}
