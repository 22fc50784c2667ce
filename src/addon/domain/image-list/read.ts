import type { Refusal } from '../refusal.ts';
import { countExaminations } from './count.ts';
import { csvText } from './csv-out.ts';
import { decodeText } from './decode.ts';
import { identifyingContents } from './identify.ts';
import { parseTable } from './parse.ts';

/** Radiology's list of examinations, understood. */
export type ImageList = {
  readonly kind: 'image-list';
  /** Examinations by modality as the list names it. */
  readonly byModality: Readonly<Record<string, number>>;
  readonly rowCount: number;
  /** What seems to identify people, in words. */
  readonly findings: readonly string[];
  /** The list as it is stored and sent: UTF-8 with mark. */
  readonly csv: string;
};

/** Reads an uploaded file's bytes (signed or unsigned). */
export function readImageList(bytes: readonly number[] | Uint8Array): ImageList | Refusal {
  const decoded = decodeText(Uint8Array.from(bytes, (byte) => byte & 0xff));
  if (decoded.kind === 'refusal') return decoded;
  const table = parseTable(decoded.text);
  if (table.kind === 'refusal') return table;
  const counts = countExaminations(table);
  if (counts.kind === 'refusal') return counts;
  return {
    kind: 'image-list',
    byModality: counts.byModality,
    rowCount: table.rows.length,
    findings: identifyingContents(table),
    csv: csvText([table.header, ...table.rows.map(({ cells }) => cells)]),
  };
}
