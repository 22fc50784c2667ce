/** For how long another process may write before this one looks; milliseconds. A transaction looks when it begins. */
const UNSEEN_MS = 1;

/** Numbers the states of a store. */
export type StoreState = {
  /** Another number than before wherever anything may be different from what was read then. */
  current(): number;
  /** Something was written, or taken back. */
  changed(): void;
  /** Looks whether another process has written. */
  look(): void;
};

/** `dataVersion` differs when another connection has committed (SQLite, PRAGMA data_version). */
export function storeState(dataVersion: () => number): StoreState {
  let state = 0;
  let version = dataVersion();
  let lookedAt = performance.now();

  function look(): void {
    const now = dataVersion();
    lookedAt = performance.now();
    if (now !== version) state += 1;
    version = now;
  }

  return {
    current() {
      if (performance.now() - lookedAt > UNSEEN_MS) look();
      return state;
    },
    changed: () => void (state += 1),
    look,
  };
}
