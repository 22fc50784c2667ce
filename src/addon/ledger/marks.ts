import type { sheets_v4 } from '@googleapis/sheets';
import { outbox } from './registers/records.ts';

/** A status cell of the outbox, and what it becomes. */
export type Mark = { readonly from: string; readonly to: string };

/**
 * Changes status cells by what they hold, not by where they are: each text occurs once, so the position of a row that was
 * appended a moment ago need not be known, and a mail that another execution settled meanwhile is left alone.
 */
export function marksBody(marks: readonly Mark[]): sheets_v4.Schema$BatchUpdateSpreadsheetRequest {
  return {
    requests: marks.map(({ from, to }) => ({
      findReplace: {
        find: from,
        replacement: to,
        matchCase: true,
        matchEntireCell: true,
        sheetId: outbox.sheetId,
      },
    })),
  };
}

/** For each mark, whether the cell still held what it was expected to hold. */
export function marksMade(answer: sheets_v4.Schema$BatchUpdateSpreadsheetResponse): boolean[] {
  return (answer.replies ?? []).map(({ findReplace }) => (findReplace?.occurrencesChanged ?? 0) > 0);
}
