import * as z from 'zod/mini';

/** What the page's script posts, checked at the door. */

const index = z.int().check(z.nonnegative());
const cell = { row: index, column: index };

const block = z.object({ ...cell, rowCount: index, columnCount: index });

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('type'), ...cell, text: z.string() }),
  z.object({
    kind: z.literal('paste'),
    ...cell,
    rows: z.array(z.array(z.string())),
    copied: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('clear'), blocks: z.array(block) }),
  z.object({ kind: z.literal('move'), from: block, ...cell }),
  z.object({ kind: z.literal('fill'), block, direction: z.enum(['down', 'right']) }),
  z.object({ kind: z.literal('sort'), column: index, ascending: z.boolean() }),
  z.object({ kind: z.literal('insert-column'), before: index }),
  z.object({ kind: z.literal('insert-row'), before: index }),
  z.object({ kind: z.literal('delete-rows'), from: index, count: index }),
  z.object({ kind: z.literal('hide-columns'), from: index, count: index }),
  z.object({ kind: z.literal('show-columns'), from: index, count: index }),
]);

export const changeRequest = z.object({ gid: index, firstRow: index, change });
