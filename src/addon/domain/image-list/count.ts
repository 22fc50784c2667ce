import { crClass, generalClass } from '../fee/tariff.ts';
import type { Examinations } from '../fee/examinations.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { countColumn, modalityColumn, normalised } from './columns.ts';
import type { Table } from './parse.ts';

/** What people call computed radiography, as `normalised` leaves it (guide, よくあるご質問「CRとは何ですか?」). */
const computedRadiography = [
  'cr',
  'コンピューテッドラジオグラフィ',
  'コンピューテッド・ラジオグラフィ',
  'コンピューテッド・ラジオグラフィー',
  'computedradiography',
  '単純x線',
  '単純x線撮影',
  '単純撮影',
  'cr(単純x線撮影)',
  'cr(単純x線)',
  'cr(単純撮影)',
];

/** What a refusal shows of a cell. Characters. */
const SHOWN_VALUE = 20;

export type Counts = {
  readonly kind: 'counts';
  readonly examinations: Examinations;
  readonly byModality: Readonly<Record<string, number>>;
};

/** Examinations per price class: each row is one, or as many as its count column says. */
export function countExaminations({ header, rows }: Table): Counts | Refusal {
  const modalityAt = modalityColumn(header);
  const countAt = countColumn(header);
  const examinations = new Map<string, number>();
  const byModality = new Map<string, number>();

  for (const { number, cells } of rows) {
    const modality = (cells[modalityAt] ?? '').normalize('NFKC').toUpperCase();
    if (modality === '') return invalid(number, header[modalityAt], '');
    const count = countAt < 0 ? 1 : countOf(cells[countAt] ?? '');
    if (count === undefined) return invalid(number, header[countAt], cells[countAt]);
    const priceClass = computedRadiography.includes(normalised(modality)) ? crClass : generalClass;
    examinations.set(priceClass, (examinations.get(priceClass) ?? 0) + count);
    byModality.set(modality, (byModality.get(modality) ?? 0) + count);
  }
  return {
    kind: 'counts',
    examinations: Object.fromEntries(
      [generalClass, crClass].flatMap((name) => entry(name, examinations.get(name))),
    ),
    byModality: Object.fromEntries(byModality),
  };
}

function entry(name: string, count: number | undefined): [string, number][] {
  return count === undefined ? [] : [[name, count]];
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
