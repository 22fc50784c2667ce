import type { PageEffect } from '../script/protocol.ts';

/** What came of a change: the sheet drawn anew, and what scripts that heard of the change ask to show. */
export type ChangeAnswer = { readonly html: string; readonly effects: readonly PageEffect[] };
