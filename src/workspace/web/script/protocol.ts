import type { UiButton, UiEffect, UiPage } from '../../runtime/ui-session.ts';

/** What a person started from the page: a menu item, or a call of `google.script.run` in a dialog. */
export type ScriptCall = {
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** The file whose page it is, and what is selected there. */
  readonly page: UiPage;
  /** Stays the same while answers are added, so that chance does, too. */
  readonly seed?: number | undefined;
  /** What the person has answered so far, when the script was stopped by a question. */
  readonly answers?: readonly GivenAnswer[] | undefined;
};

export type GivenAnswer = { readonly button: UiButton; readonly text: string };

type Dialog = Extract<UiEffect, { kind: 'dialog' }>;

/** An effect as the page carries it out; a dialog's content comes from its own address. */
export type PageEffect = Exclude<UiEffect, Dialog> | (Omit<Dialog, 'html'> & { readonly address: string });

/** How a script run ended, as the page is told; its effects are shown in order either way. */
export type EndedRun =
  | { readonly kind: 'completed'; readonly value: unknown; readonly effects: readonly PageEffect[] }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly executionId: string;
      readonly effects: readonly PageEffect[];
    };

/** `waiting`: stopped by the question that is the last effect; it runs again, from its start, with one answer more. */
export type RunAnswer = EndedRun | { readonly kind: 'waiting'; readonly effects: readonly PageEffect[] };

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
