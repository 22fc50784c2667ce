import type { Execution } from './execution.ts';

/** A service call about to be made, or just made and not yet answered. */
export type CallEvent = {
  readonly execution: Execution;
  readonly member: string;
  readonly args: readonly unknown[];
  /** Number of the call within its execution, from 0. */
  readonly index: number;
  readonly roundTrip: boolean;
  readonly phase: 'before' | 'after';
};

export type CallListener = (call: CallEvent) => void;

export type CallListeners = {
  /** Adds a listener; the answer removes it. */
  add(listener: CallListener): () => void;
  tell(call: CallEvent): void;
};

export function callListeners(): CallListeners {
  const listeners = new Set<CallListener>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(call) {
      if (listeners.size > 0) for (const listener of [...listeners]) listener(call);
    },
  };
}
