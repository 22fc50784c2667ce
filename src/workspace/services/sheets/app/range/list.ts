import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import type { ArgumentsOf } from '../../../overloads.ts';
import { setActive } from './active.ts';
import { placeOf } from './place.ts';
import { gridRangeOf } from '../../model/lookup.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Members that do to each range what the range's own member of the same name does. */
const shared = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setShowHyperlink',
  'setTextDirection',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setVerticalText',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
] as const satisfies readonly (keyof Range & keyof RangeList)[];

type Shared = (typeof shared)[number];

type ForEach = { readonly [Member in Shared]: (...args: ArgumentsOf<Range[Member]>) => RangeList };

/** Several ranges of one tab as a script sees them. */
export function rangeListFacade(execution: Execution, ranges: readonly Range[]): RangeList {
  const each = Object.fromEntries(
    shared.map((member) => [
      member,
      (...args: readonly unknown[]): RangeList => {
        for (const range of ranges) (range[member] as (...given: readonly unknown[]) => unknown)(...args);
        return list;
      },
    ]),
  );
  const list: RangeList = facade<RangeList>(
    execution,
    'SpreadsheetApp.RangeList',
    {
      // Their names are a list, whose members the compiler takes one by one.
      ...(each as unknown as ForEach),
      getRanges: () => [...ranges],
      activate: () => {
        activateRanges(ranges);
        return list;
      },
    },
    shared,
  );
  return list;
}

/** Selects ranges; the last one holds the current cell. */
export function activateRanges(ranges: readonly Range[]): void {
  const places = ranges.map((range) => placeOf(range, 'Sheet.setActiveRangeList'));
  const [first] = places;
  if (!first) return;
  setActive(first.context, { ranges: places.map(({ sheetId, region }) => gridRangeOf(sheetId, region)) });
}
