import * as z from 'zod/mini';

/** What the page's script posts, checked at the door. */

const index = z.int().check(z.nonnegative());
const cell = { row: index, column: index };

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('type'), ...cell, text: z.string() }),
  z.object({ kind: z.literal('paste'), ...cell, rows: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal('clear'), ...cell, rowCount: index, columnCount: index }),
  z.object({ kind: z.literal('sort'), column: index, ascending: z.boolean() }),
  z.object({ kind: z.literal('insert-column'), before: index }),
  z.object({ kind: z.literal('hide-columns'), from: index, count: index }),
  z.object({ kind: z.literal('show-columns'), from: index, count: index }),
]);

export const changeRequest = z.object({ gid: index, firstRow: index, change });

export const scriptRequest = z.object({
  spreadsheetId: z.string(),
  functionName: z.string(),
  args: z.array(z.unknown()),
  selection: z.object({
    sheetId: index,
    startRowIndex: index,
    endRowIndex: index,
    startColumnIndex: index,
    endColumnIndex: index,
  }),
});

export type ScriptRequest = z.infer<typeof scriptRequest>;
