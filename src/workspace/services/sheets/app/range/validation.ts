import type { sheets_v4 } from '@googleapis/sheets';
import type { ValidationRule } from '../../model/cell.ts';
import { cellAt } from '../../model/grid.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import { apiRuleOf, type RuleDraft, validationFacade } from '../rules/data-validation.ts';
import { demandOf } from '../rules/validation-criteria.ts';
import type { RangePlace } from './place.ts';
import { requireSameSize } from './region.ts';

type ApiRule = sheets_v4.Schema$DataValidationRule;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const validationRoundTrips: readonly string[] = [
  'getDataValidation',
  'getDataValidations',
  'setDataValidation',
  'setDataValidations',
  'clearDataValidations',
  'insertCheckboxes',
  'removeCheckboxes',
  'check',
  'uncheck',
  'isChecked',
];

/** What may stand in the cells of a range, check boxes among it. */
export function validationMembers(place: RangePlace) {
  const { context, sheetId, region, range } = place;
  const here = gridRangeOf(sheetId, region);
  const timeZone = () => context.read().spreadsheet.timeZone;
  const draftOf = ({ strict, inputMessage, ...rule }: ValidationRule): RuleDraft => {
    const rangeNamed = (a1: string) => range().getSheet().getParent().getRange(a1);
    const demand = demandOf(rule as ApiRule, timeZone(), rangeNamed);
    return {
      allowsInvalid: strict !== true,
      ...(demand && { demand }),
      ...(inputMessage !== undefined && { helpText: inputMessage }),
    };
  };
  const set = (rule: unknown): Range => {
    const api = apiRuleOf(rule, timeZone());
    context.request({ setDataValidation: { range: here, ...(api && { rule: api }) } });
    return range();
  };
  const read = () => {
    const tab = context.sheet(sheetId);
    const { startRow, endRow, startColumn, endColumn } = region;
    return Array.from({ length: endRow - startRow }, (_, row) =>
      Array.from({ length: endColumn - startColumn }, (_unused, column) => {
        const rule = cellAt(tab, startRow + row, startColumn + column)?.validation;
        return rule ? validationFacade(context.execution, draftOf(rule)) : null;
      }),
    );
  };
  return {
    getDataValidation: () => read()[0]?.[0] ?? null,
    getDataValidations: read,
    setDataValidation: set,
    setDataValidations: (rows: readonly (readonly unknown[])[]) => {
      requireSameSize(rows, region, 'setDataValidations');
      context.request({
        updateCells: {
          start: { sheetId, rowIndex: region.startRow, columnIndex: region.startColumn },
          rows: rows.map((rules) => ({
            values: rules.map((rule) => {
              const dataValidation = apiRuleOf(rule, timeZone());
              return dataValidation ? { dataValidation } : {};
            }),
          })),
          fields: 'dataValidation',
        },
      });
      return range();
    },
    clearDataValidations: () => set(null),
    ...checkBoxMembers(place),
  };
}

function checkBoxMembers({ context, sheetId, region, range }: RangePlace) {
  const here = gridRangeOf(sheetId, region);
  const boxes = () => {
    const tab = context.sheet(sheetId);
    const { startRow, endRow, startColumn, endColumn } = region;
    return Array.from({ length: endRow - startRow }, (_, row) =>
      Array.from({ length: endColumn - startColumn }, (_unused, column) =>
        boxOf(cellAt(tab, startRow + row, startColumn + column)?.validation),
      ),
    );
  };
  /** Cells without a box are left as they are. */
  const tick = (isTicked: boolean): Range => {
    const before = range().getValues();
    const after = boxes().map((line, row) =>
      line.map((box, column) => {
        const value: unknown = before[row]?.[column];
        return box ? (isTicked ? box.ticked : box.blank) : value;
      }),
    );
    return range().setValues(after);
  };
  return {
    /** One value is that of a ticked box, a second that of the others; without any they are TRUE and FALSE. */
    insertCheckboxes: (...given: readonly unknown[]) => {
      const values = given.slice(0, 2).map((value) => ({ userEnteredValue: String(value) }));
      const condition = { type: 'BOOLEAN', ...(values.length > 0 && { values }) };
      context.request({ setDataValidation: { range: here, rule: { condition, strict: true } } });
      // A box that was not there before is not ticked.
      const [ticked, blank] = [given[0] ?? true, given.length > 1 ? given[1] : given.length > 0 ? '' : false];
      range().setValues(
        range()
          .getValues()
          .map((row) => row.map((value) => (String(value) === String(ticked) ? ticked : blank))),
      );
      return range();
    },
    removeCheckboxes: () => {
      context.request({ setDataValidation: { range: here } });
      return range().clearContent();
    },
    check: () => tick(true),
    uncheck: () => tick(false),
    isChecked: () => {
      const values: readonly unknown[] = range().getValues().flat();
      const ticks = boxes()
        .flat()
        .map((box, index) => box && String(values[index]) === String(box.ticked));
      const [first] = ticks;
      return first !== undefined && ticks.every((tickOf) => tickOf === first) ? first : null;
    },
  };
}

type Box = { readonly ticked: unknown; readonly blank: unknown };

/** What a check box holds when it is ticked and when it is not; undefined where the cell has none. */
function boxOf(rule: ValidationRule | undefined): Box | undefined {
  if (rule?.condition?.type !== 'BOOLEAN') return undefined;
  const [ticked, blank] = (rule.condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue);
  return ticked === undefined ? { ticked: true, blank: false } : { ticked, blank: blank ?? '' };
}
