import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import { type ColorStyle, rgbStyle, styleOf } from '../look/color.ts';
import {
  type GradientPoint,
  type InterpolationName,
  interpolationTypes,
  ruleReaders,
  type RuleFormat,
  type RuleState,
} from './conditional-rule.ts';
import { criteriaMembers } from './criteria-members.ts';
import { nameIn } from '../../../enumeration.ts';
import type { Documented } from '../members.ts';
import { gridOf } from '../range/place.ts';
import { mismatch } from '../signature.ts';

type Point = 'Minpoint' | 'Midpoint' | 'Maxpoint';
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder &
  Documented<
    | 'setBackgroundObject'
    | 'setFontColorObject'
    | `setGradient${'Minpoint' | 'Maxpoint'}Object`
    | `setGradient${Point}ObjectWithValue`
  >;

const builderName = 'ConditionalFormatRuleBuilder';

/** Rules by the object that a script holds: what `setConditionalFormatRules` is given. */
const states = new WeakMap<object, RuleState>();

/** What a script's rule says; undefined for anything else. */
export function ruleStateOf(rule: unknown): RuleState | undefined {
  return typeof rule === 'object' && rule !== null ? states.get(rule) : undefined;
}

/** A rule as a script reads it. */
export function ruleObject(execution: Execution, state: RuleState): Rule {
  const members = {
    ...ruleReaders(execution, () => state),
    copy: () => ruleBuilder(execution, state),
  } satisfies Partial<Rule>;
  const rule = facade<Rule>(execution, 'SpreadsheetApp.ConditionalFormatRule', members);
  states.set(rule, state);
  return rule;
}

/** `SpreadsheetApp.newConditionalFormatRule()`. A condition takes a gradient's place, and the other way round. */
export function ruleBuilder(execution: Execution, begun: RuleState = { ranges: [], format: {} }): Builder {
  let state = begun;
  const change = (next: RuleState): Builder => {
    state = next;
    return builder;
  };
  const look = (part: { readonly [Key in keyof RuleFormat]: RuleFormat[Key] | null }): Builder => {
    const format = Object.entries({ ...state.format, ...part }).filter(([, value]) => value !== null);
    return change({ ...state, format: Object.fromEntries(format) });
  };
  const point = (at: 'min' | 'mid' | 'max', given: GradientPoint): Builder => {
    const { ranges, format, gradient } = state;
    return change({ ranges, format, gradient: { ...gradient, [at]: given } });
  };
  const members = {
    ...ruleReaders(execution, () => state),
    ...criteriaMembers(builderName, (criterion) => {
      const { ranges, format } = state;
      return change({ ranges, format, criterion });
    }),
    setBackground: (css: unknown) => look({ background: colourOrNone(css, 'setBackground') }),
    setBackgroundObject: (color: unknown) => look({ background: objectOrNone(color, 'setBackgroundObject') }),
    setFontColor: (css: unknown) => look({ fontColor: colourOrNone(css, 'setFontColor') }),
    setFontColorObject: (color: unknown) => look({ fontColor: objectOrNone(color, 'setFontColorObject') }),
    setBold: (bold: unknown) => look({ bold: flagOrNone(bold, 'setBold') }),
    setItalic: (italic: unknown) => look({ italic: flagOrNone(italic, 'setItalic') }),
    setUnderline: (underline: unknown) => look({ underline: flagOrNone(underline, 'setUnderline') }),
    setStrikethrough: (strikethrough: unknown) =>
      look({ strikethrough: flagOrNone(strikethrough, 'setStrikethrough') }),
    ...gradientMembers(point),
    setRanges: (ranges: unknown) => {
      if (!Array.isArray(ranges)) throw mismatch(`${builderName}.setRanges`, [ranges]);
      for (const range of ranges) gridOf(range, `${builderName}.setRanges`);
      return change({ ...state, ranges: ranges as RuleState['ranges'] });
    },
    build: () => {
      if (state.ranges.length === 0) throw new Error('Ranges must have at least one range.');
      return ruleObject(execution, state);
    },
    copy: () => ruleBuilder(execution, state),
  } satisfies Partial<Builder>;
  const builder = facade<Builder>(execution, `SpreadsheetApp.${builderName}`, members);
  return builder;
}

type SetPoint = (at: 'min' | 'mid' | 'max', point: GradientPoint) => Builder;

type ColourOf = (color: unknown, member: string) => ColorStyle;

/** The ends of a gradient lie at its lowest and highest value unless a value is given with them. */
function gradientMembers(point: SetPoint) {
  const css: ColourOf = (color, member) => {
    if (typeof color !== 'string') throw mismatch(`${builderName}.${member}`, [color]);
    return rgbStyle(color);
  };
  const object: ColourOf = (color, member) => styleOf(color, `${builderName}.${member}`);
  const withValue =
    (at: 'min' | 'mid' | 'max', member: string, colourOf: ColourOf) =>
    (color: unknown, type: unknown, value: unknown): Builder => {
      const name = nameIn(interpolationTypes, type);
      if (!name) throw mismatch(`${builderName}.${member}`, [color, type, value]);
      const given = value === null ? {} : { value: String(value) };
      return point(at, { color: colourOf(color, member), type: name, ...given });
    };
  const end =
    (at: 'min' | 'max', type: InterpolationName, member: string, colourOf: ColourOf) =>
    (color: unknown): Builder =>
      point(at, { color: colourOf(color, member), type });
  return {
    setGradientMinpoint: end('min', 'MIN', 'setGradientMinpoint', css),
    setGradientMinpointObject: end('min', 'MIN', 'setGradientMinpointObject', object),
    setGradientMinpointWithValue: withValue('min', 'setGradientMinpointWithValue', css),
    setGradientMinpointObjectWithValue: withValue('min', 'setGradientMinpointObjectWithValue', object),
    setGradientMidpointWithValue: withValue('mid', 'setGradientMidpointWithValue', css),
    setGradientMidpointObjectWithValue: withValue('mid', 'setGradientMidpointObjectWithValue', object),
    setGradientMaxpoint: end('max', 'MAX', 'setGradientMaxpoint', css),
    setGradientMaxpointObject: end('max', 'MAX', 'setGradientMaxpointObject', object),
    setGradientMaxpointWithValue: withValue('max', 'setGradientMaxpointWithValue', css),
    setGradientMaxpointObjectWithValue: withValue('max', 'setGradientMaxpointObjectWithValue', object),
  };
}

function colourOrNone(css: unknown, member: string): ColorStyle | null {
  if (css === null) return null;
  if (typeof css !== 'string') throw mismatch(`${builderName}.${member}`, [css]);
  return rgbStyle(css);
}

function objectOrNone(color: unknown, member: string): ColorStyle | null {
  return color === null ? null : styleOf(color, `${builderName}.${member}`);
}

function flagOrNone(flag: unknown, member: string): boolean | null {
  if (flag !== null && typeof flag !== 'boolean') throw mismatch(`${builderName}.${member}`, [flag]);
  return flag;
}
