import * as z from 'zod/mini';

/** What the script of a page posts, checked at the door. */

const index = z.int().check(z.nonnegative());

const range = z.object({
  sheetId: index,
  startRowIndex: index,
  endRowIndex: index,
  startColumnIndex: index,
  endColumnIndex: index,
});

const page = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('spreadsheet'),
    id: z.string(),
    selection: range,
    ranges: z.optional(z.array(range)),
  }),
  z.object({ kind: z.literal('form'), id: z.string() }),
]);

const button = z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);

export const scriptRequest = z.object({
  page,
  functionName: z.string(),
  args: z.array(z.unknown()),
  seed: z.optional(z.number()),
  answers: z.optional(z.array(z.object({ button, text: z.string() }))),
});

export type ScriptRequest = z.infer<typeof scriptRequest>;
