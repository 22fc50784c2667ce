import type { sheets_v4 } from '@googleapis/sheets';
import type { Region } from '../../model/grid.ts';
import { regionOf } from '../../model/lookup.ts';
import type { ConditionalRule } from '../../model/spreadsheet.ts';
import { apiFormatOf, type GradientPoint, type RuleState } from './conditional-rule.ts';
import { ruleObject, ruleStateOf } from './conditional-rule-builder.ts';
import { conditionOf, criterionOf } from './criteria.ts';
import { gridOf } from '../range/place.ts';
import type { SheetPlace } from '../sheet/structure.ts';
import { mismatch } from '../signature.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeOf = (region: Region) => Range;
type ApiRule = sheets_v4.Schema$ConditionalFormatRule;
type ApiGradient = NonNullable<ConditionalRule['gradientRule']>;

/** The conditional format rules of a tab, first come first served. */
export function conditionalRuleMembers({ context, sheetId }: SheetPlace, rangeOf: RangeOf) {
  const replace = (rules: readonly ApiRule[]): void => {
    const { length } = context.sheet(sheetId).conditionalFormats;
    const requests = [
      ...Array.from({ length }, () => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })),
      ...rules.map((rule, index) => ({ addConditionalFormatRule: { rule, index } })),
    ];
    if (requests.length > 0) context.request(...requests);
  };
  return {
    getConditionalFormatRules: () => {
      const tab = context.sheet(sheetId);
      const { timeZone } = context.read().spreadsheet;
      return tab.conditionalFormats.map((rule) => {
        const ranges = (rule.ranges ?? []).map((range) => rangeOf(regionOf(tab, range)));
        return ruleObject(context.execution, stateOf(rule, ranges, timeZone));
      });
    },
    setConditionalFormatRules: (rules: unknown) => {
      const { timeZone } = context.read().spreadsheet;
      if (!Array.isArray(rules)) throw mismatch('Sheet.setConditionalFormatRules', [rules]);
      replace(
        rules.map((rule: unknown) => {
          const state = ruleStateOf(rule);
          if (!state) throw mismatch('Sheet.setConditionalFormatRules', [rules]);
          return apiRuleOf(state, timeZone);
        }),
      );
    },
    clearConditionalFormatRules: () => replace([]),
  };
}

function apiRuleOf({ ranges, criterion, format, gradient }: RuleState, timeZone: string): ApiRule {
  return {
    ranges: ranges.map((range) => gridOf(range, 'Sheet.setConditionalFormatRules')),
    ...(criterion && {
      booleanRule: { condition: conditionOf(criterion, timeZone), format: apiFormatOf(format) },
    }),
    ...(gradient && {
      gradientRule: {
        ...(gradient.min && { minpoint: apiPointOf(gradient.min) }),
        ...(gradient.mid && { midpoint: apiPointOf(gradient.mid) }),
        ...(gradient.max && { maxpoint: apiPointOf(gradient.max) }),
      },
    }),
  };
}

function apiPointOf({ color, type, value }: GradientPoint): sheets_v4.Schema$InterpolationPoint {
  return { colorStyle: color, type, ...(value !== undefined && { value }) };
}

function stateOf(rule: ConditionalRule, ranges: readonly Range[], timeZone: string): RuleState {
  const { booleanRule, gradientRule } = rule;
  const criterion = booleanRule?.condition && criterionOf(booleanRule.condition, timeZone);
  if (booleanRule && !criterion) {
    throw new Error(`not emulated: SpreadsheetApp.BooleanCriteria of ${booleanRule.condition?.type ?? ''}`);
  }
  const { backgroundColor, backgroundColorStyle, textFormat = {} } = booleanRule?.format ?? {};
  const { foregroundColor, foregroundColorStyle, bold, italic, underline, strikethrough } = textFormat;
  const background = backgroundColorStyle ?? (backgroundColor && { rgbColor: backgroundColor });
  const fontColor = foregroundColorStyle ?? (foregroundColor && { rgbColor: foregroundColor });
  return {
    ranges,
    ...(criterion && { criterion }),
    format: {
      ...(background && { background }),
      ...(fontColor && { fontColor }),
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(underline !== undefined && { underline }),
      ...(strikethrough !== undefined && { strikethrough }),
    },
    ...(gradientRule && { gradient: gradientOf(gradientRule) }),
  };
}

function gradientOf({ minpoint, midpoint, maxpoint }: ApiGradient): NonNullable<RuleState['gradient']> {
  const min = minpoint && pointOf(minpoint);
  const mid = midpoint && pointOf(midpoint);
  const max = maxpoint && pointOf(maxpoint);
  return { ...(min && { min }), ...(mid && { mid }), ...(max && { max }) };
}

function pointOf({ color, colorStyle, type, value }: NonNullable<ApiGradient['minpoint']>): GradientPoint {
  return {
    color: colorStyle ?? { rgbColor: color ?? {} },
    type: type as GradientPoint['type'],
    ...(value !== undefined && { value }),
  };
}
