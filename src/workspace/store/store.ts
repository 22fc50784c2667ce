/**
 * Where the local Workspace keeps everything: JSON documents and byte blobs by kind and id.
 * Synchronous, because Apps Script's services are.
 */
export type Store = {
  /** The document, as a fresh copy that the caller may change freely. */
  read<T>(kind: string, id: string): T | undefined;
  write(kind: string, id: string, document: unknown): void;
  remove(kind: string, id: string): void;
  /** Another number than before wherever anything may be different from what was read then. */
  state(): number;
  /** Every document of a kind whose id begins with `prefix`, ordered by id. */
  list<T>(kind: string, prefix?: string): { readonly id: string; readonly document: T }[];
  readBytes(id: string): Uint8Array | undefined;
  writeBytes(id: string, bytes: Uint8Array): void;
  removeBytes(id: string): void;
  /**
   * Lands whole or not at all, also when the process is killed. An inner transaction lands with the outer one; when
   * it throws, it alone is undone, and the outer one may catch that and go on.
   */
  transaction<T>(work: () => T): T;
  /** Runs what may be cut off in the middle of a transaction without a chance to end it, and then undoes that one. */
  contain<T>(work: () => T): T;
  close(): void;
};
