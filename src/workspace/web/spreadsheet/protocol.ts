import type { Selection, UiEffect } from '../../runtime/ui-session.ts';

/** A person's change of the sheet they look at; rows and columns are zero-based. */
export type Change =
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | {
      readonly kind: 'paste';
      readonly row: number;
      readonly column: number;
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'clear';
      readonly row: number;
      readonly column: number;
      readonly rowCount: number;
      readonly columnCount: number;
    }
  | { readonly kind: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'insert-column'; readonly before: number }
  | { readonly kind: 'hide-columns'; readonly from: number; readonly count: number }
  | { readonly kind: 'show-columns'; readonly from: number; readonly count: number };

/** What a person started from the page: a menu item, or a call of `google.script.run` in a dialog. */
export type ScriptCall = {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly selection: Selection;
};

/** An effect as the page carries it out; a dialog's content comes from its own address. */
export type PageEffect =
  | Exclude<UiEffect, { kind: 'dialog' }>
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly width: number;
      readonly height: number;
      readonly address: string;
      readonly projectId: string;
    };

/** How a script run ended, as the page is told; its effects are shown in order either way. */
export type RunAnswer =
  | { readonly kind: 'completed'; readonly value: unknown; readonly effects: readonly PageEffect[] }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly executionId: string;
      readonly effects: readonly PageEffect[];
    };

/** Why the server did not do what was asked, as a sentence for the person. */
export type RefusalAnswer = { readonly message: string };

/** What a dialog's document says to the page around it. */
export type DialogMessage =
  | {
      readonly kind: 'run';
      readonly call: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'resize'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'focus-editor' };

/** What the page answers to a call. */
export type DialogReply =
  | { readonly kind: 'returned'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string };
