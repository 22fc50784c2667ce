import type { SettlementRequest } from './settlement.types.ts';

/** What is different between closing a quarter and taking a closing back. */
export type SettlementWay = {
  /** Apart from the other way's ids. */
  readonly key: string;
  /** What is chosen or filled in; sending it asks for the preview, and any change withdraws the one before. */
  readonly controls: HTMLFormElement;
  /** What is asked for, without an event id; undefined where something is wrong, which it marks. */
  order(): SettlementRequest | undefined;
  /** What can be done where the order is refused. */
  advice(): string;
  readonly words: {
    /** On the button that does it. */
    readonly confirm: string;
    /** Beside the tick. */
    readonly tick: string;
    /** While the tick is missing. */
    readonly untilTicked: string;
    readonly settling: string;
    /** Before the address of the mail. */
    readonly mail: string;
    /** Above the reason why it cannot be done. */
    readonly refused: string;
    readonly noLines: string;
    /** What is left out is told of, even if there is none; undefined where nothing can be. */
    readonly leftOut?: { readonly title: string; readonly none: string };
    readonly done: string;
  };
};
