import type { sheets_v4 } from '@googleapis/sheets';
import { type Mask, patched, takes } from '../field-mask.ts';
import { requireCellLength } from '../limits.ts';
import { type Cell, orUndefined, type PivotTable } from '../model/cell.ts';
import type { Given } from '../schema/given.ts';
import { shared } from '../storage/shared-values.ts';
import { invalid } from '../../api-error.ts';

type Draft = { -readonly [Key in keyof Cell]: Cell[Key] };

export type GivenCell = Given<sheets_v4.Schema$CellData>;

/** The cell with the masked fields of `given`; those that it lacks are cleared. */
export function patchedCell(cell: Cell | undefined, given: GivenCell, mask: Mask): Cell | undefined {
  const next: Draft = { ...cell };
  if (takes(mask, 'userEnteredValue')) {
    delete next.value;
    delete next.formula;
    delete next.pivot;
    Object.assign(next, contentOf(given.userEnteredValue));
  }
  if (takes(mask, 'userEnteredFormat')) {
    const format = patched(cell?.format, given.userEnteredFormat, below(mask, 'userEnteredFormat'));
    if (format) next.format = shared(format);
    else delete next.format;
  }
  if (takes(mask, 'dataValidation')) {
    if (given.dataValidation) next.validation = shared(given.dataValidation);
    else delete next.validation;
  }
  if (takes(mask, 'note')) {
    if (given.note) next.note = given.note;
    else delete next.note;
  }
  if (takes(mask, 'textFormatRuns')) {
    if (given.textFormatRuns?.length) next.runs = given.textFormatRuns;
    else delete next.runs;
  }
  if (takes(mask, 'pivotTable')) {
    if (below(mask, 'pivotTable') !== true) {
      throw new Error('not emulated: Sheets API field mask below pivotTable');
    }
    if (given.pivotTable) replaceContent(next, given.pivotTable);
    else delete next.pivot;
  }
  return orUndefined(next);
}

/** A pivot table takes the place of whatever the cell held. */
function replaceContent(next: Draft, pivot: PivotTable): void {
  delete next.value;
  delete next.formula;
  delete next.runs;
  next.pivot = pivot;
}

/** What the cell then holds: a value is taken as it is, and never parsed. */
function contentOf(value: GivenCell['userEnteredValue']): Pick<Cell, 'value' | 'formula'> {
  if (!value) return {};
  const kinds = Object.keys(value);
  if (kinds.length > 1) {
    throw invalid(`oneof field 'value' is already set. Cannot set '${kinds[1]}'`);
  }
  const { stringValue, numberValue, boolValue, formulaValue } = value;
  if (formulaValue !== undefined) return { formula: formulaOf(formulaValue) };
  if (stringValue !== undefined) {
    requireCellLength(stringValue);
    return stringValue === '' ? {} : { value: stringValue };
  }
  const literal = numberValue ?? boolValue;
  return literal === undefined ? {} : { value: literal };
}

function formulaOf(text: string): string {
  requireCellLength(text);
  if (!text.startsWith('=')) throw invalid(`Invalid formula: ${text}. A formula must begin with =.`);
  return text;
}

function below(mask: Mask, field: string): Mask {
  return mask === true ? true : (mask[field] ?? true);
}
