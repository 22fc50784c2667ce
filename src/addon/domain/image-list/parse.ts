import Papa from 'papaparse';
import { refuse, type Refusal } from '../refusal.ts';
import { modalityColumn } from './columns.ts';

/** Titles and remarks that people put above the table. */
const ROWS_ABOVE_HEADER = 10;

export type Row = {
  /** As Excel counts, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
};

export type Table = {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly Row[];
};

/** A list's rows below its header, which is the first row near the top that has a column for the modality. */
export function parseTable(text: string): Table | Refusal {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';'] });
  const filled = data
    .map((cells, index): Row => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) return refuse('list-empty');

  const headerIndex = filled.slice(0, ROWS_ABOVE_HEADER).findIndex(({ cells }) => modalityColumn(cells) >= 0);
  if (headerIndex < 0) return refuse('list-without-modality');
  const rows = filled.slice(headerIndex + 1);
  return rows.length === 0
    ? refuse('list-empty')
    : { kind: 'table', header: filled[headerIndex]?.cells ?? [], rows };
}
