import type { sheets_v4 } from '@googleapis/sheets';
import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import { colorObject, type ColorStyle, hexOf } from '../look/color.ts';
import { criteriaConstant, type Criterion } from './criteria.ts';
import { enumeration } from '../../../enumeration.ts';
import { orNull } from '../../../or-null.ts';
import type { Documented } from '../members.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Boolean = GoogleAppsScript.Spreadsheet.BooleanCondition &
  Documented<'getBackgroundObject' | 'getFontColorObject'>;
type Gradient = GoogleAppsScript.Spreadsheet.GradientCondition &
  Documented<'getMinColorObject' | 'getMidColorObject' | 'getMaxColorObject'>;

export const interpolationTypes = enumeration<typeof GoogleAppsScript.Spreadsheet.InterpolationType>(
  'SpreadsheetApp.InterpolationType',
  ['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX'],
);
export type InterpolationName = keyof typeof interpolationTypes;

/** The look that a rule gives; what it does not name stays as it is. */
export type RuleFormat = {
  readonly background?: ColorStyle;
  readonly fontColor?: ColorStyle;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
};

export type GradientPoint = {
  readonly color: ColorStyle;
  readonly type: InterpolationName;
  readonly value?: string;
};

/** A conditional format rule as a script puts it together: by a condition, or by a gradient. */
export type RuleState = {
  readonly ranges: readonly Range[];
  readonly criterion?: Criterion;
  readonly format: RuleFormat;
  readonly gradient?: {
    readonly min?: GradientPoint;
    readonly mid?: GradientPoint;
    readonly max?: GradientPoint;
  };
};

/** What rules and their builders tell of themselves. */
export function ruleReaders(execution: Execution, state: () => RuleState) {
  return {
    getBooleanCondition: () => {
      const { criterion, format } = state();
      return criterion ? booleanCondition(execution, criterion, format) : null;
    },
    getGradientCondition: () => {
      const { gradient } = state();
      return gradient ? gradientCondition(execution, gradient) : null;
    },
    getRanges: () => [...state().ranges],
  };
}

function booleanCondition(execution: Execution, criterion: Criterion, format: RuleFormat): Boolean {
  const hex = (style: ColorStyle | undefined) => (style && hexOf(style)) ?? null;
  const object = (style: ColorStyle | undefined) => (style ? colorObject(execution, style) : null);
  const members = {
    getBackground: () => hex(format.background),
    getBackgroundObject: () => object(format.background),
    getFontColor: () => hex(format.fontColor),
    getFontColorObject: () => object(format.fontColor),
    getBold: () => format.bold ?? null,
    getItalic: () => format.italic ?? null,
    getUnderline: () => format.underline ?? null,
    getStrikethrough: () => format.strikethrough ?? null,
    getCriteriaType: () => orNull(criteriaConstant(criterion)),
    getCriteriaValues: () => [...criterion.values],
  } satisfies Partial<Boolean>;
  return facade<Boolean>(execution, 'SpreadsheetApp.BooleanCondition', members);
}

function gradientCondition(execution: Execution, gradient: NonNullable<RuleState['gradient']>): Gradient {
  const { min, mid, max } = gradient;
  // A colour or value that is not set is an empty text, a type null (GradientCondition).
  const colour = (point: GradientPoint | undefined) => (point && hexOf(point.color)) ?? '';
  const object = (point: GradientPoint | undefined) => (point ? colorObject(execution, point.color) : null);
  const type = (point: GradientPoint | undefined) => (point ? interpolationTypes[point.type] : null);
  const members = {
    getMinColor: () => colour(min),
    getMinColorObject: () => object(min),
    getMinType: () => type(min),
    getMinValue: () => min?.value ?? '',
    getMidColor: () => colour(mid),
    getMidColorObject: () => object(mid),
    getMidType: () => type(mid),
    getMidValue: () => mid?.value ?? '',
    getMaxColor: () => colour(max),
    getMaxColorObject: () => object(max),
    getMaxType: () => type(max),
    getMaxValue: () => max?.value ?? '',
  } satisfies Partial<Gradient>;
  return facade<Gradient>(execution, 'SpreadsheetApp.GradientCondition', members);
}

/** A rule's look as the API has it. */
export function apiFormatOf(format: RuleFormat): sheets_v4.Schema$CellFormat {
  const { background, fontColor, ...flags } = format;
  const textFormat = { ...flags, ...(fontColor && { foregroundColorStyle: fontColor }) };
  return {
    ...(background && { backgroundColorStyle: background }),
    ...(Object.keys(textFormat).length > 0 && { textFormat }),
  };
}
