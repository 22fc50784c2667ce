/** The Workspace's own time, which tests and the execution page move. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Moves the clock forward by `ms` (kept on disk; never backward). */
  advance(ms: number): void;
};
