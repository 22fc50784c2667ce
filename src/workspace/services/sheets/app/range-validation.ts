import { cellAt } from '../model/grid.ts';
import { apiRuleOf, validationFacade } from './data-validation.ts';
import type { RangePlace } from './range-structure.ts';
import { gridRangeOf, requireSameSize } from './region.ts';

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
  const set = (rule: unknown): Range => {
    const api = apiRuleOf(rule);
    context.request({ setDataValidation: { range: here, ...(api && { rule: api }) } });
    return range();
  };
  const read = () => {
    const tab = context.sheet(sheetId);
    const { startRow, endRow, startColumn, endColumn } = region;
    return Array.from({ length: endRow - startRow }, (_, row) =>
      Array.from({ length: endColumn - startColumn }, (_unused, column) => {
        const rule = cellAt(tab, startRow + row, startColumn + column)?.validation;
        return rule ? validationFacade(context.execution, rule) : null;
      }),
    );
  };
  return {
    getDataValidation: () => read()[0]?.[0] ?? null,
    getDataValidations: read,
    setDataValidation: set,
    setDataValidations: (rows: readonly (readonly unknown[])[]) => {
      requireSameSize(rows, region);
      context.request({
        updateCells: {
          start: { sheetId, rowIndex: region.startRow, columnIndex: region.startColumn },
          rows: rows.map((rules) => ({
            values: rules.map((rule) => {
              const dataValidation = apiRuleOf(rule);
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
  const tick = (isTicked: boolean): Range => range().setValue(isTicked);
  return {
    insertCheckboxes: () => {
      context.request({
        setDataValidation: { range: here, rule: { condition: { type: 'BOOLEAN' }, strict: true } },
      });
      // A box that was not there before is not ticked.
      range().setValues(
        range()
          .getValues()
          .map((row) => row.map((value) => value === true)),
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
      const values = range().getValues().flat();
      if (values.some((value) => typeof value !== 'boolean')) return null;
      return values.every((value) => value === true)
        ? true
        : values.some((value) => value === true)
          ? null
          : false;
    },
  };
}
