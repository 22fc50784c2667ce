import { refuse, type Refusal } from '../refusal.ts';
import { countColumn, modalityColumn } from './columns.ts';
import type { Table } from './parse.ts';

/** What a refusal shows of a cell. Characters. */
const SHOWN_VALUE = 20;

export type Counts = {
  readonly kind: 'counts';
  /** By modality as the list names it. */
  readonly byModality: Readonly<Record<string, number>>;
};

/** Examinations per modality: each row is one, or as many as its count column says. */
export function countExaminations({ header, rows }: Table): Counts | Refusal {
  const modalityAt = modalityColumn(header);
  const countAt = countColumn(header);
  const byModality = new Map<string, number>();

  for (const { number, cells } of rows) {
    const modality = (cells[modalityAt] ?? '').normalize('NFKC').toUpperCase();
    if (modality === '') return invalid(number, header[modalityAt], '');
    const count = countAt < 0 ? 1 : countOf(cells[countAt] ?? '');
    if (count === undefined) return invalid(number, header[countAt], cells[countAt]);
    byModality.set(modality, (byModality.get(modality) ?? 0) + count);
  }
  return { kind: 'counts', byModality: Object.fromEntries(byModality) };
}

/** A positive whole number, also in full width. */
function countOf(cell: string): number | undefined {
  const text = cell.normalize('NFKC').replaceAll(',', '');
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}

function invalid(row: number, column = '', value = ''): Refusal<'list-row-invalid'> {
  return refuse('list-row-invalid', { row, column, value: value.slice(0, SHOWN_VALUE) });
}
