import type { Cell, Formula } from '../../ledger/codec.ts';
import type { AnyColumn } from '../../ledger/register.ts';

/** A day's fraction that no person types: serial numbers of moments come back rounded. */
const ROUNDING = 1e-6;

/** Whether a cell still holds what the program wrote. */
export function holds(cell: Cell | undefined, column: AnyColumn, value: unknown): boolean {
  if (value === undefined) return cell === undefined || cell === '' || cell === false;
  const written = (column.codec.encode as (value: unknown) => unknown)(value);
  // A formula is read as what it shows: a link as its caption.
  if (isFormula(written)) return written.shown === undefined ? cell !== undefined : cell === written.shown;
  if (typeof written === 'number' && typeof cell === 'number') return Math.abs(written - cell) < ROUNDING;
  return written === (cell ?? '');
}

function isFormula(written: unknown): written is Formula {
  return typeof written === 'object' && written !== null;
}
