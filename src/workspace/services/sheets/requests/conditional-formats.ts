import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { ConditionalRule, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { invalid } from '../../api-error.ts';
import type { Handler } from './change.ts';

export const addConditionalFormatRule: Handler<'addConditionalFormatRule'> = (
  spreadsheet,
  { rule = {}, index },
) => {
  const sheet = sheetOfRule(spreadsheet, rule);
  const rules = sheet.conditionalFormats.slice();
  const at = index ?? 0;
  if (at > rules.length) throw noRule(sheet, at);
  rules.splice(at, 0, rule);
  return { spreadsheet: replaceSheet(spreadsheet, { ...sheet, conditionalFormats: rules }) };
};

export const updateConditionalFormatRule: Handler<'updateConditionalFormatRule'> = (spreadsheet, request) => {
  const { index = 0, rule, newIndex } = request;
  const sheet = rule ? sheetOfRule(spreadsheet, rule) : requireSheet(spreadsheet, request.sheetId);
  const old = sheet.conditionalFormats[index];
  if (!old) throw noRule(sheet, index);
  const rules = sheet.conditionalFormats.slice();
  rules.splice(index, 1);
  rules.splice(newIndex ?? index, 0, rule ?? old);
  const reply = {
    oldIndex: index,
    oldRule: old,
    newIndex: newIndex ?? index,
    newRule: rule ?? old,
  };
  return {
    spreadsheet: replaceSheet(spreadsheet, { ...sheet, conditionalFormats: rules }),
    reply: { updateConditionalFormatRule: reply as never },
  };
};

export const deleteConditionalFormatRule: Handler<'deleteConditionalFormatRule'> = (spreadsheet, request) => {
  const { index = 0 } = request;
  const sheet = requireSheet(spreadsheet, request.sheetId);
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw noRule(sheet, index);
  const conditionalFormats = sheet.conditionalFormats.filter((_, other) => other !== index);
  return {
    spreadsheet: replaceSheet(spreadsheet, { ...sheet, conditionalFormats }),
    reply: { deleteConditionalFormatRule: { rule: rule as never } },
  };
};

function sheetOfRule(spreadsheet: Spreadsheet, rule: ConditionalRule): Sheet {
  const ranges = rule.ranges ?? [];
  const sheet = requireSheet(spreadsheet, ranges[0]?.sheetId);
  if (ranges.length === 0) throw invalid('At least one range must be specified.');
  if ((rule.booleanRule === undefined) === (rule.gradientRule === undefined)) {
    throw invalid("Exactly one of 'booleanRule' or 'gradientRule' must be set.");
  }
  for (const range of ranges) {
    if ((range.sheetId ?? 0) !== sheet.properties.sheetId)
      throw invalid('All ranges must be on the same grid.');
    regionOf(sheet, range);
  }
  return sheet;
}

function noRule(sheet: Sheet, index: number) {
  return invalid(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`);
}
